import type { SearchDocument } from './documents.ts';

/** Columns by which the list of results can be narrowed; loaded when the reader opens them. */
export interface FacetColumns {
  /** Days since 1970-01-01, in the order of the volume's pages. */
  readonly days: readonly number[];
  readonly categories: FacetColumn;
  readonly tags: FacetColumn;
  readonly authors: FacetColumn;
}

/** Labels in use, and for each page the places of its labels among them. */
export interface FacetColumn {
  readonly labels: readonly string[];
  readonly pages: readonly (readonly number[])[];
}

export const facetColumns = (articles: readonly SearchDocument[]): FacetColumns => ({
  days: articles.map(({ date }) => Date.parse(`${date}T00:00:00Z`) / 86_400_000),
  categories: column(articles.map(({ category }) => (category ? [category] : []))),
  tags: column(articles.map(({ tags }) => tags)),
  authors: column(articles.map(({ authors }) => authors)),
});

function column(pages: readonly (readonly string[])[]): FacetColumn {
  const labels = [...new Set(pages.flat())].toSorted();
  const places = new Map(labels.map((label, at) => [label, at]));
  return { labels, pages: pages.map((page) => page.map((label) => places.get(label) ?? 0)) };
}
