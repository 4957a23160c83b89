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
import { spelledOut } from '../../../scripts/search/spelled-out.ts';
import type { Postings, SearchIndex } from './index.ts';
import { conceptsOf, otherWaysOf, type WholeConcept, type WordsConcept } from './query.ts';
import { type Answer, added, answersTo, counted, type Row, worthOf } from './ranking.ts';
import { likelyMarks } from './readings.ts';
import { mended } from './slips.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** One article that answers a query. */
export interface Match {
  readonly article: number;
  readonly worth: number;
}

export interface Outcome {
  /** Best first; of equals the newer. */
  readonly matches: readonly Match[];
  /** Typed words that stand in no article. */
  readonly missing: readonly string[];
  /** What was searched in place of what was typed; undefined where that is the same. */
  readonly instead: string | undefined;
  /** Rows of terms by which a passage shows its hits. */
  readonly rows: readonly (readonly Spelled[])[];
}

export interface Engine {
  /** `literal` takes every word as it was typed, slips too. */
  search(typed: string, literal: boolean): Promise<Outcome>;
}

type Worths = Map<number, Answer>;

/** What other readings than the likely one are worth. */
const OTHER_READING = 0.4;
/** What an article is worth that writes an abbreviation another way than the reader. */
const OTHER_WAY = 0.97;

export function engineOf(index: SearchIndex): Engine {
  const writing = writingOf(index.manifest.language);
  const abbreviations = writing === 'syllables' ? abbreviationsOf(index.manifest.abbreviations) : [];
  const tools: Tools = { index, writing, vocabulary: vocabularyOf(index) };

  return {
    search: async (typed, literal) => {
      const answers = await Promise.all(
        conceptsOf(typed, abbreviations).map((concept) =>
          concept.kind === 'whole'
            ? wholeAnswers(concept, index)
            : wordsAnswers(concept, { ...tools, literal, abbreviations }),
        ),
      );
      const instead = answers.some(({ mended }) => mended)
        ? answers.map(({ rows }) => (rows[0] ?? []).map(spelledOut).join(' ')).join(' ')
        : undefined;
      return {
        matches: ranked(answers.flatMap(({ worths }) => worths)),
        missing: answers.flatMap(({ missing }) => missing.map(spelledOut)),
        instead,
        rows: answers.flatMap(({ rows }) => rows),
      };
    },
  };
}

interface Tools {
  readonly index: SearchIndex;
  readonly writing: Writing;
  readonly vocabulary: Vocabulary;
}

/** What one concept found. */
interface Found {
  /** Usually one; several where no article holds all words together. */
  readonly worths: readonly Worths[];
  readonly missing: readonly Spelled[];
  readonly mended: boolean;
  readonly rows: readonly (readonly Spelled[])[];
}

async function wholeAnswers({ keys, terms }: WholeConcept, index: SearchIndex): Promise<Found> {
  const found: Worths = new Map();
  const postings = await Promise.all(keys.map(({ key }) => index.find(key)));
  for (const [at, { worth }] of keys.entries()) {
    for (const [article, positions] of postings[at] ?? []) {
      const together = counted(positions);
      const known = found.get(article)?.worth ?? 0;
      found.set(article, { worth: Math.max(known, worth * worthOf(together)), together });
    }
  }
  return { worths: [found], missing: [], mended: false, rows: [terms] };
}

interface WordsTools extends Tools {
  readonly literal: boolean;
  readonly abbreviations: readonly Abbreviation[];
}

async function wordsAnswers(concept: WordsConcept, tools: WordsTools): Promise<Found> {
  const { terms, otherWays, exact } = concept;
  const worths = await wordsWorths(concept, tools);
  const rows = [terms, ...otherWays];
  const asTyped = { worths: [worths], missing: [], mended: false, rows };
  const together = [...worths.values()].some((answer) => total(answer) > 0);
  if (together || exact) return asTyped;
  const better = tools.literal || tools.writing === 'words' ? undefined : await mended(terms, tools);
  if (better) {
    const again = { ...concept, terms: better, otherWays: otherWaysOf(better, tools.abbreviations) };
    return { worths: [await wordsWorths(again, tools)], missing: [], mended: true, rows: [better] };
  }
  return worths.size > 0 ? asTyped : partAnswers(terms, tools);
}

/** Where no article holds all words: those that stand nowhere are named, the others count by themselves. */
async function partAnswers(terms: readonly Spelled[], tools: Tools): Promise<Found> {
  const { index, writing } = tools;
  const found = await Promise.all(terms.map((term) => index.findWord(anyWordKey(writing, term))));
  const missing = terms.filter((_, at) => found[at]?.size === 0);
  const parts: Spelled[][] = [[]];
  for (const [at, term] of terms.entries()) {
    const before = terms[at - 1];
    const apart = before && (await index.find(anyPairKey(writing, before, term))).size === 0;
    if (apart) parts.push([]);
    if (!missing.includes(term)) parts.at(-1)?.push(term);
  }
  const rows = parts.filter(({ length }) => length > 0);
  const worths = await Promise.all(
    rows.map((row) => wordsWorths({ kind: 'words', terms: row, otherWays: [], exact: false }, tools)),
  );
  return { worths, missing, mended: false, rows };
}

async function wordsWorths({ terms, otherWays, exact }: WordsConcept, tools: Tools): Promise<Worths> {
  const rows = await Promise.all([rowsOf(terms, tools), ...otherWays.map((way) => rowsOf(way, tools))]);
  const found: Worths = new Map();
  for (const [at, [row]] of rows.entries()) {
    const part = at === 0 ? 1 : OTHER_WAY;
    for (const [article, answer] of row ? answersTo(row) : []) {
      if (exact && total(answer) === 0) continue;
      const known = found.get(article);
      if (!known) found.set(article, { ...answer, worth: answer.worth * part });
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
  if (tools.writing === 'words') return [await rowOf(terms, tools, 'all words')];
  if (terms.length === 1) return [await rowOf(terms, tools, terms[0]?.marks ? 'as written' : 'any reading')];
  if (terms.some(({ marks }) => marks)) {
    const pairs = await pairsOf(terms, tools, 'as written');
    if (pairs.every(({ size }) => size > 0)) return [await rowOf(terms, tools, 'as written')];
  }
  const marks = await likelyMarks(terms, tools.vocabulary);
  const likely = terms.map(({ plain }, at) => ({ plain, marks: marks[at] ?? '' }));
  return Promise.all([rowOf(likely, tools, 'as written'), rowOf(terms, tools, 'any reading')]);
}

/** Which readings count, and whether every single word is looked up or only those that stand alone. */
type Reach = 'as written' | 'any reading' | 'all words';

const pairsOf = (terms: readonly Spelled[], { index, writing }: Tools, reach: Reach): Promise<Postings[]> =>
  Promise.all(
    terms.slice(0, -1).map((first, at) => {
      const second = terms[at + 1] ?? first;
      const key = reach === 'any reading' ? anyPairKey : pairKey;
      return index.find(key(writing, first, second));
    }),
  );

async function rowOf(terms: readonly Spelled[], tools: Tools, reach: Reach): Promise<Row> {
  const { index, writing } = tools;
  const pairs = await pairsOf(terms, tools, reach);
  const words = await Promise.all(
    terms.map((term, at) => {
      if (reach !== 'all words' && !isAlone(pairs, at)) return undefined;
      const key = reach === 'any reading' || !term.marks ? anyWordKey : wordKey;
      return index.findWord(key(writing, term));
    }),
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
