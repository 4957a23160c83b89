import type { Spelled } from '../../../scripts/search/keys.ts';
import { allowsMarks, normalise, termsOf } from '../../../scripts/search/terms.ts';

/** A stretch of text; `hit` where the reader's words stand. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Cuts a text at the words that were searched. A word stands out where the query has its neighbour
 * too, or where the query has no neighbour for it: single syllables are too common to mean anything.
 */
export function stretchesOf(shown: string, rows: readonly (readonly Spelled[])[]): Stretch[] {
  const text = normalise(shown);
  const terms = termsOf(text);
  const hit = new Set<number>();
  for (const wanted of rows) {
    const fits = (term: number, at: number): boolean => {
      const [found, asked] = [terms[term], wanted[at]];
      return !!found && !!asked && found.plain === asked.plain && allowsMarks(asked.marks, found.marks);
    };
    for (let term = 0; term < terms.length; term += 1) {
      for (let at = 0; at < wanted.length; at += 1) {
        if (!fits(term, at)) continue;
        if (wanted.length === 1 || fits(term + 1, at + 1) || fits(term - 1, at - 1)) hit.add(term);
      }
    }
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
