import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../scripts/search/periods.ts';
import { aDocument, entryOf } from './documents.ts';

const inMonth = (month: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    entryOf(aDocument({ date: `${month}-01`, url: `/${month.replace('-', '/')}/${at}/` })),
  );
const spans = (most: number, ...months: readonly (readonly [string, number])[]) =>
  periodsOf(
    months.flatMap(([month, count]) => inMonth(month, count)),
    { most, few: 2 },
  ).map(({ from, entries }) => [from, entries.at(-1)?.date.slice(0, 7), entries.length]);

describe('periodsOf', () => {
  it('leaves the newest month alone, with what is older in one run', () => {
    expect(spans(10, ['2020-01', 3], ['2021-05', 3], ['2022-01', 1], ['2022-02', 2])).toEqual([
      ['2020', '2022-01', 7],
      ['2022-02', '2022-02', 2],
    ]);
  });

  it('fills volumes with whole years, oldest first', () => {
    expect(spans(5, ['2019-01', 3], ['2020-01', 2], ['2020-02', 1], ['2021-01', 2], ['2022-01', 1])).toEqual([
      ['2019', '2019-01', 3],
      ['2020', '2021-01', 5],
      ['2022-01', '2022-01', 1],
    ]);
  });

  it('cuts a year only where it is more than a volume may hold, and then by months', () => {
    expect(spans(5, ['2019-01', 3], ['2019-02', 2], ['2019-03', 2], ['2020-01', 1], ['2021-01', 1])).toEqual([
      ['2019-01', '2019-02', 5],
      ['2019-03', '2020-01', 3],
      ['2021-01', '2021-01', 1],
    ]);
  });

  it('leaves a small archive whole', () => {
    expect(spans(5, ['2019-01', 1], ['2020-01', 1])).toEqual([['2019', '2020-01', 2]]);
  });

  it('makes nothing of nothing, and reads no document', () => {
    expect(periodsOf([])).toEqual([]);
    const unread = { ...entryOf(aDocument({})), document: () => expect.fail('read') };
    expect(periodsOf([unread])).toHaveLength(1);
  });
});
