import type { RobotsPage } from '../scripts/pages/model.ts';
import { absolute, type View } from './surroundings.ts';

/** Everything may be read, but for a preview; here is the list. */
export function robots({ sitemapUrl }: RobotsPage, { site, isPreview }: View): string {
  if (isPreview) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, sitemapUrl)}\n`;
}
