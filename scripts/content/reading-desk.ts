import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleReading, type ArticleSource, articleReader } from './article.ts';
import { codeKey } from './code-key.ts';
import { knownIds } from './content-ids.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Messages } from './messages/messages.ts';
import type { Article, Site } from './model.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-text.ts';
import { reporterFor } from './reporter.ts';
import { folderKey, openShelf, type StoredReading } from './shelf.ts';
import { decodeText } from './text.ts';

/** An article's file that has to be read. */
export type ArticleFile = Omit<ArticleSource, 'text' | 'contentId'>;

/** What reading a file brings, its problems with it. */
export interface FullReading extends ArticleReading {
  readonly problems: readonly Problem[];
}

/** Reads articles, or finds what reading them came to in an earlier build. */
export interface ReadingDesk {
  read(file: ArticleFile): FullReading;
  close(): void;
}

/** What a reading depends on beside its files, and where readings are kept. */
export interface DeskSettings {
  readonly site: Site | undefined;
  readonly say: Messages;
  readonly cache: string | undefined;
}

/** So many characters of bodies stay in memory; further ones are read again when they are asked for. */
const mostCharacters = 60_000_000;

/** Opens the desk of a content folder. Without a cache, or where site.yaml is wrong, all is read. */
export function readingDesk(folder: string, { site, say, cache }: DeskSettings): ReadingDesk {
  const read = articleReader(site, say);
  const shelf = site === undefined || cache === undefined ? undefined : openShelf(cache, settingsKey(site));
  const ids = shelf === undefined ? new Map<string, string>() : knownIds(folder);
  let characters = 0;

  const readAnew = (file: ArticleFile): FullReading => {
    const problems: Problem[] = [];
    const report = reporterFor(file.path, say, problems);
    const found = readTextFile(folder, file.path, report);
    if (found === undefined) return { article: undefined, used: new Set(), mentions: [], problems };
    const files = folderKey(file.files);
    const stored = shelf?.find(file.path, found.contentId, files);
    if (stored !== undefined) return fromShelf(stored, folder);
    const reading = { ...read({ ...file, ...found }, report), problems };
    shelf?.put(file.path, forShelf(reading, found.contentId, files));
    characters += found.text.length;
    return characters <= mostCharacters ? reading : withoutBody(reading, folder);
  };
  return {
    read(file) {
      const id = ids.get(file.path);
      const stored = id === undefined ? undefined : shelf?.find(file.path, id, folderKey(file.files));
      return stored === undefined ? readAnew(file) : fromShelf(stored, folder);
    },
    close() {
      shelf?.close();
    },
  };
}

function settingsKey({ timeZone, categories, language }: Site): string {
  return hash('sha256', JSON.stringify([codeKey(), timeZone, categories, language])).slice(0, 20);
}

function forShelf(reading: FullReading, contentId: string, folder: string): StoredReading {
  return { ...reading, contentId, folder, used: [...reading.used] };
}

function fromShelf({ article, used, mentions, problems }: StoredReading, folder: string): FullReading {
  return { article: article && withBody(article, folder), used: new Set(used), mentions, problems };
}

function withoutBody(reading: FullReading, folder: string): FullReading {
  return { ...reading, article: reading.article && withBody(reading.article, folder) };
}

function withBody(article: Omit<Article, 'body'>, folder: string): Article {
  return { ...article, body: () => readBody(join(folder, article.source)) };
}

/** The body of a file that was read without a problem before. */
function readBody(file: string): string {
  const result = splitFrontMatter(decodeText(readFileSync(file)).text);
  if (!result.ok) throw new Error(`${file} changed while the site was built`);
  return result.split.body;
}
