import { datesOf } from '../search/dates.ts';
import { documentNumbersOf, documentNumberTerm } from '../search/document-numbers.ts';
import { normalise } from '../search/terms.ts';
import { type JudgedArticle, wordRow } from './articles.ts';

/**
 * The rule by which an article answers a query. A query has concepts, and a concept phrases that
 * mean the same. Every concept must stand in the article, word beside word, with all marks.
 */

/** 3: every concept in the title; 2: in title and summary, or each three times; 1: anywhere. */
export type Grade = 1 | 2 | 3;
export type Concept = readonly string[];

/** Texts of an article as rows in which phrases, dates and numbers can be counted. */
export interface Rows {
  readonly path: string;
  readonly title: string;
  readonly head: string;
  readonly all: string;
}

export function rowsOf({ path, title, summary, text }: JudgedArticle): Rows {
  return {
    path,
    title: rowOf(title),
    head: rowOf(`${title}\n${summary}`),
    all: rowOf(`${title}\n${summary}\n${text}`),
  };
}

/** What a phrase, a date or a document number looks like in a row. */
export const phraseRow = (phrase: string): string => wordRow(phrase);
export const dateRow = (digits: string): string => ` date:${digits} `;
export const numberRow = (term: string): string => ` number:${term} `;

export function gradeOf({ title, head, all }: Rows, concepts: readonly Concept[]): Grade | 0 {
  const times = (row: string): number =>
    Math.min(...concepts.map((phrases) => phrases.reduce((sum, phrase) => sum + count(row, phrase), 0)));
  const everywhere = times(all);
  if (everywhere === 0) return 0;
  if (times(title) > 0) return 3;
  return times(head) > 0 || everywhere >= 3 ? 2 : 1;
}

function rowOf(text: string): string {
  const plain = normalise(text);
  const dates = datesOf(plain).map(({ digits }) => dateRow(digits));
  const numbers = documentNumbersOf(plain).map((number) => numberRow(documentNumberTerm(number)));
  return [wordRow(plain), ...dates, ...numbers].join('');
}

function count(row: string, phrase: string): number {
  let times = 0;
  for (let at = row.indexOf(phrase); at >= 0; at = row.indexOf(phrase, at + 1)) times += 1;
  return times;
}
