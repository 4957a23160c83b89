import { datesOf, dateTerm, publishedTerm } from './dates.ts';
import { documentNumbersOf, documentNumberTerm } from './document-numbers.ts';
import type { SearchDocument } from './documents.ts';
import { BODY, SUMMARY } from './fields.ts';
import { pairKey, type Spelled, type Writing, wholeKey, wordKey } from './keys.ts';
import { normalise, termsOf } from './terms.ts';

/** A place that holds no word: Pagefind counts it and indexes nothing. */
const EMPTY = '.';
/** Occurrences of a single word of the body that are noted: that it stands there, and that it does so often. */
const NOTED: readonly number[] = [1, 3];

/**
 * The text that Pagefind indexes for an article. Title and summary alternate between pairs and
 * single words; the body holds its pairs in the order of the text, so that runs of pairs are
 * phrases, and after them its single words.
 */
export function indexedContent(article: SearchDocument, writing: Writing): string {
  const title = normalise(article.title);
  const summary = normalise(article.summary);
  const body = normalise(article.text);
  const published = wholeKey(publishedTerm(article.date));
  return [
    ...padded(fieldWords(title, writing), SUMMARY),
    ...padded(fieldWords(summary, writing), BODY - SUMMARY),
    ...bodyWords(body, writing),
    published,
  ].join(' ');
}

/** The keys of every two neighbours. */
export function pairKeys(terms: readonly Spelled[], writing: Writing): string[] {
  const keys: string[] = [];
  let first: Spelled | undefined;
  for (const term of terms) {
    if (first) keys.push(pairKey(writing, first, term));
    first = term;
  }
  return keys;
}

function fieldWords(text: string, writing: Writing): string[] {
  const terms = termsOf(text);
  const pairs = pairKeys(terms, writing);
  const known = wholes(text);
  const alternating = terms.flatMap((term, at) => [pairs[at] ?? EMPTY, wordKey(writing, term)]);
  return [...known, ...(known.length % 2 === 0 ? [] : [EMPTY]), ...alternating];
}

function bodyWords(text: string, writing: Writing): string[] {
  const pairs: string[] = [];
  const words: string[] = [];
  const noted = new Map<string, number>();
  for (const paragraph of text.split('\n')) {
    const terms = termsOf(paragraph);
    pairs.push(...pairKeys(terms, writing), EMPTY);
    for (const term of terms) {
      const key = wordKey(writing, term);
      const times = (noted.get(key) ?? 0) + 1;
      noted.set(key, times);
      if (NOTED.includes(times)) words.push(key);
    }
  }
  return [...pairs, ...words, ...wholes(text)];
}

const wholes = (text: string): string[] => [
  ...documentNumbersOf(text).map((found) => wholeKey(documentNumberTerm(found))),
  ...datesOf(text).map(({ digits }) => wholeKey(dateTerm(digits))),
];

const padded = (words: readonly string[], length: number): string[] =>
  words.slice(0, length).concat(Array<string>(Math.max(0, length - words.length)).fill(EMPTY));
