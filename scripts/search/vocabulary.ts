import type { CountedPair } from './postings.ts';
import type { Statistics } from './statistics.ts';
import { bucketOf } from './vocabulary-files.ts';

/**
 * How the articles write what readers type without marks or with a slip: the pairs of syllables in
 * use, by their first syllable, in files of some kilobytes of which a query needs one a syllable.
 */

export interface Vocabulary {
  /** Blocks of a first syllable and lines such as `dai das  148`: second syllable, marks of both, articles. */
  readonly files: readonly string[];
  /** All words without marks by falling number of articles: `nguoi 7312`. */
  readonly words: string;
}

/** Articles of a large archive that must have a pair or a word: rarer ones are more often chance than use. */
const PAIR_MINIMUM = 3;
const WORD_MINIMUM = 2;
const LARGE = 2000;
const PAIRS_A_FILE = 600;

export function vocabularyOf({ articles, words }: Statistics, pairs: Iterable<CountedPair>): Vocabulary {
  const [leastPairs, leastWords] = articles < LARGE ? [1, 1] : [PAIR_MINIMUM, WORD_MINIMUM];
  const kept: (readonly [pair: string, times: number])[] = [];
  for (const { first, second, pages } of pairs) {
    if (pages < leastPairs) continue;
    kept.push([`${first.plain} ${second.plain} ${first.marks} ${second.marks}`, pages]);
  }
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const count = Math.max(1, Math.round(kept.length / PAIRS_A_FILE));
  const files = Array.from({ length: count }, () => new Map<string, string[]>());
  for (const [pair, times] of kept) {
    const [first = '', second = '', marks = '', secondMarks = ''] = pair.split(' ');
    const file = files[bucketOf(first, count)];
    const line = `${second} ${marks} ${secondMarks} ${times}`;
    const lines = file?.get(first);
    if (lines) lines.push(line);
    else file?.set(first, [line]);
  }
  return {
    // An empty file would pass for what a full disk left: a deploy refuses it.
    files: files.map(
      (file) => Array.from(file, ([first, lines]) => [first, ...lines].join('\n')).join('\n\n') || '\n',
    ),
    words:
      [...words]
        .filter(([, times]) => times >= leastWords)
        .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([word, times]) => `${word} ${times}`)
        .join('\n') || '\n',
  };
}
