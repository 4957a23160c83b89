import type { Term } from './terms.ts';

/** Writes a term with its marks, to show a reader what was understood. */

const HATTED: Readonly<Record<string, string>> = {
  aa: 'â',
  aw: 'ă',
  ea: 'ê',
  oa: 'ô',
  ow: 'ơ',
  uw: 'ư',
  dd: 'đ',
};
const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VOWELS = 'aăâeêioôơuưy';

/** @example spelledOut({ plain: 'duong', marks: 'dwwf' }) // 'đường' */
export function spelledOut({ plain, marks }: Pick<Term, 'plain' | 'marks'>): string {
  const tone = /[fsrxj]$/u.exec(marks)?.[0] ?? '';
  const hats = tone ? marks.slice(0, -1) : marks;
  let bearer = 0;
  const letters = [...plain].map((letter) => {
    if (!'aeoud'.includes(letter)) return letter;
    const hat = hats[bearer++] ?? '0';
    return HATTED[`${letter}${hat}`] ?? letter;
  });
  const place = tone ? toneAt(letters) : -1;
  return letters
    .map((letter, at) => (at === place ? letter + (TONES[tone] ?? '') : letter))
    .join('')
    .normalize('NFC');
}

/** The vowel that carries the tone: the last with a hat, else by the shape of the syllable. */
function toneAt(letters: readonly string[]): number {
  const glide = /^(?:gi(?=[aăâeêoôơuưy])|qu)/u.exec(letters.join('')) ? 2 : 0;
  const vowels = letters.flatMap((letter, at) => (at >= glide && VOWELS.includes(letter) ? [at] : []));
  const hatted = vowels.findLast((at) => 'ăâêôơư'.includes(letters[at] ?? ''));
  if (hatted !== undefined) return hatted;
  const last = vowels.at(-1) ?? letters.length - 1;
  if (vowels.length <= 1) return last;
  if (vowels.length === 3) return vowels[1] ?? last;
  const closed = last < letters.length - 1;
  const rounded = /^(?:oa|oe|uy)$/u.test(vowels.map((at) => letters[at]).join(''));
  return closed || rounded ? last : (vowels[0] ?? last);
}
