import { anyPairKey, anyWordKey, pairKey, type Spelled, wordKey } from '../../../scripts/search/keys.ts';
import type { Writing } from '../../../scripts/search/writing.ts';
import type { Postings, SearchIndex } from './index.ts';
import type { Row } from './ranking.ts';
import { allowed, likelyMarks } from './readings.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface RowTools {
  readonly index: SearchIndex;
  readonly writing: Writing;
  readonly vocabulary: Vocabulary;
}

/** A pair in fewer articles may itself be a slip: what the others write is asked too. */
const DOUBTFUL = 3;
/** Readings of one pair that are looked up. */
const READINGS = 8;

/** The row as it is most likely meant, and where marks were left out the row of all readings. */
export async function rowsOf(terms: readonly Spelled[], tools: RowTools): Promise<Row[]> {
  if (tools.writing === 'words') return [await rowOf(terms, tools, 'all words')];
  if (terms.length === 1) return [await rowOf(terms, tools, terms[0]?.marks ? 'as written' : 'any reading')];
  if (terms.some(({ marks }) => marks)) {
    const pairs = await pairsOf(terms, tools, 'as written');
    const doubtful = pairs.some(({ size }, at) => size < (isFull(terms[at], terms[at + 1]) ? 1 : DOUBTFUL));
    if (!doubtful) return [await rowOf(terms, tools, 'as written')];
  }
  const marks = await likelyMarks(terms, tools.vocabulary);
  const likely = terms.map(({ plain }, at) => ({ plain, marks: marks[at] ?? '' }));
  return Promise.all([rowOf(likely, tools, 'as written'), rowOf(terms, tools, 'any reading')]);
}

const isFull = (first: Spelled | undefined, second: Spelled | undefined): boolean =>
  !!first?.marks && !!second?.marks;

/** Which readings count: only what is written, or all that keep the marks; and whether every word is looked up. */
type Reach = 'as written' | 'any reading' | 'all words';

const pairsOf = (terms: readonly Spelled[], tools: RowTools, reach: Reach): Promise<Postings[]> =>
  Promise.all(
    terms.slice(0, -1).map((first, at) => {
      const second = terms[at + 1] ?? first;
      if (reach === 'any reading') return anyPair(first, second, tools);
      return tools.index.find(pairKey(first, second));
    }),
  );

async function anyPair(first: Spelled, second: Spelled, { index, vocabulary }: RowTools): Promise<Postings> {
  if (!first.marks && !second.marks) return index.find(anyPairKey(first, second));
  const readings = allowed(await vocabulary.readingsOf(first.plain), first, second).slice(0, READINGS);
  const written = [first.marks, second.marks] as const;
  const asked = [written, ...readings.map(({ marks, secondMarks }) => [marks, secondMarks] as const)];
  const keys = asked.map(([marks, secondMarks]) =>
    pairKey({ plain: first.plain, marks }, { plain: second.plain, marks: secondMarks }),
  );
  return united(await Promise.all([...new Set(keys)].map((key) => index.find(key))));
}

function united(all: readonly Postings[]): Postings {
  const sum = new Map<number, readonly number[]>();
  for (const postings of all) {
    for (const [article, positions] of postings) {
      sum.set(article, [...(sum.get(article) ?? []), ...positions]);
    }
  }
  return sum;
}

/** Postings of a row: of its pairs, and of words that stand alone. */
export async function rowOf(terms: readonly Spelled[], tools: RowTools, reach: Reach): Promise<Row> {
  const { index } = tools;
  const pairs = await pairsOf(terms, tools, reach);
  const words = await Promise.all(
    terms.map((term, at) => {
      if (reach === 'all words') return wordOrBeginning(term, index);
      if (!isAlone(pairs, at)) return undefined;
      // Without marks every reading counts; with some, the word as it is written.
      return index.findWord(term.marks ? wordKey(term) : anyWordKey(term));
    }),
  );
  return { length: terms.length, pairs, words };
}

/** A word that is still being typed, or left short, stands for all that begin like it. */
async function wordOrBeginning(term: Spelled, index: SearchIndex): Promise<Postings> {
  const found = await index.findWord(anyWordKey(term));
  return found.size > 0 ? found : index.find(term.plain);
}

/** A term that stands with neither neighbour as often as those stand with theirs: a word of its own. */
function isAlone(pairs: readonly Postings[], at: number): boolean {
  const weak = (pair: number): boolean => {
    const size = pairs[pair]?.size ?? 0;
    const neighbours = Math.max(pairs[pair - 1]?.size ?? 0, pairs[pair + 1]?.size ?? 0);
    return size === 0 || size < 0.2 * neighbours;
  };
  return (at === 0 || weak(at - 1)) && (at === pairs.length || weak(at));
}
