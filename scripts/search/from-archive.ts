import type { Archive, Entry } from '../archive/model.ts';
import { parseMarkdown, plainText } from '../content/markdown.ts';
import type { SearchDocument } from './documents.ts';

/** All articles of an archive as search sees them, made one at a time. */
export function* searchDocuments({ entries, terms }: Archive): Generator<SearchDocument> {
  const categories = new Map(terms.category.map(({ url, label }) => [url, label]));
  for (const entry of entries) {
    const { article } = entry;
    yield {
      url: entry.url,
      title: article.title,
      summary: article.summary ?? '',
      text: textOf(entry),
      date: article.date,
      category: entry.category && categories.get(entry.category.url),
      tags: article.tags,
      authors: article.bylines.map(({ name }) => name),
      image: entry.cover?.picture.sizes[0],
    };
  }
}

/** The body, and the words that stand beside pictures and attachments. */
function textOf({ article }: Entry): string {
  const captions = article.images.flatMap(({ caption }) => caption ?? []);
  const attachments = article.attachments.flatMap(({ number, title }) => [number ?? '', title]);
  return [plainText(parseMarkdown(article.body)), ...captions, ...attachments]
    .filter((line) => line !== '')
    .join('\n');
}
