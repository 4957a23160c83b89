import type { Entry } from '../archive/model.ts';
import { byPeriod } from '../archive/order.ts';
import type { CountedLink, Numbered } from './model.ts';

/** How long the pages of a list are, in articles. */
export interface ListSizes {
  /** A numbered page holds as many. */
  readonly page: number;
  /** A first page shows as many at least. */
  readonly first: number;
}

/** How many articles a numbered page holds. */
export const pageSize = 50;
const sizesOfLists: ListSizes = { page: pageSize, first: 20 };

/** A year of a list, in the pages that are published of it. */
interface YearOfList {
  readonly year: string;
  /** Oldest first. */
  readonly pages: readonly (readonly Entry[])[];
}

/** A list that one new article changes in a single page. */
export interface StableList {
  /** Newest first. */
  readonly first: readonly Entry[];
  /** Newest first. */
  readonly years: readonly YearOfList[];
}

/**
 * Cuts a list (newest first) into pages that stay: the newest articles stand on the first page, the rest in
 * pages by year, numbered from the oldest. The newest year gives only its full pages; what is left of it is on
 * the first page, so a new article touches no other. A list that fits its first page has no years.
 */
export function stableList(entries: readonly Entry[], sizes: ListSizes = sizesOfLists): StableList {
  const [newest, ...older] = byPeriod(entries, 4);
  if (newest === undefined || entries.length <= sizes.first) return { first: entries, years: [] };
  const [newestYear, ofNewest] = newest;
  const open = ofNewest.length % sizes.page;
  const full = ofNewest.slice(open);
  const years = [[newestYear, full] as const, ...older];
  return {
    first: entries.slice(0, Math.max(open, sizes.first)),
    years: years
      .filter(([, ofYear]) => ofYear.length > 0)
      .map(([year, ofYear]) => ({ year, pages: chunks(ofYear.toReversed(), sizes.page) })),
  };
}

/** The years of a list as links. */
export function yearLinks({ years }: StableList, urlOf: (year: string) => string): CountedLink[] {
  return years.map(({ year, pages }) => ({
    label: year,
    url: urlOf(year),
    count: pages.reduce((count, page) => count + page.length, 0),
  }));
}

/** Entries (oldest first) as numbered pages, number 1 being the oldest. */
export function numberedPages(
  pages: readonly (readonly Entry[])[],
  urlOf: (number: number) => string,
): (Numbered & { url: string })[] {
  return pages.map((entries, index) => ({
    url: urlOf(index + 1),
    number: index + 1,
    entries,
    previousUrl: index === 0 ? undefined : urlOf(index),
    nextUrl: index === pages.length - 1 ? undefined : urlOf(index + 2),
  }));
}

/** A list in runs of `pageSize`. */
export function chunks<Item>(items: readonly Item[], size = pageSize): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
