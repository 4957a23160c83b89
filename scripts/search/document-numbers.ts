import { fold } from './terms.ts';

/** Numbers of official documents: 167/2013/NĐ-CP, 42/2017/QH14, 1237/QĐ-UBND, 46/2016. */

/** A document number found in a text that `normalise` has seen. */
export interface FoundDocumentNumber {
  readonly number: string;
  /** Empty where the number has none: 1237/QĐ-UBND. */
  readonly year: string;
  /** Kind and issuer without marks and hyphens, `ndcp`; empty in 46/2016. */
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

const DASH = '[-\\u2010-\\u2015]';
const SLASH = '\\s?/\\s?';
/** Letters of a sign: NĐ-CP, QH14, TTLT-BTC-BKHĐT, QĐ-UBND, BKHCN & co. */
const SIGN = `\\p{L}[\\p{L}\\d]*(?:\\s?(?:${DASH}|&|\\.)\\s?[\\p{L}\\d]+)*`;
const FULL = new RegExp(`(?<![\\d/])(\\d{1,5})${SLASH}(\\d{4})(?:${SLASH}|${DASH})(${SIGN})`, 'giu');
const WITHOUT_YEAR = new RegExp(`(?<![\\d/])(\\d{1,5})${SLASH}(${SIGN})`, 'gu');
const NUMBER_AND_YEAR = new RegExp(`(?<![\\d/])(\\d{1,5})${SLASH}(\\d{4})(?![\\d/])`, 'gu');

/** Words that name a kind of document before its number, without marks → the head of its sign. */
const KINDS: Readonly<Record<string, string>> = {
  'nghi dinh': 'nd',
  nd: 'nd',
  'thong tu lien tich': 'ttlt',
  ttlt: 'ttlt',
  'thong tu': 'tt',
  tt: 'tt',
  'quyet dinh': 'qd',
  qd: 'qd',
  'chi thi': 'ct',
  ct: 'ct',
  'nghi quyet': 'nq',
  nq: 'nq',
  'cong van': 'cv',
  cv: 'cv',
  'ke hoach': 'kh',
  kh: 'kh',
  'thong bao': 'tb',
  tb: 'tb',
  luat: 'qh',
  'bo luat': 'qh',
  'phap lenh': 'pl',
};
const KIND_BEFORE = new RegExp(
  `(?:^|[^a-z])(${Object.keys(KINDS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\s*(?:so\\s*)?[:.]?\\s*$`,
  'u',
);

/** The document numbers of a text in order of place; the fullest form of each counts. */
export function documentNumbersOf(text: string): FoundDocumentNumber[] {
  const found: FoundDocumentNumber[] = [];
  const add = (start: number, length: number, number: string, year: string, sign: string): void => {
    const end = start + length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ number: number.replace(/^0+(?=\d)/u, ''), year, sign: plainSign(sign), start, end });
  };
  for (const { 0: whole, 1: number = '', 2: year = '', 3: sign = '', index } of text.matchAll(FULL)) {
    add(index, whole.length, number, year, sign);
  }
  for (const { 0: whole, 1: number = '', 2: sign = '', index } of text.matchAll(WITHOUT_YEAR)) {
    if (isOfficial(sign)) add(index, whole.length, number, '', sign);
  }
  for (const { 0: whole, 1: number = '', 2: year = '', index } of text.matchAll(NUMBER_AND_YEAR)) {
    if (Number(number) > 12 || kindBefore(text, index)) add(index, whole.length, number, year, '');
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const plainSign = (sign: string): string => fold(sign).replace(/[^\p{L}\d]/gu, '');

/** 15/QĐ-UBND is a number; 24/giờ, 1/Hà are not: signs are written in capitals or known kinds. */
const isOfficial = (sign: string): boolean =>
  /^\p{Lu}[\p{Lu}\d]*(?:\s?[-–—&.]\s?\p{Lu}[\p{L}\d]*)+$/u.test(sign) ||
  /^(?:nd|qd|tt|ttlt|ct|nq|cv|kh|tb)-/u.test(fold(sign));

/** The kind that the words before a place name: `Nghị định số ` → `nd`; undefined without one. */
export function kindBefore(
  text: string,
  start: number,
): { readonly sign: string; readonly start: number } | undefined {
  const before = fold(text.slice(0, start));
  const match = KIND_BEFORE.exec(before);
  const kind = match?.[1];
  if (!match || !kind) return undefined;
  return { sign: KINDS[kind] ?? '', start: match.index + match[0].indexOf(kind) };
}

/** Index term of a document number: `n167x2013xndcp`; what is left out at the end is a beginning of all. */
export const documentNumberTerm = ({
  number,
  year,
  sign,
}: Pick<FoundDocumentNumber, 'number' | 'year' | 'sign'>): string => `n${number}x${year}x${sign}`;
