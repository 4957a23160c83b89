import type { FacetColumn, FacetColumns } from '../../../scripts/search/facets.ts';
import type { Match } from './engine.ts';
import { placeOf, type SearchIndex } from './index.ts';
import { type FacetName, type Filters, facetNames } from './state.ts';

/** Values by which matches can be narrowed, each with the number of matches that have it. */
export type FacetCounts = Readonly<Record<FacetName, readonly (readonly [label: string, count: number])[]>>;

/** What narrowing and sorting need to know of articles. */
export interface Facets {
  valuesOf(article: number, name: FacetName): readonly string[];
  /** Days since 1970-01-01. */
  dayOf(article: number): number;
}

const DAY = 86_400_000;

/** Loads the columns of every volume that is asked. */
export async function loadFacets(index: SearchIndex): Promise<Facets> {
  const asked = new Set(index.volumes());
  const columns = await Promise.all(
    index.manifest.volumes.map(
      async (volume): Promise<FacetColumns | undefined> =>
        asked.has(volume) ? JSON.parse(await index.text(volume, 'facets.json')) : undefined,
    ),
  );
  const dayOf = (article: number): number => {
    const { volume, page } = placeOf(article);
    return columns[volume]?.days[page] ?? 0;
  };
  return {
    dayOf,
    valuesOf: (article, name) => {
      if (name === 'year') return [String(new Date(dayOf(article) * DAY).getUTCFullYear())];
      const { volume, page } = placeOf(article);
      const column = columns[volume];
      return column ? labelsOf(columnOf(column, name), page) : [];
    },
  };
}

const columnOf = (columns: FacetColumns, name: Exclude<FacetName, 'year'>): FacetColumn =>
  ({ category: columns.categories, tag: columns.tags, author: columns.authors })[name];

const labelsOf = ({ labels, pages }: FacetColumn, page: number): string[] =>
  (pages[page] ?? []).flatMap((place) => labels[place] ?? []);

export const narrowed = (matches: readonly Match[], filters: Filters, facets: Facets): Match[] =>
  matches.filter(({ article }) => allows(article, filters, facets, undefined));

export const newestFirst = (matches: readonly Match[], facets: Facets): Match[] =>
  matches.toSorted((a, b) => facets.dayOf(b.article) - facets.dayOf(a.article) || b.article - a.article);

/** Counts each value among the matches that all other filters leave. */
export function countsOf(matches: readonly Match[], filters: Filters, facets: Facets): FacetCounts {
  const counted = (name: FacetName): (readonly [string, number])[] => {
    const counts = new Map<string, number>();
    for (const { article } of matches) {
      if (!allows(article, filters, facets, name)) continue;
      for (const value of facets.valuesOf(article, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const byName = (a: string, b: string): number =>
      name === 'year' ? b.localeCompare(a) : a.localeCompare(b);
    return [...counts].toSorted(([a, m], [b, n]) => (name === 'year' ? 0 : n - m) || byName(a, b));
  };
  return {
    year: counted('year'),
    category: counted('category'),
    tag: counted('tag'),
    author: counted('author'),
  };
}

const allows = (article: number, filters: Filters, facets: Facets, except: FacetName | undefined): boolean =>
  facetNames.every((name) => {
    const wanted = filters[name];
    return name === except || wanted === undefined || facets.valuesOf(article, name).includes(wanted);
  });
