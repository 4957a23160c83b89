import { hash } from 'node:crypto';
import { outputPath, type Paths } from '../archive/paths.ts';
import { codeKey } from '../content/code-key.ts';
import type { Site } from '../content/model.ts';
import { once } from '../content/once.ts';
import type { ArticlePage } from '../pages/model.ts';
import type { ArticleMonth } from '../publish/article-months.ts';
import type { Output } from '../publish/output.ts';
import { csvHead, csvRow } from './csv.ts';
import { jsonLine } from './json-lines.ts';
import type { MonthTexts } from './month-texts.ts';
import { articleRecord, type RecordContext } from './record.ts';
import { Scroll } from './scroll.ts';
import type { Shelf, Sized, YearNote } from './shelf.ts';

/** The texts of a year of open data, made when the first of them is asked for. */
export interface YearTexts {
  /** Names the records, and the code that writes them. */
  readonly key: string;
  readonly csv: () => Scroll;
  readonly jsonl: () => Scroll;
  /** The lines of `jsonl`, each the JSON beside its article. */
  readonly lines: () => readonly Buffer[];
}

/** What the texts of a year are made of. */
export interface YearSource {
  /** Oldest first. */
  readonly months: readonly ArticleMonth[];
  /** Their articles, whose bodies are read once at most. */
  readonly remembered: () => readonly ArticlePage[];
  readonly records: RecordContext;
  /** Keeps the texts of each month: absent where the year is closed, and seldom made anew. */
  readonly shelf: Shelf | undefined;
}

/** The texts of the articles of a year. */
export function yearTexts({ months, remembered, records, shelf }: YearSource): YearTexts {
  const settings = JSON.stringify([codeKey(), settingsOf(records.site)]);
  const keys = months.map((month) => monthKey(month, settings, records));
  for (const key of keys) shelf?.holdMonth(key);
  const made = once(() => {
    const [csv, jsonl] = [new Scroll(), new Scroll()];
    csv.add(csvHead);
    const rest = [...remembered()];
    const lines = months.flatMap(({ pages }, index) => {
      const ofMonth = rest.splice(0, pages.length);
      const make = (): MonthTexts => monthTexts(ofMonth, records);
      const texts = shelf?.month(keys[index] ?? '', make) ?? make();
      csv.addBytes(texts.rows);
      for (const line of texts.lines) jsonl.addBytes(line);
      return texts.lines;
    });
    return { csv, jsonl, lines };
  });
  return {
    key: hash('sha256', keys.join('\n')),
    csv: () => made().csv,
    jsonl: () => made().jsonl,
    lines: () => made().lines,
  };
}

/** Names what the texts of a month say, and the code that writes them. */
function monthKey({ key, pages }: ArticleMonth, settings: string, { firstPaths }: RecordContext): string {
  const moved = pages.flatMap(({ entry: { url } }) => {
    const first = firstPaths.get(url);
    return first === undefined ? [] : [`${url} ${first}`];
  });
  return hash('sha256', [settings, key, ...moved].join('\n'));
}

function monthTexts(pages: readonly ArticlePage[], context: RecordContext): MonthTexts {
  const [rows, records] = [new Scroll(), new Scroll()];
  // A month may hold a thousand articles: of their records one at a time is in memory.
  const lines = pages.map((page) => {
    const record = articleRecord(page, context);
    rows.add(csvRow(record));
    return records.add(jsonLine(record));
  });
  return { rows: rows.whole(), lines };
}

/** The same page, whose body is read once at most: records and reading copies both ask for it. */
export function rememberingBody(page: ArticlePage): ArticlePage {
  const { article } = page.entry;
  const read = once(() => ({ body: article.body() }));
  return { ...page, entry: { ...page.entry, article: { ...article, body: () => read().body } } };
}

/** Where the files of a year go. */
export interface YearPlace {
  readonly site: Pick<Site, 'base'>;
  readonly paths: Paths;
  readonly urls: Readonly<Record<'csv' | 'jsonl', string>>;
  readonly output: Output;
  readonly shelf: Shelf;
}

/** Publishes table, lines and the JSON beside each article; what the last release has already is not even made. */
export function publishYear(pages: readonly ArticlePage[], texts: YearTexts, place: YearPlace): YearNote {
  const { site, paths, urls, output, shelf } = place;
  const known = shelf.note(texts.key);
  const publish = (url: string, sized: Sized | undefined, make: () => Buffer): Sized => {
    const path = outputPath(site, url);
    if (sized !== undefined && output.keep(path, sized.sha256)) return sized;
    const bytes = make();
    const own = { bytes: bytes.length, sha256: hash('sha256', bytes) };
    if (!output.keep(path, own.sha256)) output.write(path, bytes);
    return own;
  };
  const note: YearNote = {
    csv: publish(urls.csv, known?.csv, () => texts.csv().whole()),
    jsonl: publish(urls.jsonl, known?.jsonl, () => texts.jsonl().whole()),
    articles: pages.map(({ entry: { article } }, index) =>
      publish(paths.articleData(article), known?.articles[index], () => lineOf(texts, index)),
    ),
  };
  if (known === undefined) shelf.keepNote(texts.key, note);
  return note;
}

function lineOf({ lines }: YearTexts, index: number): Buffer {
  const line = lines()[index];
  if (line === undefined) throw new Error(`A year of open data has no line ${index}`);
  return line;
}

/** What records take from the settings. */
function settingsOf({ origin, base, categories, agencies, imprint }: Site): unknown {
  return [origin, base, categories, agencies, imprint];
}
