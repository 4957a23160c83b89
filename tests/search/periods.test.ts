import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../scripts/search/periods.ts';
import { partOf, shardsFor } from '../../scripts/search/shards.ts';
import { aDocument } from './documents.ts';

const inYear = (year: number, count: number) =>
  Array.from({ length: count }, (_, at) => aDocument({ date: `${year}-01-01`, url: `/${year}/01/${at}/` }));
const spans = (most: number, ...years: readonly (readonly [number, number])[]) =>
  periodsOf(
    years.flatMap(([year, count]) => inYear(year, count)),
    most,
  ).map(({ from, to, articles }) => [from, to, articles.length]);

describe('periodsOf', () => {
  it('leaves the newest year alone', () => {
    expect(spans(10, [2020, 3], [2021, 3], [2022, 1])).toEqual([
      ['2020', '2021', 6],
      ['2022', '2022', 1],
    ]);
  });

  it('fills volumes with whole years, oldest first', () => {
    expect(spans(5, [2019, 3], [2020, 3], [2021, 2], [2022, 1])).toEqual([
      ['2019', '2019', 3],
      ['2020', '2021', 5],
      ['2022', '2022', 1],
    ]);
  });

  it('never cuts a year', () => {
    expect(spans(5, [2019, 7], [2020, 1], [2021, 1])).toEqual([
      ['2019', '2019', 7],
      ['2020', '2020', 1],
      ['2021', '2021', 1],
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(periodsOf([])).toEqual([]);
  });
});

describe('shards', () => {
  it('hold each word of a content once, in its place', () => {
    const content = 'ban . may xe 2020';
    const shards = shardsFor([aDocument({ text: 'a'.repeat(20_000_000) })]);
    expect(shards.map((shard) => partOf(content, shard))).toEqual(['ban . . . 2020', '. . may xe .']);
  });

  it('leave a small volume whole', () => {
    expect(shardsFor([aDocument({})])).toHaveLength(1);
  });
});
