import type { SearchDocument } from './documents.ts';
import { type Spelled, type Writing, wordKey } from './keys.ts';
import { normalise, termsOf } from './terms.ts';

/** What one pass over the articles of a volume counts. */
export interface Statistics {
  readonly articles: number;
  /** Articles that have two terms side by side, by `first second marks marks`. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Articles that have a word in any reading. */
  readonly words: ReadonlyMap<string, number>;
  /** Pages of the words that stand in very many articles, by key. */
  readonly common: ReadonlyMap<string, readonly number[]>;
}

/** A word in a twentieth of the articles, and in no fewer than so many, is common; small volumes have none. */
const COMMON_PART = 0.05;
const COMMON_LEAST = 500;

export function statisticsOf(articles: readonly SearchDocument[], writing: Writing): Statistics {
  const pairs = new Map<string, number>();
  const words = new Map<string, number>();
  const pages = new Map<string, number[]>();
  for (const [page, { title, summary, text }] of articles.entries()) {
    const found = termsAndPairs(`${title}\n${summary}\n${text}`);
    for (const pair of found.pairs) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    for (const word of new Set(Array.from(found.terms.values(), ({ plain }) => plain))) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    for (const term of found.terms.values()) {
      const key = wordKey(writing, term);
      const known = pages.get(key);
      if (!known) pages.set(key, [page]);
      else if (known.at(-1) !== page) known.push(page);
    }
  }
  const least = Math.max(articles.length * COMMON_PART, COMMON_LEAST);
  // Where Pagefind stems words, one key stands for many words: none is listed apart.
  const listed = writing === 'words' ? [] : [...pages].filter(([, { length }]) => length >= least);
  return { articles: articles.length, pairs, words, common: new Map(listed) };
}

function termsAndPairs(text: string): { pairs: Set<string>; terms: Map<string, Spelled> } {
  const pairs = new Set<string>();
  const terms = new Map<string, Spelled>();
  for (const paragraph of normalise(text).split('\n')) {
    let first: Spelled | undefined;
    for (const term of termsOf(paragraph)) {
      if (first) pairs.add(`${first.plain} ${term.plain} ${first.marks} ${term.marks}`);
      terms.set(`${term.plain} ${term.marks}`, term);
      first = term;
    }
  }
  return { pairs, terms };
}
