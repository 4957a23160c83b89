import { datesOf, dateTerm } from '../../../scripts/search/dates.ts';
import { documentNumbersOf, documentNumberTerm } from '../../../scripts/search/document-numbers.ts';
import { type Spelled, wholeKey } from '../../../scripts/search/keys.ts';
import { allowsMarks, normalise } from '../../../scripts/search/terms.ts';
import { termsIn, type Writing } from '../../../scripts/search/writing.ts';

/** A stretch of text; `hit` where the reader's words stand. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** What a reader looks for in a passage: rows of terms, as the language writes them, dates and document numbers. */
export interface Sought {
  readonly rows: readonly (readonly Spelled[])[];
  /** As the index has them, or their beginnings: every written form is a hit. */
  readonly wholes: readonly string[];
  readonly writing: Writing;
}

/** Letters of words such as the, of, for, that say nothing by themselves. */
const SMALL_WORD = 3;

/**
 * Cuts a text at the words that were searched. A word stands out where the query has its neighbour
 * too, or where the query has no neighbour for it: single syllables are too common to mean anything, unlike words.
 */
export function stretchesOf(shown: string, { rows, wholes, writing }: Sought): Stretch[] {
  const text = normalise(shown);
  const terms = termsIn(text, writing);
  const hit = new Set<number>();
  for (const wanted of rows) {
    const fits = (term: number, at: number): boolean => {
      const [found, asked] = [terms[term], wanted[at]];
      return !!found && !!asked && found.plain === asked.plain && allowsMarks(asked.marks, found.marks);
    };
    for (let term = 0; term < terms.length; term += 1) {
      for (let at = 0; at < wanted.length; at += 1) {
        if (!fits(term, at)) continue;
        const means =
          wanted.length === 1 || (writing === 'words' && (terms[term]?.plain.length ?? 0) > SMALL_WORD);
        if (means || fits(term + 1, at + 1) || fits(term - 1, at - 1)) hit.add(term);
      }
    }
  }
  for (const { start, end } of wholesIn(text, wholes)) {
    for (const [at, term] of terms.entries()) if (term.start >= start && term.end <= end) hit.add(at);
  }
  const stretches: Stretch[] = [];
  let at = 0;
  for (let term = 0; term < terms.length; term += 1) {
    if (!hit.has(term)) continue;
    const start = terms[term]?.start ?? at;
    while (hit.has(term + 1)) term += 1;
    const end = terms[term]?.end ?? start;
    stretches.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  return [...stretches, { text: text.slice(at), hit: false }].filter((stretch) => stretch.text !== '');
}

/** Where a text names a date or a document number that is sought. */
function wholesIn(
  text: string,
  wholes: readonly string[],
): { readonly start: number; readonly end: number }[] {
  if (wholes.length === 0) return [];
  const found = [
    ...datesOf(text).map(({ digits, start, end }) => ({ key: wholeKey(dateTerm(digits)), start, end })),
    ...documentNumbersOf(text).map((number) => ({ ...number, key: wholeKey(documentNumberTerm(number)) })),
  ];
  return found.filter(({ key }) => wholes.some((whole) => key.startsWith(whole)));
}
