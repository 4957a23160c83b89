import type { Archive, Entry } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type { Day } from '../content/model.ts';
import type { Ledger, LedgerLine } from './ledger.ts';

/** What today's lines are made with. */
export interface LineContext {
  readonly previous: Ledger | undefined;
  readonly day: Day;
  readonly paths: Paths;
  /** SHA-256 of a file below the content folder. */
  fileHash(file: string): string;
}

/** All that is published today. */
export interface CurrentLines {
  /** By URL. A line that says what the previous ledger said is that ledger's. */
  readonly lines: ReadonlyMap<string, LedgerLine>;
  /** The content files of lines that say something else, by URL. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The lines of articles, standing pages, attachments, feeds and first pages of lists. */
export function currentLines(archives: readonly Archive[], context: LineContext): CurrentLines {
  const lines = new Map<string, LedgerLine>();
  const sources = new Map<string, string>();
  const add = (made: NewLine): void => {
    const url = context.paths.within(made.url);
    const known = context.previous?.get(url);
    const isSame = known !== undefined && saysTheSame(known, made);
    lines.set(url, isSame ? known : line(url, made, context));
    if (!isSame && made.source !== undefined) sources.set(url, made.source);
  };
  for (const archive of archives) {
    for (const entry of archive.entries) linesOfEntry(entry, context).forEach(add);
    for (const entry of archive.removed) linesOfEntry(entry, context).forEach(add);
    for (const { page, url } of archive.standing) {
      add({ url, kind: 'page', sha256: page.textHash, source: page.source });
    }
    listUrls(archive, context.paths).forEach(add);
  }
  return { lines, sources };
}

/** Whether a line of the past is what `line` would make. */
function saysTheSame(past: LedgerLine, made: NewLine): boolean {
  const { kind, state = 'published', sha256 = '', updates = 0 } = made;
  return (
    past.kind === kind &&
    past.state === state &&
    past.sha256 === sha256 &&
    past.updates === updates &&
    past.target === ''
  );
}

function linesOfEntry({ article, url }: Entry, context: LineContext): NewLine[] {
  const { source, removed, withdrawn, updates, attachments, files, aliases } = article;
  const state = removed !== undefined ? 'removed' : withdrawn !== undefined ? 'withdrawn' : 'published';
  // Named one by one: Node 20 makes a hidden class for each object that is spread and then grows.
  const own: NewLine = {
    source,
    updates: updates.length,
    date: article.date,
    url,
    kind: 'article',
    state,
    sha256: state === 'removed' ? '' : article.textHash,
    formerly: aliases.length === 0 ? aliases : [...aliases, ...aliases.map((alias) => `${alias}/`)],
  };
  if (state === 'removed' || attachments.length + files.length === 0) return [own];
  const named = new Set([...attachments.map(({ file }) => file), ...files]);
  const ofFiles = [...named].map((file): NewLine => {
    return {
      source,
      updates: updates.length,
      date: article.date,
      url: context.paths.articleFile(article, file),
      kind: 'attachment',
      sha256: context.fileHash(file),
    };
  });
  return [own, ...ofFiles];
}

function listUrls({ language, entries, terms }: Archive, paths: Paths): NewLine[] {
  const ofTerms = [...terms.tag, ...terms.category, ...terms.author].flatMap(
    ({ kind, url, feedUrl }): NewLine[] => [
      { url, kind },
      { url: feedUrl, kind: 'feed' },
    ],
  );
  if (entries.length === 0) return ofTerms;
  const isCorrected = entries.some(({ article }) => article.updates.length > 0);
  const corrections: NewLine[] = isCorrected
    ? [{ url: `${paths.corrections(language)}feed.xml`, kind: 'feed' }]
    : [];
  const feeds = (['xml', 'json'] as const).map(
    (form): NewLine => ({ url: paths.feed(language, form), kind: 'feed' }),
  );
  return [...feeds, ...corrections, ...ofTerms];
}

interface NewLine {
  /** With the base path, as pages have it. */
  readonly url: string;
  readonly kind: LedgerLine['kind'];
  readonly state?: LedgerLine['state'];
  readonly sha256?: string;
  readonly updates?: number;
  readonly source?: string;
  /** The first day where no ledger knows a better one. */
  readonly date?: Day;
  /** URLs, without base path, that this had before. */
  readonly formerly?: readonly string[];
}

/** Joins a line to its past: the same URL, or one that it had before. */
function line(url: string, made: NewLine, { previous, day }: LineContext): LedgerLine {
  const past = previous?.get(url) ?? formerLine(made.formerly ?? [], previous);
  return {
    url,
    id: past?.id ?? url,
    kind: made.kind,
    first: past?.first ?? (previous === undefined ? (made.date ?? day) : day),
    state: made.state ?? 'published',
    target: '',
    sha256: made.sha256 ?? '',
    updates: made.updates ?? 0,
  };
}

/** An alias of another thing makes this one no older. */
function formerLine(urls: readonly string[], previous: Ledger | undefined): LedgerLine | undefined {
  const lines = urls.map((url) => previous?.get(url));
  return lines.find((one) => one !== undefined && one.kind !== 'alias');
}
