import type { Archive } from '../archive/model.ts';
import { decoded } from '../content/decoded.ts';
import type { Problem } from '../content/problem.ts';
import type { RedirectPage, ServerRedirect } from '../pages/model.ts';
import type { Publication } from '../pages/pages.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import { currentLines, type LineContext } from './ledger-lines.ts';
import { isSilentEdit, type LedgerContext, lost, silentEdit } from './ledger-problems.ts';

/** The ledger of today's release. */
export interface Continued {
  readonly ledger: Ledger;
  /** Losses and silent changes. */
  readonly problems: readonly Problem[];
  /** Pages at moved URLs that no alias of today asks for: the ledger remembers them. */
  readonly redirects: readonly RedirectPage[];
  /** Likewise where no page can stand. */
  readonly onServer: readonly ServerRedirect[];
}

/**
 * Holds what is published today against the ledger of the previous release. A published URL may only move, be
 * withdrawn or be removed; a text may change only with a further entry in `updates`.
 */
export function continueLedger(
  archives: readonly Archive[],
  { pages, files, redirects }: Pick<Publication, 'pages' | 'files' | 'redirects'>,
  context: LedgerContext,
): Continued {
  const { previous, paths, say } = context;
  const { lines: current, sources } = currentLines(archives, context);
  const asked = new Map(
    [...pages.filter((page) => page.kind === 'redirect'), ...redirects].map(
      ({ url, target }) => [paths.within(url), paths.within(target)] as const,
    ),
  );
  const aliases = aliasLines(asked, current, context);
  if (previous === undefined) {
    return { ledger: joined(aliases, current), problems: [], redirects: [], onServer: [] };
  }
  const isExisting = isAmong(() => [pages, files()], paths);
  const gone = new Map<string, LedgerLine>();
  const problems: Problem[] = [];
  for (const [url, source] of sources) {
    const line = current.get(url);
    if (line !== undefined && isSilentEdit(line, context)) problems.push(silentEdit(line, source, context));
  }
  for (const line of previous.values()) {
    if (current.has(line.url)) continue;
    const target = finalTarget(asked.get(line.url) ?? successorOf(line, current, isExisting), {
      previous,
      asked,
      current,
      isExisting,
    });
    if (target !== undefined) gone.set(line.url, { ...line, state: 'moved', target, sha256: '' });
    else if (wentWithArticle(line, current))
      gone.set(line.url, { ...line, state: 'removed', target: '', sha256: '' });
    // Where an alias led is a line of its own, which is reported.
    else if (line.kind !== 'alias') problems.push(lost(line, say));
  }
  const remembered = [...gone.values()].filter(
    ({ url, state }) => state === 'moved' && !asked.has(url) && !isExisting(url),
  );
  return {
    ledger: joined(aliases, gone, current),
    problems,
    redirects: remembered
      .filter(({ url }) => isPageUrl(url))
      .map(({ url, target }) => redirectPage(url, target, archives, paths)),
    onServer: remembered
      .filter(({ url }) => !isPageUrl(url))
      .map(({ url, target }) => ({
        url: paths.at('/') + url.slice(1),
        target: paths.at(decoded(target)),
        source: undefined,
      })),
  };
}

/** All lines; of two at one URL the later one. Mostly there are none but those of today. */
function joined(...ledgers: readonly Ledger[]): Ledger {
  const [first = new Map(), ...others] = ledgers.filter(({ size }) => size > 0);
  if (others.length === 0) return first;
  const ledger = new Map(first);
  for (const other of others) for (const [url, line] of other) ledger.set(url, line);
  return ledger;
}

/** Whether one of these has a URL. Mostly nothing has gone, nobody asks, and none of a hundred thousand is looked at. */
function isAmong(
  lists: () => readonly (readonly { readonly url: string }[])[],
  paths: LineContext['paths'],
): (url: string) => boolean {
  let urls: ReadonlySet<string> | undefined;
  return (url) => {
    urls ??= new Set(
      lists()
        .flat()
        .map((one) => paths.within(one.url)),
    );
    return urls.has(url);
  };
}

/** Lines of old addresses that lead on today: whoever links to them may count on it from now on. */
function aliasLines(
  asked: ReadonlyMap<string, string>,
  current: Ledger,
  { previous, day }: LineContext,
): Map<string, LedgerLine> {
  const lines = [...asked].flatMap(([url, target]): LedgerLine[] => {
    if (current.has(url)) return [];
    const first = (previous === undefined ? current.get(target)?.first : undefined) ?? day;
    return [{ url, id: url, kind: 'alias', first, state: 'moved', target, sha256: '', updates: 0 }];
  });
  return new Map(lines.map((line) => [line.url, line]));
}

/** An HTML file can stand there. */
function isPageUrl(url: string): boolean {
  return /^[^?]*(?:\/|\.html?)$/i.test(url);
}

/** Where a URL leads by itself that is not published any more; undefined where the editor must say. */
function successorOf(line: LedgerLine, current: Ledger, isExisting: Moves['isExisting']): string | undefined {
  if (line.state === 'moved') return line.target;
  switch (line.kind) {
    case 'tag':
    case 'category':
    case 'author':
      // A list whose last article left leads to the index of its kind.
      return isExisting(parentOf(line.url)) ? parentOf(line.url) : '/';
    case 'feed':
      return [parentOf(parentOf(parentOf(line.url))), '/']
        .map((folder) => folder + line.url.slice(line.url.lastIndexOf('/') + 1))
        .find((url) => current.has(url));
    case 'attachment': {
      const article = [...current.values()].find(
        ({ id, kind }) => kind === 'article' && id === parentOf(line.url),
      );
      const url = article && article.url + line.url.slice(parentOf(line.url).length);
      return url !== undefined && current.has(url) ? url : undefined;
    }
    case 'article':
    case 'page':
    case 'alias':
      return undefined;
  }
}

interface Moves {
  readonly previous: Ledger;
  readonly asked: ReadonlyMap<string, string>;
  readonly current: Ledger;
  /** Whether a URL is that of one of today's pages or files. */
  readonly isExisting: (url: string) => boolean;
}

/** Follows moves to their end: undefined where they lead in a circle or to nothing that is published. */
function finalTarget(
  first: string | undefined,
  { previous, asked, current, isExisting }: Moves,
): string | undefined {
  const seen = new Set<string>();
  let target = first;
  while (target !== undefined && !current.has(target) && (asked.has(target) || !isExisting(target))) {
    if (seen.has(target)) return undefined;
    seen.add(target);
    const line = previous.get(target);
    target = asked.get(target) ?? (line?.state === 'moved' ? line.target : undefined);
  }
  return target;
}

/** The files of a removed article went with it. */
function wentWithArticle(line: LedgerLine, current: Ledger): boolean {
  if (line.kind !== 'attachment') return false;
  return line.state === 'removed' || current.get(parentOf(line.url))?.state === 'removed';
}

function redirectPage(
  url: string,
  target: string,
  archives: readonly Archive[],
  paths: LineContext['paths'],
): RedirectPage {
  const [main] = archives;
  const language =
    archives.find((archive) => url.startsWith(`/${archive.language}/`))?.language ?? main?.language ?? 'vi';
  // The ledger keeps URLs as pages have them: encoded.
  const at = (path: string): string => paths.at(decoded(path));
  return { kind: 'redirect', url: at(url), target: at(target), language, source: undefined };
}

/** @example parentOf('/2023/01/slug/file.pdf') // '/2023/01/slug/' */
function parentOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/', url.length - 2) + 1) || '/';
}
