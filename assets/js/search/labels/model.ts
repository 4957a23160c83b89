/** What the search page says, in one language. */
export interface SearchLabels {
  /** Days, months and figures as the language writes them. */
  readonly locale: string;
  readonly searching: string;
  /** How many were found, and in the articles of which days was searched. */
  found(total: string, from: string, to: string): string;
  nothing(query: string): string;
  /** Nothing is left by the filters, while there are matches. */
  nothingNarrowed(query: string): string;
  /** The query was answered as `instead`. */
  readonly insteadOf: string;
  readonly asTyped: string;
  readonly nearest: string;
  missing(words: string): string;
  readonly tooShort: string;
  readonly unreachable: string;
  readonly retry: string;
  onlySince(from: string): string;
  readonly older: string;
  readonly sort: string;
  readonly byRelevance: string;
  readonly byDate: string;
  readonly narrow: string;
  readonly loadingFilters: string;
  readonly period: string;
  readonly category: string;
  readonly tag: string;
  readonly author: string;
  readonly all: string;
  readonly clear: string;
}
