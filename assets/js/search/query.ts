import type { Abbreviation } from '../../../scripts/search/abbreviations.ts';
import { datesOf, dateTerm, publishedTerm } from '../../../scripts/search/dates.ts';
import {
  documentNumbersOf,
  documentNumberTerm,
  kindBefore,
} from '../../../scripts/search/document-numbers.ts';
import { anyWholeKey, type Spelled, wholeKey } from '../../../scripts/search/keys.ts';
import { allowsMarks, normalise, termsOf } from '../../../scripts/search/terms.ts';
import { termsIn, type Writing } from '../../../scripts/search/writing.ts';

/** Something that the reader asks for: words that belong together, or a whole. */
export type Concept = WordsConcept | WholeConcept;

/** A term, and how the reader wrote it. */
export interface Typed extends Spelled {
  readonly written?: string;
}

export interface WordsConcept {
  readonly kind: 'words';
  /** As typed. */
  readonly terms: readonly Typed[];
  /** The same with abbreviations written out and words abbreviated. */
  readonly otherWays: readonly (readonly Spelled[])[];
  readonly exact: boolean;
}

/** A date or document number: keys of the index by falling worth. */
export interface WholeConcept {
  readonly kind: 'whole';
  readonly keys: readonly { readonly key: string; readonly worth: number }[];
  /** As typed. */
  readonly terms: readonly Spelled[];
}

const QUOTED = /["“”„«]([^"“”„«»]+)["“”»]/gu;
const OTHER_WAYS = 6;

/** By what a query is understood. */
export interface Reading {
  readonly abbreviations: readonly Abbreviation[];
  readonly writing: Writing;
}

/** Reads what was typed. The texts between quotes, dates and document numbers are concepts of their own. */
export function conceptsOf(typed: string, { abbreviations, writing }: Reading): Concept[] {
  const concepts: Concept[] = [];
  const query = normalise(typed).replace(/(\d)-(\d{4})-(?=\p{L})/gu, '$1/$2/');
  const unquoted = query.replaceAll(QUOTED, (whole, inner: string) => {
    const terms = typedIn(inner, writing);
    if (terms.length > 0) concepts.push({ kind: 'words', terms, otherWays: [], exact: true });
    return '\n'.repeat(whole.length);
  });
  const wholes = [...numbersIn(unquoted)];
  for (const { digits, start, end } of datesOf(unquoted)) {
    if (wholes.every((other) => end <= other.start || other.end <= start)) {
      const concept = dateConcept(digits, termsOf(unquoted.slice(start, end)));
      wholes.push({ concept, ...withWordBefore(unquoted, start, end) });
    }
  }
  wholes.sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { concept, start, end } of [...wholes, { concept: undefined, start: unquoted.length, end: 0 }]) {
    for (const part of unquoted.slice(at, start).split('\n')) {
      const terms = typedIn(part, writing);
      if (terms.length > 0) {
        concepts.push({ kind: 'words', terms, otherWays: otherWaysOf(terms, abbreviations), exact: false });
      }
    }
    if (concept) concepts.push(concept);
    at = end;
  }
  return concepts;
}

const typedIn = (text: string, writing: Writing): Typed[] =>
  termsIn(text, writing).map((term) => ({ ...term, written: text.slice(term.start, term.end) }));

interface Found {
  readonly concept: WholeConcept;
  readonly start: number;
  readonly end: number;
}

const numbersIn = (text: string): Found[] =>
  documentNumbersOf(text).map(({ number, year, sign, start, end }) => {
    const kind = kindBefore(text, start);
    const full = documentNumberTerm({ number, year, sign });
    const unsigned = documentNumberTerm({ number, year, sign: '' });
    const keys = sign
      ? [
          { key: wholeKey(full), worth: 1 },
          { key: anyWholeKey(full), worth: 0.8 },
          { key: wholeKey(unsigned), worth: 0.5 },
        ]
      : [
          { key: anyWholeKey(`${unsigned}${kind?.sign ?? ''}`), worth: 1 },
          { key: anyWholeKey(unsigned), worth: 0.5 },
        ];
    const terms = termsOf(text.slice(start, end));
    return { concept: { kind: 'whole', keys, terms }, start: kind?.start ?? start, end };
  });

const dateConcept = (digits: string, terms: readonly Spelled[]): WholeConcept => ({
  kind: 'whole',
  terms,
  keys: [
    { key: digits.length === 8 ? wholeKey(dateTerm(digits)) : anyWholeKey(dateTerm(digits)), worth: 1 },
    { key: anyWholeKey(publishedTerm(digits)), worth: 0.1 },
  ],
});

/** `ngày 8/3/2014`: the word before belongs to the date. */
function withWordBefore(text: string, start: number, end: number): { start: number; end: number } {
  const before = /(?:^|\s)(ng[aà]y|date|on)\s*$/iu.exec(text.slice(0, start));
  return { start: before ? before.index : start, end };
}

/** The terms with abbreviations written out and words abbreviated. */
export function otherWaysOf(
  terms: readonly Spelled[],
  abbreviations: readonly Abbreviation[],
): (readonly Spelled[])[] {
  const ways: (readonly Spelled[])[] = [];
  const seen = new Set([spelling(terms)]);
  for (const [abbreviation, from, to] of matches(terms, abbreviations)) {
    for (const way of abbreviation) {
      const written = [...terms.slice(0, from), ...way, ...terms.slice(to)];
      if (!seen.has(spelling(written)) && ways.length < OTHER_WAYS) ways.push(written);
      seen.add(spelling(written));
    }
  }
  return ways;
}

/** Abbreviations that stand in the query in any of their forms; longer ones first. */
function matches(
  terms: readonly Spelled[],
  abbreviations: readonly Abbreviation[],
): (readonly [Abbreviation, number, number])[] {
  const found: (readonly [Abbreviation, number, number])[] = [];
  for (const abbreviation of abbreviations) {
    for (const way of abbreviation) {
      if (way === abbreviation[0] && isVague(abbreviation)) continue;
      for (let from = 0; from + way.length <= terms.length; from += 1) {
        if (way.every((term, at) => isTyped(terms[from + at], term)))
          found.push([abbreviation, from, from + way.length]);
      }
    }
  }
  return found.toSorted((a, b) => b[2] - b[1] - (a[2] - a[1]));
}

/** CP is the government and a kind of share: two letters are read, but do not stand for what is written out. */
const isVague = ([, joined]: Abbreviation): boolean => (joined?.[0]?.plain.length ?? 0) <= 2;

const isTyped = (typed: Spelled | undefined, written: Spelled): boolean =>
  typed !== undefined && typed.plain === written.plain && allowsMarks(typed.marks, written.marks);

const spelling = (terms: readonly Spelled[]): string =>
  terms.map(({ plain, marks }) => `${plain}:${marks}`).join(' ');
