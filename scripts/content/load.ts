import { type ContentIds, knownIds } from './content-ids.ts';
import type { FolderFiles } from './files.ts';
import { LabelBook } from './labels.ts';
import type { Messages } from './messages/messages.ts';
import type { Article, Content, Day, StandingPage } from './model.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { readArticles } from './reading-desk.ts';
import { fileStart, reporterFor } from './reporter.ts';
import { languageOf } from './settings.ts';
import { standingPageReader } from './standing.ts';
import { type Survey, survey } from './survey.ts';

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
  /** A file that keeps the settings likewise. */
  readonly settings?: string | undefined;
  /** The day of the build: later articles have no say in the spelling of labels. */
  day?(timeZone: string): Day;
}

/**
 * Reads a content folder: every file is understood or a problem, and every problem of every file is found in
 * one run. Throws where the folder itself cannot be read.
 */
export function loadContent(folder: string, loading: Loading = {}): Loaded {
  return readSurveyed(survey(folder, loading.address, loading.settings), loading, new Map());
}

/**
 * The same with less reading: an article that git knows to be as an earlier build had read it is not opened. Git
 * works beside us, while we see what there is.
 */
export async function loadBesideGit(folder: string, loading: Loading): Promise<Loaded> {
  const ids = loading.cache === undefined ? new Map<string, string>() : knownIds(folder);
  const surveyed = survey(folder, loading.address, loading.settings);
  return readSurveyed(surveyed, loading, await ids);
}

function readSurveyed(surveyed: Survey, loading: Loading, ids: ContentIds): Loaded {
  const { folder, site, notice, say, languages, files } = surveyed;
  const problems = [...surveyed.problems];
  const readPage = standingPageReader(say);
  const day = site && loading.day?.(site.timeZone);
  const book = new LabelBook(site ?? { tags: [], authors: [], closed: new Set() });

  const articles: Article[] = [];
  const usedFiles = new Map<string, Set<string>>();
  const articleFiles = files.articles.map(({ path, place: { id, language } }) => {
    return { id, language, path, files: files.folders.get(id) ?? noFiles };
  });
  const readings = readArticles(folder, articleFiles, {
    site,
    language: languageOf(folder),
    cache: loading.cache,
    ids,
  });
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

function reportUnused(
  folders: Survey['files']['folders'],
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
