import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleReading, Mention } from './article.ts';
import { codeKey } from './code-key.ts';
import { splitFrontMatter } from './front-matter.ts';
import { bodyKeeper } from './kept-bodies.ts';
import type { Article, Language, Site } from './model.ts';
import { filesBeside, type PackedReading } from './packed-reading.ts';
import { knownPlace, monthFolderOf } from './places.ts';
import { compareText, type Problem } from './problem.ts';
import { type ArticleFile, fileReader } from './read-files.ts';
import { readRuns } from './read-runs.ts';
import { openShelf, type Shelf, type WholeMonth } from './shelf.ts';
import { decodeText } from './text.ts';
import { type Unpacker, unpacker } from './unpacker.ts';

/** What reading a file brings, its problems with it. */
export interface FullReading extends Omit<ArticleReading, 'body' | 'mentions'> {
  /** Where it names its tags and authors: seldom asked for. */
  readonly mentions: () => readonly Mention[];
  readonly file: ArticleFile;
  /** Whether an earlier build had read it. */
  readonly isKnown: boolean;
  readonly problems: readonly Problem[];
}

/** What readings depend on beside the files. */
export interface DeskSettings {
  /** The content folder. */
  readonly folder: string;
  /** Undefined where site.yaml is wrong. */
  readonly site: Site | undefined;
  /** The language of problems. */
  readonly language: Language;
  /** Those of the site, its main language first. */
  readonly languages: readonly Language[];
}

/** The articles of a content folder. */
export interface ArticlesThere {
  /** In the order of their paths. */
  readonly files: readonly ArticleFile[];
  /** The folders of further months: all that the shelf has of these is as it was. */
  readonly unchanged: ReadonlySet<string>;
}

/** What earlier builds and git know. */
export interface KnownReadings {
  /** Undefined where nothing is kept. */
  readonly shelf: Shelf | undefined;
  /** The content id of a file that need not be read to know it. */
  readonly idOf: (path: string) => string | undefined;
  readonly stampOf: Parameters<Shelf['close']>[0];
}

/** The readings of earlier builds with the settings of a site; undefined where these are wrong, or nothing is kept. */
export function shelfFor(site: Site | undefined, cache: string | undefined): Shelf | undefined {
  return site === undefined || cache === undefined ? undefined : openShelf(cache, settingsKey(site));
}

/** Reads the articles of a content folder, or finds what reading them came to in an earlier build. */
export function readArticles(
  settings: DeskSettings,
  { files, unchanged }: ArticlesThere,
  known: KnownReadings,
): Iterable<FullReading> {
  const { shelf, stampOf } = known;
  const { folder, languages } = settings;
  const unpacking = unpacker(({ path }) => bodyReader(folder, path));
  const months = byMonth(readSingly(files, settings, { ...known, unpacking }));
  for (const month of unchanged) {
    const whole = shelf?.all(month);
    if (whole !== undefined) months.set(month, readingsOf(whole, languages, unpacking));
  }
  shelf?.close(stampOf);
  return inOrder(months);
}

/** One at a time: of what comes with an article most is not kept. */
function* inOrder(months: ReadonlyMap<string, Iterable<FullReading>>): Generator<FullReading> {
  for (const month of [...months.keys()].toSorted(compareText)) yield* months.get(month) ?? [];
}

/** Reads articles that are not known to be as they were, or finds that they are; in the order of the files. */
function readSingly(
  files: readonly ArticleFile[],
  { folder, site, language }: DeskSettings,
  { shelf, idOf, unpacking }: Pick<KnownReadings, 'shelf' | 'idOf'> & { readonly unpacking: Unpacker },
): FullReading[] {
  const task = {
    folder,
    site: site && { timeZone: site.timeZone, categories: site.categories },
    language,
  };
  const keepBody = bodyKeeper();
  /** Of the files that had to be opened. */
  const readings = new Map<ArticleFile, FullReading>();
  const note = (file: ArticleFile, packed: PackedReading, body: Buffer): void => {
    if (packed.contentId !== '') shelf?.put(file.path, packed);
    readings.set(file, readingOf(packed, file, unpacking, { body: keepBody(body), isKnown: false }));
  };
  const find = (file: ArticleFile, id: string | undefined): FullReading | undefined => {
    const stored = id === undefined ? undefined : shelf?.find(file, id);
    return stored && readingOf(stored, file, unpacking);
  };

  const known = files.map((file) => find(file, idOf(file.path)));
  const missing = files.filter((_file, index) => known[index] === undefined);
  const unknown = missing.filter(({ path }) => shelf?.knows(path) !== true);
  readRuns(unknown, task, note);
  const read = fileReader(task);
  for (const file of missing) {
    if (readings.has(file)) continue;
    const fresh = read(file, (id) => {
      const reading = find(file, id);
      if (reading !== undefined) readings.set(file, reading);
      return reading !== undefined;
    });
    if (fresh !== undefined) note(file, fresh.packed, Buffer.from(fresh.body));
  }
  return files.flatMap((file, index) => known[index] ?? readings.get(file) ?? []);
}

/** All readings of a month that stands as it was. */
function* readingsOf(
  { paths, readings }: WholeMonth,
  languages: readonly Language[],
  unpacking: Unpacker,
): Generator<FullReading> {
  let at = 0;
  for (const stored of readings) {
    const path = paths[at] ?? '';
    const { id, language } = knownPlace(path, languages);
    yield readingOf(stored, { id, language, path, files: filesBeside(stored) }, unpacking);
    at += 1;
  }
}

/** What a file was read to, by an earlier build if nothing else is said; without a `body` its article reads its own. */
function readingOf(
  packed: PackedReading,
  file: ArticleFile,
  { unpack }: Unpacker,
  { body, isKnown = true }: { readonly body?: Article['body'] | undefined; readonly isKnown?: boolean } = {},
): FullReading {
  const { article, used, mentions, problems } = unpack(packed, file, body);
  const names = used.length === 0 ? noNames : new Set(used);
  return { file, isKnown, article, used: names, mentions, problems };
}

/** Readings by the folders of their months. */
function byMonth(readings: readonly FullReading[]): Map<string, Iterable<FullReading>> {
  const months = new Map<string, FullReading[]>();
  for (const reading of readings) {
    const folder = monthFolderOf(reading.file.path) ?? '';
    const month = months.get(folder);
    if (month === undefined) months.set(folder, [reading]);
    else month.push(reading);
  }
  return months;
}

function settingsKey({ timeZone, categories, language, languages }: Site): string {
  return hash('sha256', JSON.stringify([codeKey(), timeZone, categories, language, languages])).slice(0, 20);
}

const noNames: ReadonlySet<string> = new Set();

function bodyReader(folder: string, path: string): Article['body'] {
  return () => readBody(join(folder, path));
}

/** The body of a file that was read without a problem before. */
function readBody(file: string): string {
  const result = splitFrontMatter(decodeText(readFileSync(file)).text);
  if (!result.ok) throw new Error(`${file} changed while the site was built`);
  return result.split.body;
}
