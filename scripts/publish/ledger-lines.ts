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

/** A line of what is published today, and the content file that it comes from. */
export interface CurrentLine extends LedgerLine {
  readonly source: string | undefined;
}

/** All that is published today, by URL. */
export function currentLines(archives: readonly Archive[], context: LineContext): Map<string, CurrentLine> {
  const lines = archives.flatMap((archive) => [
    ...[...archive.entries, ...archive.removed].flatMap((entry) => linesOfEntry(entry, context)),
    ...archive.standing.map(({ page, url }) =>
      line({ url, kind: 'page', sha256: page.textHash, source: page.source }, context),
    ),
    ...listUrls(archive, context.paths).map((list) => line(list, context)),
  ]);
  return new Map(lines.map((one) => [one.url, one]));
}

function linesOfEntry({ article, url }: Entry, context: LineContext): CurrentLine[] {
  const { source, removed, withdrawn, updates, attachments, files } = article;
  const state = removed !== undefined ? 'removed' : withdrawn !== undefined ? 'withdrawn' : 'published';
  const aliases = article.aliases.map((alias) => (alias.endsWith('/') ? alias : `${alias}/`));
  const common = { source, updates: updates.length, date: article.date };
  const own = line(
    {
      ...common,
      url,
      kind: 'article',
      state,
      sha256: state === 'removed' ? '' : article.textHash,
      formerly: [...article.aliases, ...aliases],
    },
    context,
  );
  if (state === 'removed') return [own];
  const named = new Set([...attachments.map(({ file }) => file), ...files]);
  return [
    own,
    ...[...named].map((file) =>
      line(
        {
          ...common,
          url: context.paths.articleFile(article, file),
          kind: 'attachment',
          sha256: context.fileHash(file),
        },
        context,
      ),
    ),
  ];
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
function line(made: NewLine, { previous, day, paths }: LineContext): CurrentLine {
  const url = withoutBase(made.url, paths);
  // An alias of another thing makes this one no older.
  const past = [previous?.get(url), ...(made.formerly ?? []).map((one) => notAlias(previous?.get(one)))].find(
    (one) => one !== undefined,
  );
  return {
    url,
    id: past?.id ?? url,
    kind: made.kind,
    first: past?.first ?? (previous === undefined ? (made.date ?? day) : day),
    state: made.state ?? 'published',
    target: '',
    sha256: made.sha256 ?? '',
    updates: made.updates ?? 0,
    source: made.source,
  };
}

function notAlias(line: LedgerLine | undefined): LedgerLine | undefined {
  return line?.kind === 'alias' ? undefined : line;
}

/** @example withoutBase('/tin-tuc/2023/', paths) // '/2023/' on a site below /tin-tuc/ */
export function withoutBase(url: string, paths: Paths): string {
  return url.slice(paths.at('/').length - 1);
}
