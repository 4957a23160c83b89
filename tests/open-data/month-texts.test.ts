import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../scripts/archive/paths.ts';
import {
  type ArticleTexts,
  type MonthTexts,
  monthTexts,
  readMonth,
  writeMonth,
} from '../../scripts/open-data/month-texts.ts';
import type { RecordContext } from '../../scripts/open-data/record.ts';
import { Shelf } from '../../scripts/open-data/shelf.ts';
import { yearTexts } from '../../scripts/open-data/year.ts';
import type { ArticleMonth } from '../../scripts/publish/article-months.ts';
import { anArticle, anArticlePage, anEntry, aSite } from '../builders.ts';
import { aFolder } from '../folders.ts';

const article = (row: string, line: string): ArticleTexts => ({
  row: Buffer.from(row),
  line: Buffer.from(line),
});
const month = monthTexts(
  'khoa',
  new Map([
    ['a', article('"Đất đai"\r\n', '{"a":1}\n')],
    ['b', article('"Nước"\r\n', '{"b":"nước"}\n')],
  ]),
);
const said = ({ byArticle, ...texts }: MonthTexts) => ({ ...texts, articles: [...byArticle()] });

describe('the texts of a month', () => {
  it.each([
    ['two articles', month],
    ['none', monthTexts('khoa', new Map())],
  ])('are kept as they are: %s', (_, kept) => {
    const file = join(aFolder({}), 'vi-2024-01.month');
    writeMonth(file, kept);
    expect(said(readMonth(file) ?? month)).toEqual(said(kept));
  });

  it.each([
    ['was cut', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['is empty', () => Buffer.alloc(0)],
    ['holds another letter', (bytes: Buffer) => Buffer.from(bytes.toString().replace('nước', 'rước'))],
  ])('count as lost where their file %s', (_, damage) => {
    const file = join(aFolder({}), 'vi-2024-01.month');
    writeMonth(file, month);
    writeFileSync(file, damage(readFileSync(file)));
    expect(readMonth(file)).toBeUndefined();
  });

  it('count as lost where the file is not there', () => {
    expect(readMonth(join(aFolder({}), 'vi-2024-01.month'))).toBeUndefined();
  });
});

const context = { site: aSite(), paths: pathsOf(aSite()), firstPaths: new Map<string, string>() };

interface Year {
  /** The bodies of its articles, month by month. */
  readonly months: readonly (readonly string[])[];
  readonly shelf: Shelf | undefined;
  readonly records?: RecordContext;
  /** Gathers the bodies that were read. */
  readonly read?: string[];
}

/** The texts of a year. */
function yearOf({ months, shelf, records = context, read = [] }: Year) {
  const made = months.map((bodies, number): ArticleMonth => {
    const pages = bodies.map((text, at) => {
      const body = (): string => {
        read.push(text);
        return text;
      };
      return anArticlePage(
        anEntry(anArticle({ id: `2023/0${number + 1}/bai-${at}`, contentId: text, body })),
      );
    });
    return { language: 'vi', month: `2023-0${number + 1}`, pages, key: bodies.join('|') };
  });
  const remembered = () => made.flatMap(({ pages }) => pages);
  const { key, csv, jsonl, lines } = yearTexts({
    months: made,
    remembered,
    records,
    keyOf: ({ url, entry }) => `${url} ${entry.article.contentId}`,
    shelf,
  });
  return {
    key,
    csv: csv().whole().toString(),
    jsonl: jsonl().whole().toString(),
    lines: months.map((_, month) => lines(month).map(String)),
  };
}

const freed = { ...aSite().imprint.vi, licence: 'CC0 1.0' };

describe('a year that is not over', () => {
  const before = [['Một.', 'Hai.'], [], ['Ba.']];
  const after = [['Một.', 'Hai.'], [], ['Ba.', 'Bốn.']];
  const changed = [['Một.', 'Hai, sửa.'], ['Năm.'], ['Bốn.']];

  it('is made of the months that earlier builds have kept, to the same bytes', () => {
    const shelf = new Shelf(aFolder({}));
    expect(yearOf({ months: before, shelf })).toEqual(yearOf({ months: before, shelf: undefined }));
    const read: string[] = [];
    const grown = yearOf({ months: after, shelf, read });
    expect(read).toEqual(['Bốn.']);
    expect(grown).toEqual(yearOf({ months: after, shelf: undefined }));
    expect(grown.lines.flat().join('')).toBe(grown.jsonl);
    expect(grown.key).not.toBe(yearOf({ months: before, shelf }).key);
    expect(yearOf({ months: changed, shelf })).toEqual(yearOf({ months: changed, shelf: undefined }));
    expect(yearOf({ months: after, shelf })).toEqual(yearOf({ months: after, shelf: undefined }));
  });

  it.each([
    [
      'the first address of an article',
      { ...context, firstPaths: new Map([['/2023/01/bai-0/', '/2020/05/bai-cu/']]) },
    ],
    ['the licence', { ...context, site: aSite({ imprint: { vi: freed, en: freed } }) }],
  ])('says what it says now where %s changed, and no article did', (_, records) => {
    const shelf = new Shelf(aFolder({}));
    const months = before;
    const past = yearOf({ months, shelf });
    const fresh = yearOf({ months, shelf: undefined, records });
    expect(fresh.jsonl).not.toBe(past.jsonl);
    expect(yearOf({ months, shelf, records })).toEqual(fresh);
  });
});
