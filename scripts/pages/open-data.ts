import type { Archive } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type { Language } from '../content/model.ts';
import type { DataSet, OpenDataPage } from './model.ts';

/** The names of the files of a year of open data. */
export const dataNames = {
  jsonl: 'articles.jsonl',
  csv: 'articles.csv',
  package: (year: string, language: Language): string => `archive-${year}-${language}.zip`,
} as const;

/** The columns of articles.csv, in order. */
export const dataColumns = [
  ...(['id', 'url', 'language', 'title', 'date', 'time', 'changed', 'category', 'tags', 'authors'] as const),
  ...(['agency', 'summary', 'place', 'eventDate', 'source', 'images', 'attachments', 'updates'] as const),
  ...(['withdrawn', 'withdrawnReason', 'legacyUrl', 'sha256', 'licence'] as const),
] as const;
export type DataColumn = (typeof dataColumns)[number];

/** The fields of a record in JSON that the table has no column for. */
export const recordFields = [
  'markdown',
  'text',
  'videos',
  'translations',
  'sourceFile',
  'sourceUrl',
] as const;
export type RecordField = (typeof recordFields)[number];

/** The page of open data. None where nothing is published. Its sets have no files before the build makes them. */
export function openDataPages(archive: Archive, archives: readonly Archive[], paths: Paths): OpenDataPage[] {
  const { language } = archive;
  const [newest, ...older] = setsOf(archive);
  if (newest === undefined) return [];
  return [
    {
      kind: 'openData',
      url: paths.openData(language),
      language,
      source: undefined,
      translations: archives
        .filter((other) => other !== archive && other.entries.length > 0)
        .map((other) => ({ language: other.language, url: paths.openData(other.language) })),
      sets: [newest, ...older],
    },
  ];
}

function setsOf({ years }: Archive): DataSet[] {
  return years.flatMap(({ year, months }) => {
    const articles = months.flatMap(({ entries }) => entries.map(({ article }) => article));
    const [last] = articles;
    const first = articles.at(-1);
    if (first === undefined || last === undefined) return [];
    const withdrawn = articles.filter((article) => article.withdrawn !== undefined).length;
    return [{ year, count: articles.length, withdrawn, from: first.date, to: last.date, files: [] }];
  });
}

/** A file that is published without being a page or a copy. */
interface DataAddress {
  readonly url: string;
  readonly source: undefined;
}

/**
 * The addresses of all files of open data, so that nothing else takes them and texts may link to them. A year is
 * surely packed once a later one has begun.
 */
export function openDataAddresses(archive: Archive, paths: Paths): DataAddress[] {
  const records = archive.entries.map(({ url }) => paths.articleData(url));
  return [...yearAddresses(archive, paths), ...records.map((url) => ({ url, source: undefined }))];
}

/** The addresses of the files of all years. */
export function yearAddresses({ language, years }: Archive, paths: Paths): DataAddress[] {
  const [newest] = years;
  return years.flatMap(({ year }) => {
    const names: string[] = [dataNames.jsonl, dataNames.csv];
    if (year !== newest?.year) names.push(dataNames.package(year, language));
    return names.map((name) => ({ url: paths.openDataFile(language, year, name), source: undefined }));
  });
}
