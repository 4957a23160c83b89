import type { Paths } from '../archive/paths.ts';
import { decoded } from '../content/decoded.ts';
import type { Page } from '../pages/model.ts';
import type { Ledger } from './ledger.ts';

/**
 * The pages, feeds with the first URLs of articles that have moved: an article keeps the id under which readers
 * of feeds know it.
 */
export function withFirstUrls(pages: readonly Page[], ledger: Ledger, paths: Paths): Page[] {
  const moved = new Map(
    [...ledger.values()]
      .filter(({ kind, url, id, state }) => kind === 'article' && state !== 'moved' && url !== id)
      .map(({ url, id }) => [url, paths.at(decoded(id))] as const),
  );
  const firstUrls = (urls: readonly string[]): ReadonlyMap<string, string> =>
    new Map(
      urls.flatMap((url) => {
        const first = moved.get(paths.within(url));
        return first === undefined ? [] : [[url, first] as const];
      }),
    );
  if (moved.size === 0) return [...pages];
  return pages.map((page) => {
    switch (page.kind) {
      case 'atom':
      case 'jsonFeed':
        return { ...page, firstUrls: firstUrls(page.entries.map(({ url }) => url)) };
      case 'correctionsFeed':
        return { ...page, firstUrls: firstUrls(page.updates.map(({ entry }) => entry.url)) };
      default:
        return page;
    }
  });
}
