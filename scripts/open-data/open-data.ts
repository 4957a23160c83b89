import { type Surroundings, viewOf } from '../../layouts/surroundings.ts';
import { grouped } from '../archive/order.ts';
import { outputPath, type Paths, pathsOf } from '../archive/paths.ts';
import { decoded } from '../content/decoded.ts';
import type { Day, Language } from '../content/model.ts';
import { once } from '../content/once.ts';
import type { DataFile, DataSet, OpenDataPage, Page } from '../pages/model.ts';
import { dataNames } from '../pages/open-data.ts';
import type { Publication } from '../pages/pages.ts';
import type { ArticleMonth } from '../publish/article-months.ts';
import type { Comparison } from '../publish/comparison.ts';
import type { Ledger } from '../publish/ledger.ts';
import type { Output } from '../publish/output.ts';
import type { PageKeys } from '../publish/page-keys.ts';
import { type ClosedYear, type PackageSource, packageKey, packYear } from './package.ts';
import type { RecordContext } from './record.ts';
import { Shelf, type Sized } from './shelf.ts';
import { publishYear, rememberingBody, yearTexts } from './year.ts';

/** What open data is made of. */
export interface DataSource {
  readonly publication: Publication;
  readonly ledger: Ledger;
  readonly around: Surroundings;
  readonly months: readonly ArticleMonth[];
  /** The day of the build, in a time zone: years before its year are closed. */
  day(timeZone: string): Day;
  /** The content folder, and that of the renditions. */
  readonly content: string;
  readonly photos: string;
  /** Where packages are kept from build to build. */
  readonly cache: string;
  readonly comparison: Pick<Comparison, 'keepsAll'>;
  readonly keys: Pick<PageKeys, 'ofArticles'>;
}

/**
 * Writes the open data of all languages: JSON beside each article, a table and a file of lines for each year, and
 * a package for each closed one. Returns the pages, of which those of open data now name their files.
 */
export function publishOpenData(source: DataSource, output: Output): readonly Page[] {
  const { pages } = source.publication;
  const years = grouped(source.months, ({ language, month }) => yearName(language, month));
  const shelf = new Shelf(source.cache);
  const desk = deskOf(source, shelf, output);
  const complete = pages.map((page) => (page.kind === 'openData' ? withFiles(page, years, desk) : page));
  shelf.tidy();
  return complete;
}

/** What each year is made with. */
interface Desk extends DataSource {
  /** The first year that is not closed. */
  readonly openYear: string;
  readonly shelf: Shelf;
  readonly output: Output;
  readonly paths: Paths;
  readonly records: RecordContext;
  readonly packages: PackageSource;
}

function deskOf(source: DataSource, shelf: Shelf, output: Output): Desk {
  const { publication, ledger, content, photos } = source;
  const paths = pathsOf(publication.site);
  const lineAt = (url: string) => ledger.get(paths.within(url));
  return {
    ...source,
    openYear: source.day(publication.site.timeZone).slice(0, 4),
    shelf,
    output,
    paths,
    records: { site: publication.site, paths, firstPaths: firstPathsOf(ledger, paths) },
    packages: {
      contentFolder: content,
      photoFolder: photos,
      urlOf: (article, file) => paths.articleFile(article, file),
      sumAt: (url) => {
        const line = lineAt(url);
        if (line === undefined) throw new Error(`The ledger has no line for ${url}`);
        return line.sha256;
      },
    },
  };
}

/** By the URLs of articles that have moved. */
function firstPathsOf(ledger: Ledger, paths: Paths): ReadonlyMap<string, string> {
  const firstPaths = new Map<string, string>();
  for (const { kind, url, id } of ledger.values()) {
    if (kind === 'article' && url !== id) firstPaths.set(paths.at(decoded(url)), id);
  }
  return firstPaths;
}

/** By language and year; oldest first, so that a new article is a new line at the end. */
type Years = ReadonlyMap<string, readonly ArticleMonth[]>;

const yearName = (language: Language, period: string): string => `${language} ${period.slice(0, 4)}`;

function withFiles(page: OpenDataPage, years: Years, desk: Desk): OpenDataPage {
  const fill = (set: DataSet): DataSet => ({
    ...set,
    files: filesOfYear(set, years.get(yearName(page.language, set.year)) ?? [], page, desk),
  });
  const [newest, ...older] = page.sets;
  return { ...page, sets: [fill(newest), ...older.map(fill)] };
}

function filesOfYear(
  { year }: DataSet,
  months: readonly ArticleMonth[],
  { language, url: pageUrl }: OpenDataPage,
  desk: Desk,
): DataFile[] {
  const { paths, publication } = desk;
  const urlOf = (name: string): string => paths.openDataFile(language, year, name);
  const urls = { csv: urlOf(dataNames.csv), jsonl: urlOf(dataNames.jsonl) };
  // Records and reading copies ask for bodies, and where nothing changed neither is made.
  const unread = months.flatMap(({ pages }) => pages);
  const remembered = once(() => unread.map(rememberingBody));
  const isOpen = year >= desk.openYear;
  const texts = yearTexts({
    months,
    remembered,
    records: desk.records,
    keyOf: (page) => desk.keys.ofArticles([page]),
    shelf: isOpen ? desk.shelf : undefined,
  });
  const sizes = publishYear(months, texts, { ...desk, site: publication.site, urls });
  const files = (['csv', 'jsonl'] as const).map(
    (kind): DataFile => ({ kind, name: dataNames[kind], url: urls[kind], ...sizes[kind] }),
  );
  if (isOpen) return files;
  const name = dataNames.package(year, language);
  const closed: ClosedYear = {
    year,
    name: name.replace(/\.zip$/, ''),
    url: urlOf(name),
    pageUrl,
    pages: unread,
    remembered,
    recordsKey: texts.key,
    csv: texts.csv,
    jsonl: texts.jsonl,
    view: viewOf(desk.around, language),
  };
  return [...files, { kind: 'package', name, url: closed.url, ...packageOf(closed, desk) }];
}

function packageOf(closed: ClosedYear, { shelf, output, packages, publication }: Desk): Sized {
  const { file, bytes, sha256 } = shelf.take(packageKey(closed, packages), (target) =>
    packYear(closed, packages, target),
  );
  output.link(outputPath(publication.site, closed.url), file, sha256);
  return { bytes, sha256 };
}
