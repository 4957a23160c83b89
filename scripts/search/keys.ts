import type { Term } from './terms.ts';

/**
 * Words of the index. Pagefind finds every word that begins as the query does, so a key that must
 * stand for itself alone ends in a sign, and the marks come last: what is typed without marks is
 * a beginning of all its readings.
 */

// U+02B9 is a letter to Unicode: Pagefind neither drops it nor splits a word at it.
const SIGN = 'ʹ';

export type Spelled = Pick<Term, 'plain' | 'marks'>;

/** Key of one term as it is written. */
export const wordKey = (term: Spelled): string => `${anyWordKey(term)}${term.marks}${SIGN}`;

/** Key of two terms that stand side by side. */
export const pairKey = (first: Spelled, second: Spelled): string =>
  `${anyPairKey(first, second)}${first.marks}${SIGN}${second.marks}${SIGN}`;

/** The beginning that all readings of a term share. */
export const anyWordKey = ({ plain }: Pick<Term, 'plain'>): string => `${plain}${SIGN}${SIGN}`;

/** The beginning that all readings of a pair share. */
export const anyPairKey = (first: Pick<Term, 'plain'>, second: Pick<Term, 'plain'>): string =>
  `${first.plain}${SIGN}${second.plain}${SIGN}${SIGN}`;

/**
 * Beginnings under which the readings of `anyWordKey` and `anyPairKey` part: Pagefind loads the
 * chunk in which a beginning would stand, and the readings of a frequent word fill several.
 */
export const readingsUnder = (beginning: string): string[] =>
  beginning.endsWith(`${SIGN}${SIGN}`) ? [...'0adfjrswx', SIGN].map((letter) => `${beginning}${letter}`) : [];

/** Key of a whole that is more than its words: a document number, a date. */
export const wholeKey = (whole: string): string => `${anyWholeKey(whole)}${SIGN}`;

/** The beginning of all wholes that begin alike: a document number without its sign, a month. */
export const anyWholeKey = (beginning: string): string => `${SIGN}${beginning}`;
