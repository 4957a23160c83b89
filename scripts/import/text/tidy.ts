/** A text without the characters that content refuses, and how many there were. */
export interface Tidied {
  readonly text: string;
  /** Hidden ones, taken out. */
  readonly hidden: number;
  /** Ones that were lost before; each stands as `[?]`. */
  readonly broken: number;
}

/** Control characters but tab and newline, marks of order, bidi overrides and isolates. */
const hiddenCharacters = /(?![\t\n])\p{Cc}|[\ufeff\u200b\u202a-\u202e\u2066-\u2069]/gu;
const brokenCharacters = /\p{Cs}|[\ufffd\ufffe\uffff]/gu;
const towerOfMarks = /(\p{M}{20})\p{M}+/gu;

/** Makes a text one that content accepts. Spaces that do not break become ordinary ones. */
export function tidy(text: string): Tidied {
  let hidden = 0;
  let broken = 0;
  const clean = text
    .replace(/[\u00a0\u2028\u2029]/g, ' ')
    .replace(towerOfMarks, '$1')
    .replace(hiddenCharacters, () => {
      hidden += 1;
      return '';
    })
    .replace(brokenCharacters, () => {
      broken += 1;
      return '[?]';
    });
  return { text: clean.normalize('NFC'), hidden, broken };
}

/** One line of plain text: tidied, spaces collapsed. */
export function oneLine(text: string): string {
  return tidy(text).text.replace(/\s+/g, ' ').trim();
}
