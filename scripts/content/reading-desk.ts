import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleReading, Mention } from './article.ts';
import { codeKey } from './code-key.ts';
import type { ContentIds } from './content-ids.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Article, Language, Site } from './model.ts';
import { pack } from './packed-reading.ts';
import type { Problem } from './problem.ts';
import { type ArticleFile, type FreshReading, fileReader } from './read-files.ts';
import { readRuns } from './read-runs.ts';
import { openShelf } from './shelf.ts';
import { decodeText } from './text.ts';
import { unpacker } from './unpacker.ts';

/** What reading a file brings, its problems with it. */
export interface FullReading extends Omit<ArticleReading, 'mentions'> {
  /** Where it names its tags and authors: seldom asked for. */
  readonly mentions: () => readonly Mention[];
  readonly file: ArticleFile;
  /** Whether an earlier build had read it. */
  readonly isKnown: boolean;
  readonly problems: readonly Problem[];
}

/** What readings depend on beside the files, and where they are kept. */
export interface DeskSettings {
  /** Undefined where site.yaml is wrong: then nothing is kept. */
  readonly site: Site | undefined;
  /** The language of problems. */
  readonly language: Language;
  readonly cache: string | undefined;
  /** What is known of files without reading them. */
  readonly ids: ContentIds;
}

/** So many characters of bodies stay in memory; further ones are read again when they are asked for. */
const mostCharacters = 30_000_000;

/** Reads the articles of a content folder, or finds what reading them came to in an earlier build. */
export function readArticles(
  folder: string,
  files: readonly ArticleFile[],
  { site, language, cache, ids }: DeskSettings,
): FullReading[] {
  const shelf = site === undefined || cache === undefined ? undefined : openShelf(cache, settingsKey(site));
  const task = {
    folder,
    site: site && { timeZone: site.timeZone, categories: site.categories },
    language,
  };
  const keepBody = bodyKeeper();
  const { unpack, withBody } = unpacker(({ path }) => bodyReader(folder, path));
  /** Of the files that had to be opened. */
  const readings = new Map<ArticleFile, FullReading>();
  const note = (file: ArticleFile, fresh: FreshReading): void => {
    const { used, mentions, problems, contentId } = fresh;
    if (contentId !== undefined) shelf?.put(file.path, pack({ ...fresh, used: [...used] }, contentId, file));
    const body = keepBody(fresh.body) ?? bodyReader(folder, file.path);
    const article = fresh.article && withBody(fresh.article, file, body);
    readings.set(file, { file, isKnown: false, article, used, mentions: () => mentions, problems });
  };
  const find = (file: ArticleFile, id: string | undefined): FullReading | undefined => {
    const stored = id === undefined ? undefined : shelf?.find(file, id);
    if (stored === undefined) return undefined;
    const { article, used, mentions, problems } = unpack(stored, file);
    const names = used.length === 0 ? noNames : new Set(used);
    return { file, isKnown: true, article, used: names, mentions, problems };
  };

  const known = files.map((file) => find(file, ids.get(file.path)));
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
    if (fresh !== undefined) note(file, fresh);
  }
  shelf?.close();
  return files.flatMap((file, index) => known[index] ?? readings.get(file) ?? []);
}

function settingsKey({ timeZone, categories, language }: Site): string {
  return hash('sha256', JSON.stringify([codeKey(), timeZone, categories, language])).slice(0, 20);
}

/** Keeps bodies in memory while there is room for them. */
function bodyKeeper(): (body: string) => Article['body'] | undefined {
  let characters = 0;
  return (body) => {
    characters += body.length;
    return characters <= mostCharacters ? () => body : undefined;
  };
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
