/**
 * The stem of an English word by Porter's second algorithm (snowballstem.org/algorithms/english), the one that
 * Pagefind uses: regulations, regulated and regulation are one term. Word and stem are in lower case.
 * @example stemOf('regulations') // 'regul'
 */
export function stemOf(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/u.test(word)) return word;
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = SPECIAL.get(word) ?? stemmed(word);
  if (cache.size > 100_000) cache.clear();
  cache.set(word, stem);
  return stem;
}

// A text repeats its words.
const cache = new Map<string, string>();

const SPECIAL = new Map(
  Object.entries({
    ...{ skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl', gently: 'gentl' },
    ...{ ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl', sky: 'sky', news: 'news' },
    ...{
      howe: 'howe',
      atlas: 'atlas',
      cosmos: 'cosmos',
      bias: 'bias',
      andes: 'andes',
      evening: 'evening',
      vying: 'vie',
    },
  }),
);
/** Words that stay as they are once a plural is cut off. */
const KEPT = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/u;

type Endings = readonly (readonly [ending: string, instead: string])[];

/** Longest first among those that end alike. */
const DERIVED: Endings = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['logist', 'log'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ...[...'cdeghkmnrt'].map((letter) => [`${letter}li`, letter] as const),
];
const ADJECTIVES: Endings = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const LAST = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)$|(?<=[st])ion$/u;

function stemmed(written: string): string {
  // A y that is a consonant is written Y meanwhile.
  let word = written.replace(/^y|(?<=[aeiouy])y/gu, 'Y');
  const [first, second] = regionsOf(word);
  word = withoutPlural(word);
  if (KEPT.test(word)) return word;
  word = withoutTense(word, first);
  word = word.replace(/(?<=.[^aeiouy])[yY]$/u, 'i');
  word = exchanged(word, first, DERIVED);
  if (!(word.endsWith('ative') && word.length - 5 < second)) {
    word = word.endsWith('ative') ? word.slice(0, -5) : exchanged(word, first, ADJECTIVES);
  }
  const ending = LAST.exec(word)?.[0] ?? '';
  if (ending !== '' && word.length - ending.length >= second) word = word.slice(0, -ending.length);
  return withoutLastLetter(word, first, second).replaceAll('Y', 'y');
}

/** Where the parts begin in which endings may be cut off: after the first, after the second run of vowels. */
function regionsOf(word: string): readonly [number, number] {
  const after = (from: number): number => {
    const found = /[aeiouy][^aeiouy]/u.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  };
  const special = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/u.exec(word)?.[0];
  const first = special ? special.length : after(0);
  return [first, after(first)];
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/u.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/u.test(word) || !word.endsWith('s')) return word;
  return /[aeiouy].+s$/u.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string, first: number): string {
  const agreed = /(?:eedly|eed)$/u.exec(word)?.[0];
  if (agreed) return word.length - agreed.length >= first ? `${word.slice(0, -agreed.length)}ee` : word;
  const ending = /(?:ingly|edly|ing|ed)$/u.exec(word)?.[0];
  const rest = ending ? word.slice(0, -ending.length) : '';
  if (!/[aeiouy]/u.test(rest)) return word;
  if (/(?:at|bl|iz)$/u.test(rest)) return `${rest}e`;
  if (/(?<!^[aeo])(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(rest)) return rest.slice(0, -1);
  return rest.length <= first && endsShort(rest) ? `${rest}e` : rest;
}

/** Whether a word ends in a short syllable: hop, at; not how. */
const endsShort = (word: string): boolean =>
  /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|^past)$/u.test(word);

/** The longest ending counts, and is exchanged only where it stands in the region. */
function exchanged(word: string, from: number, endings: Endings): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const [ending, instead] = found;
  // The first letter of `logi` and the like is a condition and may stand before the region.
  const given = /^(?:.li|logi|logist)$/u.test(ending) ? 1 : 0;
  const start = word.length - ending.length;
  return start + given >= from ? word.slice(0, start) + instead : word;
}

function withoutLastLetter(word: string, first: number, second: number): string {
  const at = word.length - 1;
  if (word.endsWith('e')) {
    const cut = at >= second || (at >= first && !endsShort(word.slice(0, -1)));
    return cut ? word.slice(0, -1) : word;
  }
  return word.endsWith('ll') && at >= second ? word.slice(0, -1) : word;
}
