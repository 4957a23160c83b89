import { datesOf, dateTerm, publishedTerm } from './dates.ts';
import { documentNumbersOf, documentNumberTerm } from './document-numbers.ts';
import type { SearchDocument } from './documents.ts';
import { BODY, SUMMARY } from './fields.ts';
import { wholeKey } from './keys.ts';
import type { PostingsBook } from './postings.ts';
import { normalise } from './terms.ts';
import { termsIn, type Writing } from './writing.ts';

/** Occurrences of a single word of the body that are noted: that it stands there, and that it does so often. */
const NOTED: readonly number[] = [1, 3];

/** A page of a volume that is being written down. */
interface Sheet {
  readonly book: PostingsBook;
  readonly page: number;
  readonly writing: Writing;
}

/**
 * Writes down the words of an article. Title and summary alternate between pairs and single words;
 * the body has its pairs in the order of the text, so that runs of pairs are phrases, and after
 * them its single words. What is too long for its range goes on in the body.
 */
export function noteArticle(article: SearchDocument, sheet: Sheet): void {
  const title = noteField(normalise(article.title), { from: 0, to: SUMMARY }, sheet);
  const summary = noteField(normalise(article.summary), { from: SUMMARY, to: BODY }, sheet);
  const body = [title, summary, normalise(article.text)].filter(Boolean).join('\n');
  const end = noteBody(body, sheet);
  sheet.book.whole(wholeKey(publishedTerm(article.date)), sheet.page, end);
}

/** Notes a field in its range; the text for which there is no place comes back. */
function noteField(
  text: string,
  range: { readonly from: number; readonly to: number },
  sheet: Sheet,
): string {
  const { book, page } = sheet;
  const terms = termsIn(text, sheet.writing);
  let at = range.from;
  for (const whole of wholesIn(text)) book.whole(whole, page, at++);
  // Pairs stand two positions apart, or the run of a phrase would break.
  at += (at - range.from) % 2;
  const room = Math.floor((range.to - at) / 2);
  const numbers = terms.slice(0, room + 1).map((term) => book.numberOf(term));
  for (const [place, number] of numbers.slice(0, room).entries()) {
    const next = numbers[place + 1];
    if (next !== undefined) book.pair(number, next, page, at);
    book.word(number, page, at + 1);
    at += 2;
  }
  // The last term with a place begins the rest too, or the pair over the cut would be lost.
  return terms.length > room ? text.slice(terms[room - 1]?.start ?? 0) : '';
}

/** Notes the body; the position after it comes back. */
function noteBody(text: string, { book, page, writing }: Sheet): number {
  let at = BODY;
  const words: number[] = [];
  const times = new Map<number, number>();
  for (const paragraph of text.split('\n')) {
    let before: number | undefined;
    for (const term of termsIn(paragraph, writing)) {
      const number = book.numberOf(term);
      if (before !== undefined) book.pair(before, number, page, at++);
      before = number;
      const count = (times.get(number) ?? 0) + 1;
      times.set(number, count);
      if (NOTED.includes(count)) words.push(number);
    }
    // A phrase does not go on from paragraph to paragraph.
    at += 1;
  }
  for (const word of words) book.word(word, page, at++);
  for (const whole of wholesIn(text)) book.whole(whole, page, at++);
  return at;
}

const wholesIn = (text: string): string[] => [
  ...documentNumbersOf(text).map((found) => wholeKey(documentNumberTerm(found))),
  ...datesOf(text).map(({ digits }) => wholeKey(dateTerm(digits))),
];
