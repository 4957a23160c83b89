import type { Archive } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { Site } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { fileStart, reporterFor } from '../content/reporter.ts';
import { areApart, hasLongName, isReserved, longestName, placeOf } from './addresses.ts';
import { replacementUrl } from './article-pages.ts';
import type { FileCopy, Page } from './model.ts';

type Published = Pick<Page, 'url' | 'source'> | FileCopy;

/** The addresses of a site. */
export interface Addresses {
  /** Those that can be the first to meet another one: all but photos, and the text and record of each article. */
  readonly named: readonly Published[];
  /** Makes all of them, which is seldom asked for. */
  all(): readonly Published[];
}

/**
 * Two pages at one URL are a problem of the file that came second, naming the other; so is a page below another
 * one's file, or in the place of what every build writes. Where neither has a file it is a photo that several
 * articles show, or the lists of two labels with one slug: the content stage has reported those with their mend.
 */
export function checkAddresses(site: Site, { named, all }: Addresses, say: Messages): Problem[] {
  return areApart(site, named) ? [] : problemsOf(site, all(), say);
}

function problemsOf(site: Site, published: readonly Published[], say: Messages): Problem[] {
  const problems: Problem[] = [];
  const report = (culprit: Published, message: string): void => {
    if (culprit.source === undefined) return;
    reporterFor(culprit.source.replace(/^content\//, ''), say, problems).error(fileStart, '', message);
  };
  const tell = (one: Published, holder: Published): void => {
    const [culprit, other] = one.source === undefined ? [holder, one] : [one, holder];
    report(culprit, say.sameUrl(one.url, other.source ?? say.generatedPage));
  };
  const holders = new Map<string, Published>();
  for (const one of published) {
    const place = placeOf(one.url);
    const holder = holders.get(place);
    if (holder === undefined) holders.set(place, one);
    else tell(one, holder);
    const path = place.slice(site.base.length);
    if (isReserved(path)) report(one, say.sameUrl(one.url, say.generatedPage));
    if (hasLongName(path)) report(one, say.longAddress(longestName));
  }
  const free = new Set<string>();
  for (const [place, one] of holders) {
    const above = holderAbove(place, holders, free);
    if (above !== undefined) tell(one, above);
  }
  return problems;
}

/**
 * The file in whose place a folder on the way to `place` would have to be. `free` gathers the folders in whose place,
 * and in that of all above them, there is none.
 */
function holderAbove(
  place: string,
  holders: ReadonlyMap<string, Published>,
  free: Set<string>,
): Published | undefined {
  const passed: string[] = [];
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
    const folder = place.slice(0, end);
    if (free.has(folder)) break;
    const holder = holders.get(folder);
    if (holder !== undefined) return holder;
    passed.push(folder);
  }
  for (const folder of passed) free.add(folder);
  return undefined;
}

/** A withdrawn article can only be replaced by one that is there. */
export function checkReplacements(archives: readonly Archive[], paths: Paths, say: Messages): Problem[] {
  const problems: Problem[] = [];
  const entries = archives.flatMap((archive) => archive.entries);
  const replaced = entries.filter(({ article }) => article.withdrawn?.replacedBy !== undefined);
  if (replaced.length === 0) return problems;
  const known = new Set(entries.map(({ url }) => url));
  for (const { article } of replaced) {
    const url = replacementUrl(article, paths);
    if (url === undefined || known.has(url)) continue;
    const message = say.unknownReplacement(article.withdrawn?.replacedBy ?? '');
    reporterFor(article.source, say, problems).error(fileStart, 'withdrawn.replacedBy', message);
  }
  return problems;
}
