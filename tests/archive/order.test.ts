import { describe, expect, it } from 'vitest';
import { byDay, byYear, inOrder, runs } from '../../scripts/archive/order.ts';
import { pathsOf } from '../../scripts/archive/paths.ts';
import { anArticle, anEntry } from '../builders.ts';

const at = (date: string, time?: string, id = `2023/01/${date}-${time ?? 'x'}`) =>
  anArticle({ id, date, time });

describe('inOrder', () => {
  it('orders by day, then by time; an article without a time comes after those with one', () => {
    const articles = [
      at('2023-01-09'),
      at('2022-12-31', '23:59'),
      at('2023-01-10', '00:00'),
      at('2023-01-09', '08:30'),
      at('2023-01-09', '14:00'),
    ];
    expect(inOrder(articles).map(({ date, time }) => `${date} ${time ?? '–'}`)).toEqual([
      '2023-01-10 00:00',
      '2023-01-09 14:00',
      '2023-01-09 08:30',
      '2023-01-09 –',
      '2022-12-31 23:59',
    ]);
  });

  it('orders equal moments by their id, wherever the files came from', () => {
    const ids = ['2023/01/a', '2023/01/b', '2023/01/c'];
    const articles = ids.map((id) => at('2023-01-09', '08:30', id));
    for (const order of [articles, articles.toReversed(), [...articles.slice(1), ...articles.slice(0, 1)]]) {
      expect(inOrder(order).map(({ id }) => id)).toEqual(ids.toReversed());
    }
  });
});

describe('runs', () => {
  it('joins neighbours only', () => {
    expect(runs(['a1', 'a2', 'b1', 'a3'], (item) => item.slice(0, 1))).toEqual([
      ['a', ['a1', 'a2']],
      ['b', ['b1']],
      ['a', ['a3']],
    ]);
    expect(runs([], () => '')).toEqual([]);
  });
});

const entries = ['2023-02-01', '2023-01-09', '2023-01-09', '2022-12-31'].map((date, index) =>
  anEntry(at(date, undefined, `2023/01/bai-${index}`)),
);

it('byDay keeps the order and loses no entry', () => {
  const groups = byDay(entries);
  expect(groups.map(({ day }) => day)).toEqual(['2023-02-01', '2023-01-09', '2022-12-31']);
  expect(groups.flatMap((group) => group.entries)).toEqual(entries);
});

it('byYear counts years and names only months that have articles', () => {
  const years = byYear(entries, 'vi', pathsOf({ base: '/tin/', language: 'vi' }));
  expect(years.map(({ year, url, count }) => [year, url, count])).toEqual([
    ['2023', '/tin/2023/', 3],
    ['2022', '/tin/2022/', 1],
  ]);
  expect(years[0]?.months.map(({ month, url }) => [month, url])).toEqual([
    ['2023-02', '/tin/2023/02/'],
    ['2023-01', '/tin/2023/01/'],
  ]);
});
