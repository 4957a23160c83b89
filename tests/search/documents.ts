import type { SearchDocument } from '../../scripts/search/documents.ts';

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
