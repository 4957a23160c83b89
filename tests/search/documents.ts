import type { SearchDocument, SearchEntry } from '../../scripts/search/documents.ts';

/** An article as search sees it. */
export const aDocument = (over: Partial<SearchDocument>): SearchDocument => ({
  url: '/2023/01/tin/',
  title: 'Tin',
  summary: '',
  text: '',
  date: '2023-01-09',
  category: undefined,
  tags: [],
  authors: [],
  image: undefined,
  ...over,
});

/** What is known of a document before it is read. */
export const entryOf = (document: SearchDocument): SearchEntry => ({
  url: document.url,
  date: document.date,
  key: JSON.stringify(document),
  document: () => document,
});
