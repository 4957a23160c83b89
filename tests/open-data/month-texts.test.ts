import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../scripts/archive/paths.ts';
import {
  type ArticleTexts,
  type KeptMonth,
  readMonth,
  writeMonth,
} from '../../scripts/open-data/month-texts.ts';
import { Shelf } from '../../scripts/open-data/shelf.ts';
import { yearTexts } from '../../scripts/open-data/year.ts';
import type { ArticleMonth } from '../../scripts/publish/article-months.ts';
import { anArticle, anArticlePage, anEntry, aSite } from '../builders.ts';
import { aFolder } from '../folders.ts';

const article = (row: string, line: string): ArticleTexts => ({
  row: Buffer.from(row),
  line: Buffer.from(line),
});
const month: KeptMonth = {
  key: 'khoa',
  texts: new Map([
    ['a', article('"Đất đai"\r\n', '{"a":1}\n')],
    ['b', article('"Nước"\r\n', '{"b":"nước"}\n')],
  ]),
};

describe('the texts of a month', () => {
  it.each([
    ['two articles', month],
    ['none', { key: 'khoa', texts: new Map() }],
  ])('are kept as they are: %s', (_, kept) => {
    const file = join(aFolder({}), 'vi-2024-01.month');
    writeMonth(file, kept);
    expect(readMonth(file)).toEqual(kept);
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

/** The texts of a year whose months hold articles with these bodies; `read` gathers the bodies that were read. */
function yearOf(months: readonly (readonly string[])[], shelf: Shelf | undefined, read: string[] = []) {
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
    records: context,
    keyOf: ({ url, entry }) => `${url} ${entry.article.contentId}`,
    shelf,
  });
  return {
    key,
    csv: csv().whole().toString(),
    jsonl: jsonl().whole().toString(),
    lines: lines().map(String),
  };
}

describe('a year that is not over', () => {
  const before = [['Một.', 'Hai.'], [], ['Ba.']];
  const after = [['Một.', 'Hai.'], [], ['Ba.', 'Bốn.']];
  const changed = [['Một.', 'Hai, sửa.'], ['Năm.'], ['Bốn.']];

  it('is made of the months that earlier builds have kept, to the same bytes', () => {
    const shelf = new Shelf(aFolder({}));
    expect(yearOf(before, shelf)).toEqual(yearOf(before, undefined));
    const read: string[] = [];
    const grown = yearOf(after, shelf, read);
    expect(read).toEqual(['Bốn.']);
    expect(grown).toEqual(yearOf(after, undefined));
    expect(grown.lines.join('')).toBe(grown.jsonl);
    expect(grown.key).not.toBe(yearOf(before, shelf).key);
    expect(yearOf(changed, shelf)).toEqual(yearOf(changed, undefined));
    expect(yearOf(after, shelf)).toEqual(yearOf(after, undefined));
  });
});
