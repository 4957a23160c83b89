import type { SearchLabels } from './model.ts';

export const en: SearchLabels = {
  locale: 'en-GB',
  searching: 'Searching…',
  found: (total, from, to) =>
    `${total} ${total === '1' ? 'article' : 'articles'} found, ${from === to ? `of ${from}` : `from ${from} to ${to}`}.`,
  nothing: (query) => `No article matches “${query}”.`,
  insteadOf: 'Showing results for',
  asTyped: 'Search only for',
  nearest: 'Did you mean',
  missing: (words) => `No article contains ${words}.`,
  tooShort: 'Type at least 2 characters.',
  unreachable: 'The search data could not be loaded.',
  retry: 'Try again',
  onlySince: (from) => `Only articles since ${from} were searched.`,
  older: 'Search earlier years too',
  sort: 'Sort by',
  byRelevance: 'Relevance',
  byDate: 'Newest first',
  narrow: 'Narrow the results',
  loadingFilters: 'Loading…',
  period: 'Year',
  category: 'Category',
  tag: 'Tag',
  author: 'Author',
  all: 'All',
  clear: 'Clear filters',
};
