import { countOwnLetters, isSyllable } from './vietnamese.ts';

/** Encodings of fonts: text that was Western to the computer and Vietnamese to the eye. */
export type LegacyFont = 'TCVN3' | 'VNI';

/** TCVN 5712:1993, VN3 ("ABC"): U+00A1 to U+00FE; `.` stands where the font has no letter. */
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

const tcvn3 = new Map(
  [...tcvn3Letters].flatMap((letter, index) =>
    letter === '.' ? [] : [[String.fromCharCode(0xa1 + index), letter] as const],
  ),
);

/** VNI for Windows: the mark follows its letter. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters that VNI keeps whole. */
const vniLetters: Readonly<Record<string, string>> = {
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  ñ: 'đ',
};
const vniForm = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[íìæóòôöîñÍÌÆÓÒÔÖÎÑ]/g;

const vni = (text: string): string =>
  text.replace(vniForm, (both, letter?: string, mark?: string) => {
    if (letter === undefined || mark === undefined) return vniLetter(both);
    return `${vniLetter(letter)}${vniMarks[mark.toLowerCase()] ?? ''}`.normalize('NFC');
  });

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const whole = vniLetters[lower] ?? lower;
  return letter === lower ? whole : whole.toUpperCase();
}

/** A text in a legacy font's encoding as Unicode. */
export function fromLegacyFont(text: string, font: LegacyFont): string {
  if (font === 'VNI') return vni(text);
  return text.replace(/[\u00a1-\u00fe]/g, (letter) => tcvn3.get(letter) ?? letter);
}

const fonts: readonly LegacyFont[] = ['TCVN3', 'VNI'];
const westernWord = /[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g;
/** Fewer different words than this prove nothing. */
const fewestWords = 4;
const longestSample = 20_000;

/**
 * The legacy font whose encoding a text is in. Ordinary Western text and Vietnamese in Unicode have none: nearly all
 * words with marks must become Vietnamese syllables, and must not be Vietnamese as they stand.
 */
export function detectLegacyFont(text: string): LegacyFont | undefined {
  const words = [...new Set(text.slice(0, longestSample).match(westernWord) ?? [])];
  if (words.length < fewestWords || countOwnLetters(text.slice(0, longestSample)) > words.length / 5) {
    return undefined;
  }
  if (words.filter(isSyllable).length > words.length * 0.6) return undefined;
  const scores = fonts.map((font) => ({
    font,
    share: words.filter((word) => isSyllable(fromLegacyFont(word, font))).length / words.length,
  }));
  const [best] = scores.toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share >= 0.8 ? best.font : undefined;
}

/** Whether a piece of a text is still in the legacy font's encoding: sources mix it with Unicode. */
export function needsConversion(text: string): boolean {
  return /[\u00a1-\u00ff]/.test(text) && countOwnLetters(text) === 0;
}
