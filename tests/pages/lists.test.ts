import { describe, expect, it } from 'vitest';
import type { Entry } from '../../scripts/archive/model.ts';
import { newestFirst } from '../../scripts/archive/order.ts';
import { chunks, numberedPages, pageSize, stableList, yearLinks } from '../../scripts/pages/lists.ts';
import { anArticle, anEntry } from '../builders.ts';

/** Entries of several years, newest first; the oldest is number 0, and `yearOf` gives each its year. */
function aList(size: number, yearOf: (index: number) => number): Entry[] {
  return Array.from({ length: size }, (_, index) => {
    const [month, day] = [1 + Math.floor(index / 28), 1 + (index % 28)].map((one) =>
      String(one).padStart(2, '0'),
    );
    const id = `${yearOf(index)}/01/bai-${String(index).padStart(4, '0')}`;
    return anEntry(anArticle({ id, date: `${yearOf(index)}-${month}-${day}` }));
  }).toSorted((a, b) => newestFirst(a.article, b.article));
}

/** Every page that a list is published as: its name and the articles on it, in their order. */
function pagesOf(entries: readonly Entry[]): Map<string, string> {
  const { first, years } = stableList(entries);
  const ids = (page: readonly Entry[]): string => page.map(({ article }) => article.id).join();
  return new Map([
    ['first', ids(first)],
    ...years.flatMap(({ year, pages }) =>
      pages.map((page, index) => [`${year}/${index + 1}`, ids(page)] as const),
    ),
  ]);
}

const spreads: readonly (readonly [string, (index: number) => number])[] = [
  ['one year', () => 2023],
  ['a year for each 70', (index) => 2015 + Math.floor(index / 70)],
  ['a year for each 50', (index) => 2015 + Math.floor(index / 50)],
  ['a year for each 7', (index) => 1980 + Math.floor(index / 7)],
  ['one large year among small ones', (index) => (index < 5 ? 2020 : index < 200 ? 2021 : 2022)],
];
const sizes = Array.from({ length: 261 }, (_, size) => size);

describe.each(spreads)('a list of %s, at any size from 0 to 260,', (_name, yearOf) => {
  it('changes its first page alone when a newest article comes, and turns out whole pages only', () => {
    for (const size of sizes) {
      const before = pagesOf(aList(size, yearOf));
      const after = pagesOf(aList(size + 1, yearOf));
      const changed = [...before].filter(([name, ids]) => after.get(name) !== ids).map(([name]) => name);
      expect([size, changed]).toEqual([size, ['first']]);
      const added = [...after.keys()].filter((name) => !before.has(name));
      const years = new Set(added.map((name) => name.slice(0, 4)));
      // At 21 the list first outgrows its first page, and each older year appears; later it is one page at most.
      if (size === 20) expect(added).toHaveLength(years.size);
      else expect([size, added.length <= 1]).toEqual([size, true]);
    }
  });

  it('shows every article on its first page or in the pages of its year', () => {
    for (const size of sizes) {
      const entries = aList(size, yearOf);
      const { first, years } = stableList(entries);
      const shown = new Set([...first, ...years.flatMap(({ pages }) => pages.flat())]);
      expect(shown.size).toBe(size);
      for (const { year, pages } of years) {
        expect(pages.flat().every(({ article }) => article.date.startsWith(year))).toBe(true);
      }
    }
  });

  it('shows the newest articles first, 20 at least and 50 at most', () => {
    for (const size of sizes) {
      const entries = aList(size, yearOf);
      const { first } = stableList(entries);
      expect(first).toEqual(entries.slice(0, first.length));
      expect(first.length).toBeGreaterThanOrEqual(Math.min(size, 20));
      expect(first.length).toBeLessThan(pageSize);
    }
  });

  it('numbers the pages of a year from the oldest, and only the last of a closed year is not full', () => {
    for (const size of sizes) {
      const { years } = stableList(aList(size, yearOf));
      for (const { pages } of years) {
        const ids = pages.flat().map(({ article }) => `${article.date} ${article.id}`);
        expect(ids).toEqual(ids.toSorted());
        expect(pages.slice(0, -1).every(({ length }) => length === pageSize)).toBe(true);
      }
    }
  });

  it('never changes an article of a full page when others come', () => {
    const final = pagesOf(aList(261, yearOf));
    for (const size of sizes) {
      for (const [name, ids] of pagesOf(aList(size, yearOf))) {
        if (name !== 'first') expect(final.get(name)).toBe(ids);
      }
    }
  });
});

describe('a back-dated article', () => {
  it('changes only pages of its own year', () => {
    const entries = aList(240, (index) => 2015 + Math.floor(index / 70));
    const late = anEntry(anArticle({ id: '2016/01/bai-cu', date: '2016-01-15' }));
    const before = pagesOf(entries);
    const after = pagesOf([...entries, late].toSorted((a, b) => newestFirst(a.article, b.article)));
    const changed = [...after].filter(([name, ids]) => before.get(name) !== ids).map(([name]) => name);
    expect(changed.every((name) => name.startsWith('2016/'))).toBe(true);
    expect(changed).not.toEqual([]);
  });
});

describe('yearLinks', () => {
  it('count what the pages of each year hold', () => {
    const list = stableList(aList(260, (index) => 2020 + Math.floor(index / 100)));
    expect(yearLinks(list, (year) => `/${year}/`)).toEqual([
      { label: '2022', url: '/2022/', count: 50 },
      { label: '2021', url: '/2021/', count: 100 },
      { label: '2020', url: '/2020/', count: 100 },
    ]);
  });

  it('are none for a list that fits its first page', () => {
    expect(stableList(aList(20, (index) => 2015 + Math.floor(index / 7))).years).toEqual([]);
  });
});

describe('numberedPages', () => {
  it('link to the pages before and after', () => {
    const entries = aList(5, () => 2023);
    const pages = numberedPages(chunks(entries, 2), (number) => `/${number}/`);
    expect(pages.map(({ number, url, previousUrl, nextUrl }) => [number, url, previousUrl, nextUrl])).toEqual(
      [
        [1, '/1/', undefined, '/2/'],
        [2, '/2/', '/1/', '/3/'],
        [3, '/3/', '/2/', undefined],
      ],
    );
    expect(pages.flatMap((page) => page.entries)).toEqual(entries);
  });
});

describe('chunks', () => {
  it.each([
    [0, []],
    [2, [2]],
    [3, [2, 1]],
    [4, [2, 2]],
  ])('of %i items in twos have the lengths %j', (length, lengths) => {
    expect(chunks(Array.from({ length }), 2).map((chunk) => chunk.length)).toEqual(lengths);
  });
});
