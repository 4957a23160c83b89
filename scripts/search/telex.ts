import { splitMarks, type Term } from './terms.ts';

/** What a Vietnamese keyboard would have made of keys typed while it was off: `bieens` → biến. */

const KEYS: readonly (readonly [RegExp, string])[] = [
  [/dd/u, 'đ'],
  [/aa/u, 'â'],
  [/ee/u, 'ê'],
  [/oo/u, 'ô'],
  [/uow|uwow|uwo/u, 'ươ'],
  [/aw/u, 'ă'],
  [/ow/u, 'ơ'],
  [/uw/u, 'ư'],
];
/** The key of a tone stands after the vowels. */
const TONE_KEY = /([aeiouy].*?)([fsrxj])(?![aeiouy].)/u;
/** Keys of a hat or bar may be typed at the end of the syllable: `vietje`, `duongdwf`. */
const LATE_HATS: readonly (readonly [RegExp, string])[] = [
  [/^(d)(.*)d$/u, 'đ$2'],
  [/^(.*)a([^aâă]*)a$/u, '$1â$2'],
  [/^(.*)e([^eê]*)e$/u, '$1ê$2'],
  [/^(.*)o([^oôơ]*)o$/u, '$1ô$2'],
  [/^(.*)uo([^w]*)w$/u, '$1ươ$2'],
  [/^(.*)a([^w]*)w$/u, '$1ă$2'],
  [/^(.*)o([^w]*)w$/u, '$1ơ$2'],
  [/^(.*)u([^w]*)w$/u, '$1ư$2'],
];

/** A word of Telex keys as the term that was meant; undefined where it holds no such keys. */
export function fromTelex(typed: string): Pick<Term, 'plain' | 'marks'> | undefined {
  if (!/^[a-z]+$/u.test(typed)) return undefined;
  const tone = TONE_KEY.exec(typed)?.[2] ?? '';
  const toneless = typed.replace(TONE_KEY, '$1');
  const hatted = late(KEYS.reduce((word, [keys, letter]) => word.replace(keys, letter), toneless));
  if (hatted === typed) return undefined;
  const { plain, marks } = splitMarks(hatted);
  if (!/^[bcdghklmnpqrstvx]*[aeiouy]+(?:c|ch|m|n|ng|nh|p|t)?$/u.test(plain)) return undefined;
  return { plain, marks: marks + tone };
}

const late = (word: string): string => {
  const rule = LATE_HATS.find(([keys]) => keys.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
};
