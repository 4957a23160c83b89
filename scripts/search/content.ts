import { datesOf, dateTerm, publishedTerm } from './dates.ts';
import { documentNumbersOf, documentNumberTerm } from './document-numbers.ts';
import type { SearchDocument } from './documents.ts';
import { BODY, SUMMARY } from './fields.ts';
import { pairKey, type Spelled, type Writing, wholeKey, wordKey } from './keys.ts';
import { normalise, termsOf } from './terms.ts';

/** A place that holds no word: Pagefind counts it and indexes nothing. */
export const EMPTY = '.';
/** Occurrences of a single word of the body that are noted: that it stands there, and that it does so often. */
const NOTED: readonly number[] = [1, 3];

/** How the words of an article become keys. */
export interface Spelling {
  readonly writing: Writing;
  /** Whether a key is listed elsewhere for the bodies that hold it. */
  isCommon(key: string): boolean;
}

/**
 * The text that Pagefind indexes for an article. Title and summary alternate between pairs and
 * single words; the body holds its pairs in the order of the text, so that runs of pairs are
 * phrases, and after them its single words. What is too long for its range goes on in the body.
 */
export function indexedContent(article: SearchDocument, spelling: Spelling): string {
  const title = fieldWords(normalise(article.title), SUMMARY, spelling);
  const summary = fieldWords(normalise(article.summary), BODY - SUMMARY, spelling);
  const body = [title.rest, summary.rest, normalise(article.text)].filter(Boolean).join('\n');
  const published = wholeKey(publishedTerm(article.date));
  return [...title.words, ...summary.words, ...bodyWords(body, spelling), published].join(' ');
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

/** The words of a field in exactly `length` places, and the text for which there is no place. */
function fieldWords(text: string, length: number, { writing }: Spelling): { words: string[]; rest: string } {
  const terms = termsOf(text);
  const pairs = pairKeys(terms, writing);
  const known = wholes(text);
  const words = known.length % 2 === 0 ? known : [...known, EMPTY];
  const room = Math.floor((length - words.length) / 2);
  for (const [at, term] of terms.slice(0, room).entries())
    words.push(pairs[at] ?? EMPTY, wordKey(writing, term));
  while (words.length < length) words.push(EMPTY);
  // The last term with a place begins the rest too, or the pair over the cut would be lost.
  const rest = terms.length > room ? text.slice(terms[room - 1]?.start ?? 0) : '';
  return { words, rest };
}

function bodyWords(text: string, { writing, isCommon }: Spelling): string[] {
  const pairs: string[] = [];
  const words: string[] = [];
  const noted = new Map<string, number>();
  for (const paragraph of text.split('\n')) {
    const terms = termsOf(paragraph);
    for (const key of pairKeys(terms, writing)) pairs.push(key);
    pairs.push(EMPTY);
    for (const term of terms) {
      const key = wordKey(writing, term);
      const times = (noted.get(key) ?? 0) + 1;
      noted.set(key, times);
      if (NOTED.includes(times) && !isCommon(key)) words.push(key);
    }
  }
  return [...pairs, ...words, ...wholes(text)];
}

const wholes = (text: string): string[] => [
  ...documentNumbersOf(text).map((found) => wholeKey(documentNumberTerm(found))),
  ...datesOf(text).map(({ digits }) => wholeKey(dateTerm(digits))),
];
