import { stemOf } from './stems.ts';
import { type Term, termsOf } from './terms.ts';

/** How a language is written: in syllables that make words together, or in words that have forms. */
export type Writing = 'syllables' | 'words';

/** Vietnamese is written in syllables, two of which make a word more often than one. */
export const writingOf = (language: string): Writing => (language === 'vi' ? 'syllables' : 'words');

/** The terms of a text that `normalise` has seen; the forms of a word are one term. */
export const termsIn = (text: string, writing: Writing): Term[] =>
  writing === 'syllables'
    ? termsOf(text)
    : termsOf(text).map((term) => ({ ...term, plain: stemOf(term.plain), marks: '' }));
