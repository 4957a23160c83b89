import { decoded } from '../content/decoded.ts';
import type { Site } from '../content/model.ts';

/**
 * Finds what a link of a text means on this site: its path from the root, without the base path; undefined for one to
 * another site. A whole address is this site's with or without `www.`, by http or https, but at its port and below its
 * base path only: beside it there may be others.
 */
export function ownAddress({ origin, base }: Pick<Site, 'origin' | 'base'>) {
  const own = bare(new URL(origin).host);
  return (link: string): string | undefined => {
    if (!/^https?:/i.test(link)) return link;
    if (!URL.canParse(link)) return undefined;
    const { host, pathname } = new URL(link);
    if (bare(host) !== own || !pathname.startsWith(base)) return undefined;
    return `/${decoded(pathname.slice(base.length))}`;
  };
}

function bare(host: string): string {
  return host.replace(/^www\./, '');
}
