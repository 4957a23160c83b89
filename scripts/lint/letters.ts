/** A letter of Vietnamese without its tone, and the tone: a combining mark, or nothing for the level tone. */
export interface Letter {
  readonly plain: string;
  readonly tone: string;
}

/** Huyền, sắc, ngã, hỏi, nặng as combining marks. */
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** The tones that a syllable ending in a stop can have: sắc and nặng. */
export const stopTones = ['\u0301', '\u0323'];

const vowels = new Map<string, Letter>(
  [...'aăâeêioôơuưy'].flatMap((plain) =>
    tones.map((tone): [string, Letter] => [(plain + tone).normalize('NFC'), { plain, tone }]),
  ),
);
const consonants = new Map<string, Letter>(
  [...'bcdđghklmnpqrstvx'].map((plain) => [plain, { plain, tone: '' }]),
);

/** The letter that a lower-case character stands for; undefined where Vietnamese has no such letter. */
export function letterOf(character: string): Letter | undefined {
  return vowels.get(character) ?? consonants.get(character);
}

/** Whether a text holds a letter that only Vietnamese writes, or writes with its marks. */
export function hasVietnameseLetter(text: string): boolean {
  return [...text].some((one) => one > '\u007f' && letterOf(one) !== undefined);
}

/** A letter with a tone, as one character. */
export function withTone(plain: string, tone: string): string {
  return (plain + tone).normalize('NFC');
}

/** A mend that begins with a capital where the slip does. */
export function inCaseOf(found: string, mend: string): string {
  const [first = ''] = found;
  return first === first.toLowerCase() ? mend : mend.slice(0, 1).toUpperCase() + mend.slice(1);
}
