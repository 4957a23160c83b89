import { hash } from 'node:crypto';
import { outputPath, type Paths } from '../archive/paths.ts';
import { codeKey } from '../content/code-key.ts';
import type { Site } from '../content/model.ts';
import { once } from '../content/once.ts';
import type { ArticlePage } from '../pages/model.ts';
import type { ArticleMonth } from '../publish/article-months.ts';
import type { Comparison } from '../publish/comparison.ts';
import type { Output } from '../publish/output.ts';
import { csvHead, csvRow } from './csv.ts';
import { jsonLine } from './json-lines.ts';
import { type MonthTexts, monthTexts } from './month-texts.ts';
import { articleRecord, type RecordContext } from './record.ts';
import { Scroll } from './scroll.ts';
import type { Shelf, Sized, WantedTexts, YearNote } from './shelf.ts';

/** The texts of a year of open data, made when the first of them is asked for. */
export interface YearTexts {
  /** Names the records, and the code that writes them. */
  readonly key: string;
  /** The same for each month. */
  readonly monthKeys: readonly string[];
  readonly csv: () => Scroll;
  readonly jsonl: () => Scroll;
  /** The lines of a month in `jsonl`, each the JSON beside its article. */
  readonly lines: (month: number) => readonly Buffer[];
}

/** What the texts of a year are made of. */
export interface YearSource {
  /** Oldest first. */
  readonly months: readonly ArticleMonth[];
  /** Their articles, whose bodies are read once at most. */
  readonly remembered: () => readonly ArticlePage[];
  readonly records: RecordContext;
  /** Names what the page of an article says. */
  readonly keyOf: (page: ArticlePage) => string;
  /** Keeps the texts of each month: absent where the year is closed, and seldom made anew. */
  readonly shelf: Shelf | undefined;
}

/** The texts of the articles of a year. */
export function yearTexts({ months, remembered, records, keyOf, shelf }: YearSource): YearTexts {
  const settings = hash('sha256', JSON.stringify([codeKey(), settingsOf(records.site)]));
  const named = months.map((month) => ({
    ...month,
    name: `${settings.slice(0, 20)}-${month.language}-${month.month}`,
    textsKey: monthKey(month, settings, records),
  }));
  for (const { name } of named) shelf?.holdMonth(name);
  const made = once(() => {
    const [csv, jsonl] = [new Scroll(), new Scroll()];
    csv.add(csvHead);
    let before = 0;
    const texts = named.map(({ pages, name, textsKey }) => {
      const [start, end] = [before, before + pages.length];
      before = end;
      const wanted = (): WantedTexts[] => wantedTexts(remembered().slice(start, end), keyOf, records);
      const ofMonth =
        shelf?.month(name, textsKey, wanted) ??
        monthTexts(textsKey, new Map(wanted().map((one) => [one.key, one.make()])));
      csv.addBytes(ofMonth.rows);
      jsonl.addBytes(ofMonth.lines);
      return ofMonth;
    });
    return { csv, jsonl, texts };
  });
  const monthKeys = named.map(({ textsKey }) => textsKey);
  return {
    key: hash('sha256', monthKeys.join('\n')),
    monthKeys,
    csv: () => made().csv,
    jsonl: () => made().jsonl,
    lines: (month) => linesOf(made().texts[month]),
  };
}

function linesOf(month: MonthTexts | undefined): Buffer[] {
  return [...(month?.byArticle().values() ?? [])].map(({ line }) => line);
}

/** Names what the texts of a month say, and the code that writes them. */
function monthKey({ key, pages }: ArticleMonth, settings: string, { firstPaths }: RecordContext): string {
  const moved = pages.flatMap(({ entry: { url } }) => {
    const first = firstPaths.get(url);
    return first === undefined ? [] : [`${url} ${first}`];
  });
  return hash('sha256', [settings, key, ...moved].join('\n'));
}

/** A month may hold a thousand articles: of their records one at a time is in memory. */
function wantedTexts(
  pages: readonly ArticlePage[],
  keyOf: YearSource['keyOf'],
  context: RecordContext,
): WantedTexts[] {
  const [rows, lines] = [new Scroll(), new Scroll()];
  return pages.map((page) => ({
    key: hash('sha256', `${keyOf(page)} ${context.firstPaths.get(page.entry.url) ?? ''}`).slice(0, 20),
    make() {
      const record = articleRecord(page, context);
      return { row: rows.add(csvRow(record)), line: lines.add(jsonLine(record)) };
    },
  }));
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
  readonly comparison: Pick<Comparison, 'keepsAll'>;
}

/** Publishes table, lines and the JSON beside each article; what the last release has already is not even made. */
export function publishYear(months: readonly ArticleMonth[], texts: YearTexts, place: YearPlace): YearNote {
  const { site, urls, output, shelf } = place;
  const known = shelf.note(texts.key);
  const publish = (url: string, sized: Sized | undefined, make: () => Buffer): Sized => {
    const path = outputPath(site, url);
    if (sized !== undefined && output.keep(path, sized.sha256)) return sized;
    const bytes = make();
    const own = { bytes: bytes.length, sha256: hash('sha256', bytes) };
    if (!output.keep(path, own.sha256)) output.write(path, bytes, own.sha256);
    return own;
  };
  const note: YearNote = {
    csv: publish(urls.csv, known?.csv, () => texts.csv().whole()),
    jsonl: publish(urls.jsonl, known?.jsonl, () => texts.jsonl().whole()),
  };
  if (known === undefined) shelf.keepNote(texts.key, note);
  publishRecords(months, texts, place);
  return note;
}

/** Publishes the JSON beside each article, month by month. */
function publishRecords(
  months: readonly ArticleMonth[],
  { monthKeys, lines }: YearTexts,
  { site, paths, output, comparison }: YearPlace,
): void {
  const pathOf = ({ url }: ArticlePage): string => outputPath(site, paths.articleData(url));
  for (const [index, { language, month, pages }] of months.entries()) {
    const name = `records ${language} ${month}`;
    const group = { name, key: monthKeys[index] ?? '', files: pages, areTogether: true, pathOf };
    if (comparison.keepsAll(group)) continue;
    const texts = lines(index);
    for (const [at, page] of pages.entries()) {
      const bytes = texts[at];
      if (bytes === undefined) throw new Error(`The open data of ${month} lack ${page.url}`);
      const sum = hash('sha256', bytes);
      if (!output.keep(pathOf(page), sum)) output.write(pathOf(page), bytes, sum);
    }
  }
}

/** What records take from the settings. */
function settingsOf({ origin, base, categories, agencies, imprint }: Site): unknown {
  return [origin, base, categories, agencies, imprint];
}
