import { type Abbreviation, abbreviationsOf } from '../../../scripts/search/abbreviations.ts';
import {
  anyPairKey,
  anyWordKey,
  pairKey,
  type Spelled,
  type Writing,
  wordKey,
  writingOf,
} from '../../../scripts/search/keys.ts';
import type { Postings, SearchIndex } from './index.ts';
import { conceptsOf, type WholeConcept, type WordsConcept } from './query.ts';
import { type Answer, added, answersTo, counted, type Row, worthOf } from './ranking.ts';
import { likelyMarks } from './readings.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** One article that answers a query. */
export interface Match {
  readonly article: number;
  readonly worth: number;
}

export interface Outcome {
  /** Best first; of equals the newer. */
  readonly matches: readonly Match[];
}

export interface Engine {
  search(typed: string): Promise<Outcome>;
}

type Worths = Map<number, Answer>;

/** What other readings than the likely one are worth. */
const OTHER_READING = 0.4;

export function engineOf(index: SearchIndex): Engine {
  const writing = writingOf(index.manifest.language);
  const abbreviations: readonly Abbreviation[] = writing === 'syllables' ? abbreviationsOf(index.manifest.abbreviations) : [];
  const vocabulary = vocabularyOf(index);
  const tools: Tools = { index, writing, vocabulary };

  return {
    search: async (typed) => {
      const concepts = conceptsOf(typed, abbreviations);
      const answers = await Promise.all(
        concepts.map((concept) => (concept.kind === 'whole' ? wholeAnswers(concept, index) : wordsAnswers(concept, tools))),
      );
      return { matches: ranked(answers) };
    },
  };
}

interface Tools {
  readonly index: SearchIndex;
  readonly writing: Writing;
  readonly vocabulary: Vocabulary;
}

async function wholeAnswers({ keys }: WholeConcept, index: SearchIndex): Promise<Worths> {
  const found: Worths = new Map();
  const postings = await Promise.all(keys.map(({ key }) => index.find(key)));
  for (const [at, { worth }] of keys.entries()) {
    for (const [article, positions] of postings[at] ?? []) {
      const together = counted(positions);
      const known = found.get(article)?.worth ?? 0;
      found.set(article, { worth: Math.max(known, worth * worthOf(together)), together });
    }
  }
  return found;
}

async function wordsAnswers({ terms, otherWays, exact }: WordsConcept, tools: Tools): Promise<Worths> {
  const rows = await Promise.all([rowsOf(terms, tools), ...otherWays.map((way) => rowsOf(way, tools))]);
  const found: Worths = new Map();
  for (const row of rows.flatMap(([likely]) => (likely ? [likely] : []))) {
    for (const [article, answer] of answersTo(row)) {
      if (exact && total(answer) === 0) continue;
      const known = found.get(article);
      if (!known) found.set(article, answer);
      else {
        const together = added(known.together, answer.together);
        found.set(article, { worth: Math.max(known.worth, answer.worth, worthOf(together)), together });
      }
    }
  }
  for (const row of rows.flatMap(([, ...others]) => others)) {
    for (const [article, answer] of answersTo(row)) {
      if (found.has(article) || (exact && total(answer) === 0)) continue;
      found.set(article, { ...answer, worth: answer.worth * OTHER_READING });
    }
  }
  return found;
}

const total = ({ together }: Answer): number => together.title + together.summary + together.body;

/** The row as it is most likely meant, and where marks were left out the row of all readings. */
async function rowsOf(terms: readonly Spelled[], tools: Tools): Promise<Row[]> {
  const { writing } = tools;
  if (writing === 'words') return [await rowOf(terms, tools, { any: false, singles: true })];
  const asTyped = await rowOf(terms, tools, { any: false, singles: false });
  if (terms.some(({ marks }) => marks) && asTyped.pairs.every(({ size }) => size > 0) && terms.length > 1) return [asTyped];
  const any = await rowOf(terms, tools, { any: true, singles: false });
  if (terms.length === 1) return terms[0]?.marks ? [asTyped, any] : [any];
  const marks = await likelyMarks(terms, tools.vocabulary);
  const likely = terms.map(({ plain }, at) => ({ plain, marks: marks[at] ?? '' }));
  return [await rowOf(likely, tools, { any: false, singles: false }), any];
}

async function rowOf(
  terms: readonly Spelled[],
  { index, writing }: Tools,
  { any, singles }: { any: boolean; singles: boolean },
): Promise<Row> {
  const pairs = await Promise.all(
    terms.slice(0, -1).map((first, at) => {
      const second = terms[at + 1] ?? first;
      return index.find(any ? anyPairKey(writing, first, second) : pairKey(writing, first, second));
    }),
  );
  const words = await Promise.all(
    terms.map((term, at) =>
      singles || isAlone(pairs, at)
        ? index.find(any || !term.marks ? anyWordKey(writing, term) : wordKey(writing, term))
        : undefined,
    ),
  );
  return { length: terms.length, pairs, words };
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

/** Articles that answer every concept; where there are none, those that answer most. */
function ranked(answers: readonly Worths[]): Match[] {
  const sums = new Map<number, { worth: number; concepts: number }>();
  for (const worths of answers) {
    for (const [article, { worth }] of worths) {
      const known = sums.get(article) ?? { worth: 0, concepts: 0 };
      sums.set(article, { worth: known.worth + worth, concepts: known.concepts + 1 });
    }
  }
  const most = Math.max(0, ...Array.from(sums.values(), ({ concepts }) => concepts));
  return Array.from(sums, ([article, { worth, concepts }]) => ({ article, worth, concepts }))
    .filter(({ concepts }) => concepts === most)
    .toSorted((a, b) => b.worth - a.worth || b.article - a.article)
    .map(({ article, worth }) => ({ article, worth }));
}
