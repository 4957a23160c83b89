import type { Archive } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import { headingIds } from '../content/heading-ids.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { BodyLink } from '../content/model.ts';
import { nearest } from '../content/near.ts';
import type { Problem } from '../content/problem.ts';
import { reporterFor } from '../content/reporter.ts';
import { isReserved } from './addresses.ts';
import { changeAnchor, mainAnchor } from './anchors.ts';
import type { FileCopy, Page } from './model.ts';
import { ownAddress } from './own-address.ts';

type Published = Pick<Page, 'url' | 'source'> | FileCopy;

/** A link of a text to a page of this site must lead somewhere, and its anchor to a place on that page. */
export function checkLinks(
  archives: readonly Archive[],
  published: () => readonly Published[],
  paths: Paths,
  say: Messages,
): Problem[] {
  const problems: Problem[] = [];
  const [first] = archives;
  if (first === undefined) return problems;
  const pathOf = ownAddress(first.site);
  let book: ReadonlyMap<string, Published> | undefined;
  const anchors = new Map<string, readonly string[]>();
  const anchorsAt = (url: string, known: ReadonlyMap<string, Published>): readonly string[] | undefined => {
    const found = anchors.get(url) ?? anchorsOf(known.get(url), known);
    if (found !== undefined) anchors.set(url, found);
    return found;
  };
  const check = (source: string, url: string, links: readonly BodyLink[]): void => {
    if (links.length === 0) return;
    const report = reporterFor(source, say, problems);
    for (const link of links) {
      const path = pathOf(link.path);
      if (path === undefined) continue;
      book ??= new Map(published().map((one) => [one.url, one]));
      const known = book;
      const target = path === '' ? url : paths.at(path);
      if (!known.has(target)) {
        if (isReserved(path.slice(1))) continue;
        const slashed = known.has(paths.at(`${path}/`)) ? `${path}/` : undefined;
        report.error(link, '', say.deadLink(path, slashed));
        continue;
      }
      const { anchor } = link;
      if (anchor === undefined || anchor === 'top') continue;
      const there = anchorsAt(target, known);
      if (there === undefined || there.includes(anchor)) continue;
      report.error(link, '', say.deadAnchor(anchor, path, nearest(anchor, there)));
    }
  };
  for (const { entries, standing } of archives) {
    for (const { article, url } of entries) check(article.source, url, article.links);
    for (const { page, url } of standing) check(page.source, url, page.links);
  }
  return problems;
}

/** The places on a page that a link can lead to; undefined for a file, whose places are not known. */
function anchorsOf(
  target: Published | undefined,
  known: ReadonlyMap<string, Published>,
): readonly string[] | undefined {
  if (target === undefined || !isPage(target)) return undefined;
  switch (target.kind) {
    case 'article': {
      const { article } = target.entry;
      if (article.removed !== undefined) return [mainAnchor];
      return [
        mainAnchor,
        ...headingIds(article.body()),
        ...article.updates.map((_, i) => changeAnchor(i + 1)),
      ];
    }
    case 'standing':
      return [mainAnchor, ...headingIds(target.entry.page.body)];
    case 'redirect': {
      const end = known.get(target.target);
      return end === undefined || (isPage(end) && end.kind === 'redirect') ? [] : anchorsOf(end, known);
    }
    case 'search':
      return [mainAnchor, 'q', 'results'];
    default:
      return [mainAnchor];
  }
}

function isPage(one: Published): one is Page {
  return 'kind' in one;
}
