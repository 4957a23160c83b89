import type { RobotsPage } from '../scripts/pages/model.ts';
import { absolute, type View } from './surroundings.ts';

/** Everything may be read; here is the list. */
export function robots({ sitemapUrl }: RobotsPage, { site }: View): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, sitemapUrl)}\n`;
}
