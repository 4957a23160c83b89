/**
 * The one normalisation that the indexer and the browser share: text in, terms out.
 * No Node, no DOM.
 */

/** One word or syllable of a text: its letters without marks, and the marks apart. */
export interface Term {
  /** Lower case, without marks, `y` where `i` and `y` are one sound: `quang`. */
  readonly plain: string;
  /** What was left out, in Telex-like letters: `r` for quảng, `das` for đất, `` for giao. */
  readonly marks: string;
  /** Where it stands in the normalised text. */
  readonly start: number;
  readonly end: number;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/gu;
/** Eth and African D look like Đ and are typed for it. */
const OTHER_D_BAR = /[\u00d0\u0189]/gu;
const OTHER_SMALL_D_BAR = /[\u00f0\u0256]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const HATS: Readonly<Record<string, string>> = { '\u0302': 'a', '\u0306': 'w', '\u031b': 'w' };
/** Letters that can carry a hat or a bar in Vietnamese. */
const BEARERS = 'aeoud';

/** NFC without invisible characters; every kind of space is a plain one, every kind of Đ is Đ. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(OTHER_D_BAR, 'Đ')
    .replace(OTHER_SMALL_D_BAR, 'đ');
}

/** The terms of a text that `normalise` has seen, in order. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  // A plain loop: `matchAll` and spread take ten times as long, and an archive has millions of terms.
  const word = new RegExp(WORD);
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const { plain, marks } = splitMarks(match[0]);
    terms.push({ plain, marks, start: match.index, end: match.index + match[0].length });
  }
  return terms;
}

/**
 * Letters and marks of one word, in canonical form: hòa and hoà, kĩ and kỹ come out equal.
 * @example splitMarks('đường') // { plain: 'duong', marks: 'dwwf' }
 */
export function splitMarks(word: string): { readonly plain: string; readonly marks: string } {
  const known = cache.get(word);
  if (known) return known;
  const found = split(word);
  if (cache.size > 100_000) cache.clear();
  cache.set(word, found);
  return found;
}

// Splitting is pure, a text repeats its words, and an archive has millions of them.
const cache = new Map<string, { readonly plain: string; readonly marks: string }>();

function split(word: string): { readonly plain: string; readonly marks: string } {
  let plain = '';
  let hats = '';
  let tone = '';
  for (const char of word.toLowerCase().normalize('NFD')) {
    const hat = HATS[char];
    if (TONES[char]) tone = TONES[char];
    else if (hat) hats = `${hats.slice(0, -1)}${hat}`;
    else if (char === 'đ') {
      plain += 'd';
      hats += 'd';
    } else if (!/\p{M}/u.test(char)) {
      plain += char;
      if (BEARERS.includes(char)) hats += '0';
    }
  }
  return { plain: oneSound(plain), marks: hats.replace(/0+$/u, '') + tone };
}

/** Where i and y are one sound and both are written: kĩ thuật, kỹ thuật. */
function oneSound(plain: string): string {
  return /^(?:[hklmst]|qu)i$/u.test(plain) ? `${plain.slice(0, -1)}y` : plain;
}

/** Text without marks, for comparing names as people type them: `Nghị định` → `nghi dinh`. */
export function fold(text: string): string {
  return normalise(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .normalize('NFC');
}

const MARKS = /^([0adw]*)([fsrxj]?)$/u;

/** Whether every mark that was typed stands in the written form; what was left out matches all. */
export function allowsMarks(typed: string, written: string): boolean {
  if (typed === '' || typed === written) return true;
  const [, hats = '', tone = ''] = MARKS.exec(typed) ?? [];
  const [, writtenHats = '', writtenTone = ''] = MARKS.exec(written) ?? [];
  if (tone !== '' && tone !== writtenTone) return false;
  return [...hats].every((hat, at) => hat === '0' || hat === writtenHats[at]);
}
