import type { Archive } from '../archive/model.ts';
import { outputPath, type Paths } from '../archive/paths.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { InternalLink, Site } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { fileStart, reporterFor } from '../content/reporter.ts';
import { replacementUrl } from './article-pages.ts';
import type { FileCopy, Page } from './model.ts';

type Published = Pick<Page, 'url' | 'source'> | FileCopy;

/** What a build writes beside pages and files: nothing of the content may take its place. */
const reserved = /^(?:ledger\.tsv|manifest-sha256\.txt|assets|(?:[a-z]{2}\/)?pagefind)(?:\/|$)/;

/**
 * Two pages at one URL are a problem of the file that came second, naming the other; so is a page below another
 * one's file, or in the place of what every build writes. Where neither has a file it is a photo that several
 * articles show, or the lists of two labels with one slug: the content stage has reported those with their mend.
 */
export function checkAddresses(site: Site, published: readonly Published[], say: Messages): Problem[] {
  const problems: Problem[] = [];
  const report = (culprit: Published, message: string): void => {
    if (culprit.source === undefined) return;
    reporterFor(culprit.source.replace(/^content\//, ''), say, problems).error(fileStart, '', message);
  };
  const holders = new Map<string, Published>();
  for (const one of published) {
    const path = outputPath(site, one.url);
    const holder = holders.get(path);
    if (holder === undefined) holders.set(path, one);
    else {
      const [culprit, other] = one.source === undefined ? [holder, one] : [one, holder];
      report(culprit, say.sameUrl(one.url, other.source ?? say.generatedPage));
    }
    if (reserved.test(path)) report(one, say.sameUrl(one.url, say.generatedPage));
    if (path.split('/').some((name) => byteLength(name) > longestName))
      report(one, say.longAddress(longestName));
  }
  for (const [path, one] of holders) {
    const above = foldersOf(path)
      .map((folder) => holders.get(folder))
      .find((holder) => holder !== undefined);
    if (above === undefined) continue;
    const [culprit, other] = one.source === undefined ? [above, one] : [one, above];
    report(culprit, say.sameUrl(one.url, other.source ?? say.generatedPage));
  }
  return problems;
}

/** The longest name of a file that file systems keep, in bytes. */
const longestName = 255;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** @example foldersOf('a/b/c.html') // ['a', 'a/b'] */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** A withdrawn article can only be replaced by one that is there. */
export function checkReplacements(archives: readonly Archive[], paths: Paths, say: Messages): Problem[] {
  const problems: Problem[] = [];
  const entries = archives.flatMap((archive) => archive.entries);
  const known = new Set(entries.map(({ url }) => url));
  for (const { article } of entries) {
    const url = replacementUrl(article, paths);
    if (url === undefined || known.has(url)) continue;
    const message = say.unknownReplacement(article.withdrawn?.replacedBy ?? '');
    reporterFor(article.source, say, problems).error(fileStart, 'withdrawn.replacedBy', message);
  }
  return problems;
}

/** A link of a text to a page of this site must lead somewhere. */
export function checkLinks(
  archives: readonly Archive[],
  published: readonly Published[],
  paths: Paths,
  say: Messages,
): Problem[] {
  const problems: Problem[] = [];
  const known = new Set(published.map(({ url }) => url));
  const check = (source: string, links: readonly InternalLink[]): void => {
    const report = reporterFor(source, say, problems);
    for (const link of links) {
      if (known.has(paths.at(link.path))) continue;
      const slashed = known.has(paths.at(`${link.path}/`)) ? `${link.path}/` : undefined;
      report.error(link, '', say.deadLink(link.path, slashed));
    }
  };
  for (const { entries, standing } of archives) {
    for (const { article } of entries) check(article.source, article.links);
    for (const { page } of standing) check(page.source, page.links);
  }
  return problems;
}
