import type { SearchDocument } from './documents.ts';
import { normalise, termsOf } from './terms.ts';
import { bucketOf } from './vocabulary-files.ts';

/**
 * How the articles write what readers type without marks or with a slip: the pairs of syllables in
 * use, by their first syllable, in files of some kilobytes of which a query needs one a syllable.
 */

/** Second syllable, marks of both, number of articles: `dai das  148`. Lines of one first syllable. */
export interface Vocabulary {
  /** Text of each file; a first syllable lies in file `bucketOf(syllable, files.length)`. */
  readonly files: readonly string[];
  /** All syllables without marks by falling number of articles: `nguoi 7312`. */
  readonly words: string;
}

/** Rarer pairs are more often chance than use. */
const PAIR_MINIMUM = 3;
const WORD_MINIMUM = 2;
const PAIRS_A_FILE = 1500;

export function vocabularyOf(articles: Iterable<SearchDocument>): Vocabulary {
  const { pairs, words } = counted(articles);
  const kept = [...pairs]
    .filter(([, times]) => times >= PAIR_MINIMUM)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
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
    files: files.map((file) =>
      [...file].map(([first, lines]) => `${first}\n${lines.join('\n')}`).join('\n\n'),
    ),
    words: [...words]
      .filter(([, times]) => times >= WORD_MINIMUM)
      .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([word, times]) => `${word} ${times}`)
      .join('\n'),
  };
}

function counted(articles: Iterable<SearchDocument>) {
  const pairs = new Map<string, number>();
  const words = new Map<string, number>();
  for (const { title, summary, text } of articles) {
    const found = new Set<string>();
    const foundWords = new Set<string>();
    for (const part of normalise(`${title}\n${summary}\n${text}`).split('\n')) {
      let first: { plain: string; marks: string } | undefined;
      for (const term of termsOf(part)) {
        if (first) found.add(`${first.plain} ${term.plain} ${first.marks} ${term.marks}`);
        foundWords.add(term.plain);
        first = term;
      }
    }
    for (const pair of found) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    for (const word of foundWords) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { pairs, words };
}
