import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderFiles } from './files.ts';
import { LabelBook } from './labels.ts';
import type { Messages } from './messages/messages.ts';
import type { Article, Content, Day, Language, StandingPage } from './model.ts';
import { type Place, placeOf } from './places.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { readArticles } from './reading-desk.ts';
import { fileStart, reporterFor } from './reporter.ts';
import { languageOf, readSettings } from './settings.ts';
import { standingPageReader } from './standing.ts';
import { walk } from './walk.ts';

/** A content folder as read. */
export interface Loaded {
  /** What could be read; undefined where site.yaml could not. */
  readonly content: Content | undefined;
  /** The words that further problems take. */
  readonly say: Messages;
  readonly problems: readonly Problem[];
  /** How many articles no earlier build had read. */
  readonly read: number;
}

/** How a content folder is read. */
export interface Loading {
  /** Replaces the `url` of site.yaml. */
  readonly address?: string | undefined;
  /** A folder that keeps readings from build to build; it may be lost at any time. */
  readonly cache?: string | undefined;
  /** The day of the build: later articles have no say in the spelling of labels. */
  day?(timeZone: string): Day;
}

/**
 * Reads a content folder: every file is understood or a problem, and every problem of every file is found in
 * one run. Throws where the folder itself cannot be read.
 */
export function loadContent(folder: string, loading: Loading = {}): Loaded {
  const { address, cache } = loading;
  const problems: Problem[] = [];
  const { site, notice, say } = readSettings(folder, address, problems);
  // Where site.yaml is wrong, the articles are still checked for all that does not depend on it.
  const languages: readonly Language[] = site?.languages ?? ['vi', 'en'];
  const files = sortFiles(walk(folder, say, problems), folder, languages, say, problems);
  const readPage = standingPageReader(say);
  const day = site && loading.day?.(site.timeZone);
  const book = new LabelBook(site ?? { tags: [], authors: [], closed: new Set() });

  const articles: Article[] = [];
  const usedFiles = new Map<string, Set<string>>();
  const articleFiles = files.articles.map(({ path, place: { id, language } }) => {
    return { id, language, path, files: files.folders.get(id) ?? noFiles };
  });
  const readings = readArticles(folder, articleFiles, { site, language: languageOf(folder), cache });
  for (const reading of readings) {
    const { file } = reading;
    problems.push(...reading.problems);
    if (file.files.size > 0) {
      const used = usedFiles.get(file.id) ?? new Set();
      usedFiles.set(file.id, used);
      // Which files an article that cannot be read would use is not known: none is called unused.
      const named = reading.article === undefined ? file.files.keys() : reading.used;
      for (const name of named) used.add(name);
    }
    if (reading.article !== undefined) {
      book.note(reading.article, reading.mentions, isPublished(reading.article, day));
      articles.push(reading.article);
    }
  }
  const pages = files.pages.flatMap(({ path, place }): StandingPage[] => {
    const report = reporterFor(path, say, problems);
    const text = readText(folder, path, report);
    const page = text === undefined ? undefined : readPage({ ...place, path, text }, report);
    return page === undefined ? [] : [page];
  });
  reportUnused(files.folders, usedFiles, say, problems);
  const read = readings.filter(({ isKnown }) => !isKnown).length;
  const settled = articles.map(book.settle(languages, say, problems));
  return { content: site && { site, articles: settled, pages, notice }, say, problems, read };
}

const noFiles: FolderFiles = new Map();

function isPublished(article: Article, day: Day | undefined): boolean {
  if (article.draft || article.removed !== undefined) return false;
  return day === undefined || article.date <= day;
}

interface SortedFiles {
  readonly articles: { readonly path: string; readonly place: Extract<Place, { kind: 'article' }> }[];
  readonly pages: { readonly path: string; readonly place: Extract<Place, { kind: 'page' }> }[];
  /** By the id of their article. */
  readonly folders: Map<string, Map<string, number>>;
}

function sortFiles(
  paths: readonly string[],
  folder: string,
  languages: readonly Language[],
  say: Messages,
  problems: Problem[],
): SortedFiles {
  const sorted: SortedFiles = { articles: [], pages: [], folders: new Map() };
  for (const path of paths) {
    const place = placeOf(path, languages, say);
    switch (place.kind) {
      case 'article':
        sorted.articles.push({ path, place });
        break;
      case 'page':
        sorted.pages.push({ path, place });
        break;
      case 'articleFile': {
        const files = sorted.folders.get(place.id) ?? new Map<string, number>();
        sorted.folders.set(place.id, files.set(place.name, statSync(join(folder, path)).size));
        break;
      }
      case 'fault':
        reporterFor(path, say, problems).error(fileStart, '', place.message);
        break;
      case 'settings':
      case 'guide':
        break;
    }
  }
  return sorted;
}

function reportUnused(
  folders: ReadonlyMap<string, FolderFiles>,
  usedFiles: ReadonlyMap<string, ReadonlySet<string>>,
  say: Messages,
  problems: Problem[],
): void {
  for (const [id, files] of folders) {
    const used = usedFiles.get(id);
    for (const name of files.keys()) {
      const report = reporterFor(`articles/${id}/${name}`, say, problems);
      if (used === undefined) report.error(fileStart, '', say.noArticle);
      else if (!used.has(name)) report.warning(fileStart, '', say.unusedFile);
    }
  }
}
