import { hash } from 'node:crypto';
import { labelsOf } from '../../layouts/labels/labels.ts';
import type { Archive, Entry } from '../archive/model.ts';
import { wordsOf } from '../content/markdown.ts';
import type { SearchDocument, SearchEntry } from './documents.ts';

/** All articles of an archive as search sees them; it asks for each when its turn comes, and keeps none. */
export function searchEntries({ entries, terms }: Archive): SearchEntry[] {
  const categories = new Map(terms.category.map(({ url, label }) => [url, label]));
  return entries.map((entry) => {
    const facts = () => factsOf(entry, entry.category && categories.get(entry.category.url));
    return {
      url: entry.url,
      date: entry.article.date,
      key: hash('sha256', JSON.stringify([entry.article.contentId, facts()])),
      // The text first: Node 20 gives an object of its own shape to whatever gains a key after a spread.
      document: () => ({ text: textOf(entry), ...facts() }),
    };
  });
}

const factsOf = (
  { article, url, cover }: Entry,
  category: string | undefined,
): Omit<SearchDocument, 'text'> => ({
  url,
  title: article.title,
  summary: article.summary ?? '',
  date: article.date,
  mark: article.withdrawn && labelsOf(article.language).withdrawnMark,
  category,
  tags: article.tags,
  authors: article.bylines.map(({ name }) => name),
  image: cover?.picture.sizes[0],
});

/** The body, and the words that stand beside pictures, attachments and films. */
function textOf({ article }: Entry): string {
  const captions = article.images.flatMap(({ caption }) => caption ?? []);
  const attachments = article.attachments.flatMap(({ number, title }) => [number ?? '', title]);
  const films = article.videos.flatMap(({ title, transcript }) => [title, transcript ?? '']);
  return [wordsOf(article.body()), ...captions, ...attachments, ...films]
    .filter((line) => line !== '')
    .join('\n');
}
