import { FileUse } from './file-use.ts';
import type { FolderFiles } from './files.ts';
import { type KnownFiles, knownFiles, noKnownFiles } from './known-files.ts';
import { LabelBook } from './labels.ts';
import type { Messages } from './messages/messages.ts';
import type { Article, Content, Day, StandingPage } from './model.ts';
import { MonthStamps } from './month-stamps.ts';
import { monthFolderOf } from './places.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { readArticles, shelfFor } from './reading-desk.ts';
import { reporterFor } from './reporter.ts';
import { languageOf } from './settings.ts';
import type { Shelf } from './shelf.ts';
import { standingPageReader } from './standing.ts';
import { type Ground, groundOf, type Survey, survey } from './survey.ts';

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
  const ground = groundOf(folder, loading.address, loading.settings);
  const shelf = shelfFor(ground.site, loading.cache);
  const stamps = new MonthStamps(folder);
  return readAll(ground, loading, { shelf, known: noKnownFiles, stamps, unchanged: new Set() });
}

/**
 * The same with less reading: an article that git knows to be as an earlier build had read it is not opened, and a month
 * all of whose files are so is taken as a whole. While git works, we list months that may be.
 */
export async function loadBesideGit(folder: string, loading: Loading): Promise<Loaded> {
  const asked = loading.cache === undefined ? noKnownFiles : knownFiles(folder);
  const ground = groundOf(folder, loading.address, loading.settings);
  const shelf = shelfFor(ground.site, loading.cache);
  const stamps = new MonthStamps(folder);
  for (const month of shelf?.months ?? []) if (shelf?.stampOf(month) !== undefined) stamps.look(month);
  const known = await asked;
  const isUnchanged = (month: string): boolean => {
    const stamp = shelf?.stampOf(month);
    return stamp !== undefined && stamp === stamps.of(month, known);
  };
  const unchanged = new Set(shelf?.months.filter(isUnchanged));
  return readAll(ground, loading, { shelf, known, stamps, unchanged });
}

/** What earlier builds and git know of articles. */
interface Knowledge {
  readonly shelf: Shelf | undefined;
  readonly known: KnownFiles;
  readonly stamps: MonthStamps;
  /** Months whose files are all as an earlier build had read them. */
  readonly unchanged: ReadonlySet<string>;
}

function readAll(
  ground: Ground,
  { day: dayIn }: Loading,
  { shelf, known, stamps, unchanged }: Knowledge,
): Loaded {
  const surveyed = survey(ground, unchanged);
  const { folder, site, notice, say, languages, files } = surveyed;
  const problems = [...surveyed.problems];
  const readPage = standingPageReader(say);
  const day = site && dayIn?.(site.timeZone);
  const book = new LabelBook(site ?? { tags: [], authors: [], closed: new Set() });

  const articles: Article[] = [];
  const use = new FileUse(files.folders);
  const faulty = faultyMonths(surveyed);
  const readings = readArticles(
    { folder, site, language: languageOf(folder), languages },
    {
      files: files.articles.map(({ path, place: { id, language } }) => {
        return { id, language, path, files: files.folders.get(id) ?? noFiles };
      }),
      unchanged: surveyed.known,
    },
    {
      shelf,
      idOf: (path) => known.id(path),
      stampOf: (month, ids) => (faulty.has(month) ? undefined : stamps.verified(month, known, ids)),
    },
  );
  let read = 0;
  for (const reading of readings) {
    if (!reading.isKnown) read += 1;
    problems.push(...reading.problems);
    use.note(reading);
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
  use.report(say, problems);
  const settled = articles.map(book.settle(languages, say, problems));
  return { content: site && { site, articles: settled, pages, notice }, say, problems, read };
}

const noFiles: FolderFiles = new Map();

function isPublished(article: Article, day: Day | undefined): boolean {
  if (article.draft || article.removed !== undefined) return false;
  return day === undefined || article.date <= day;
}

/** The months in which something lies that is no article, and no file of one. */
function faultyMonths({ files, problems }: Survey): Set<string> {
  const ids = new Set(files.articles.map(({ place }) => place.id));
  const orphans = [...files.folders.keys()].filter((id) => !ids.has(id)).map((id) => `articles/${id}`);
  const paths = [...orphans, ...problems.map(({ path }) => path.slice('content/'.length))];
  return new Set(paths.map((path) => monthFolderOf(path) ?? ''));
}
