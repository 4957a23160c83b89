import { labelsOf } from '../../layouts/labels/labels.ts';
import type { Archive, Entry } from '../archive/model.ts';
import { wordsOf } from '../content/markdown.ts';
import type { Article } from '../content/model.ts';
import { oncePer } from '../content/once.ts';
import type { SearchDocument, SearchEntry } from './documents.ts';

/**
 * All articles of an archive as search sees them, oldest first; it asks for each when its turn comes, and keeps none.
 */
export function searchEntries({ entries, terms }: Archive): SearchEntry[] {
  const categories = new Map(terms.category.map(({ url, label }) => [url, label]));
  return entries
    .toReversed()
    .map((entry) => new ArchivedArticle(entry, entry.category && categories.get(entry.category.url)));
}

/** Of fifty thousand articles most are in volumes that stand: what is said of one is made when it is asked for. */
class ArchivedArticle implements SearchEntry {
  readonly url: string;
  readonly date: string;
  readonly #entry: Entry;
  readonly #category: string | undefined;

  constructor(entry: Entry, category: string | undefined) {
    this.url = entry.url;
    this.date = entry.article.date;
    this.#entry = entry;
    this.#category = category;
  }

  /**
   * What an article's file says its id names. Labels are spelled as all articles and the settings settle it, and
   * photos lie elsewhere.
   */
  get key(): string {
    const { article, cover } = this.#entry;
    const { contentId, tags, bylines } = article;
    const picture = cover === undefined ? '' : JSON.stringify(cover.picture.sizes[0]);
    // The file settles how many authors there are, so that equal texts are cut at equal places.
    return `${contentId}\t${this.#category ?? ''}\t${tags.join('\t')}\t${namesLine(bylines)}\t${picture}`;
  }

  document(): SearchDocument {
    // The text first: Node 20 gives an object of its own shape to whatever gains a key after a spread.
    return { text: textOf(this.#entry), ...factsOf(this.#entry, this.#category) };
  }
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
  authors: namesOf(article.bylines),
  image: cover?.picture.sizes[0],
});

const namesOf = (bylines: Article['bylines']): string[] => bylines.map(({ name }) => name);

/** Articles of one author share the list of their authors. */
const namesLine = oncePer((bylines: Article['bylines']) => namesOf(bylines).join('\t'));

/** The body, and the words that stand beside pictures, attachments and films. */
function textOf({ article }: Entry): string {
  const captions = article.images.flatMap(({ caption }) => caption ?? []);
  const attachments = article.attachments.flatMap(({ number, title }) => [number ?? '', title]);
  const films = article.videos.flatMap(({ title, transcript }) => [title, transcript ?? '']);
  return [wordsOf(article.body()), ...captions, ...attachments, ...films]
    .filter((line) => line !== '')
    .join('\n');
}
