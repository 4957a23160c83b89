import type { Article, Language } from '../content/model.ts';
import { compareText } from '../content/problem.ts';
import type { DayGroup, Entry, Month, Year } from './model.ts';
import type { Paths } from './paths.ts';

/** All articles, newest first: those of each day are sorted apart, since an archive has thousands of days. */
export function inOrder(articles: readonly Article[]): Article[] {
  const days = grouped(articles, ({ date }) => date);
  return [...days.keys()]
    .toSorted((a, b) => compareText(b, a))
    .flatMap((day) => days.get(day)?.toSorted(newestFirst) ?? []);
}

/** Newest first; articles of one moment by their id, so that the order never depends on the disk. */
export function newestFirst(a: Article, b: Article): number {
  return compareText(b.date, a.date) || compareText(b.time ?? '', a.time ?? '') || compareText(b.id, a.id);
}

/** Items by their key, wherever they stand; each group in the order given. */
export function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Runs of neighbours with the same key, in the order given. */
export function runs<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const result: [string, Item[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = result.at(-1);
    if (last?.[0] === key) last[1].push(item);
    else result.push([key, [item]]);
  }
  return result;
}

/** Entries by their day, in the order given. */
export function byDay(entries: readonly Entry[]): DayGroup[] {
  return runs(entries, ({ article }) => article.date).map(([day, group]) => ({ day, entries: group }));
}

/** Entries (newest first) by year (4 `letters` of the date) or month (7), newest first. */
export function byPeriod(entries: readonly Entry[], letters: 4 | 7): [string, Entry[]][] {
  const result: [string, Entry[]][] = [];
  for (let start = 0; start < entries.length; ) {
    const period = entries[start]?.article.date.slice(0, letters) ?? '';
    const end = firstBefore(period, entries, start);
    result.push([period, entries.slice(start, end)]);
    start = end;
  }
  return result;
}

/** Where in `entries` (newest first), from `start` on, those before a year or month begin. */
function firstBefore(period: string, entries: readonly Entry[], start: number): number {
  let low = start;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.article.date ?? '') < period) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Entries (newest first) by year and month. */
export function byYear(entries: readonly Entry[], language: Language, paths: Paths): Year[] {
  return byPeriod(entries, 4).map(([year, ofYear]) => ({
    year,
    url: paths.year(language, year),
    count: ofYear.length,
    months: byPeriod(ofYear, 7).map(
      ([month, ofMonth]): Month => ({ month, url: paths.month(language, month, 1), entries: ofMonth }),
    ),
  }));
}
