import type { Abbreviation } from '../../../scripts/search/abbreviations.ts';
import { anyPairKey, anyWordKey, type Spelled } from '../../../scripts/search/keys.ts';
import { spelledOut } from '../../../scripts/search/spelled-out.ts';
import type { SearchIndex } from './index.ts';
import { otherWaysOf, type Typed, type WholeConcept, type WordsConcept } from './query.ts';
import { type Answer, added, answersTo, counted, worthOf } from './ranking.ts';
import { type RowTools, rowOf, rowsOf } from './rows.ts';
import { mended } from './slips.ts';

/** Articles that answer a concept. */
export type Answers = ReadonlyMap<number, Answer>;

/** What one concept found. */
export interface Found {
  /** Usually one; several where no article holds all words together. */
  readonly answers: readonly Answers[];
  /** As they were typed. */
  readonly missing: readonly string[];
  readonly mended: boolean;
  /** Rows of terms by which a passage shows its hits. */
  readonly rows: readonly (readonly Spelled[])[];
  /** Keys of dates and document numbers, likewise. */
  readonly wholes?: readonly string[];
}

/** What other readings than the likely one are worth. */
const OTHER_READING = 0.4;
/** What an article is worth that writes an abbreviation another way than the reader. */
const OTHER_WAY = 0.97;

/** Articles that name a date or a document number. */
export async function wholeAnswers({ keys, terms }: WholeConcept, index: SearchIndex): Promise<Found> {
  const found = new Map<number, Answer>();
  const postings = await Promise.all(keys.map(({ key }) => index.find(key)));
  for (const [at, { worth }] of keys.entries()) {
    for (const [article, positions] of postings[at] ?? []) {
      const together = counted(positions);
      const known = found.get(article)?.worth ?? 0;
      found.set(article, { worth: Math.max(known, worth * worthOf(together)), together });
    }
  }
  const wholes = keys.map(({ key }) => key);
  return { answers: [found], missing: [], mended: false, rows: [terms], wholes };
}

interface WordsTools extends RowTools {
  readonly literal: boolean;
  readonly abbreviations: readonly Abbreviation[];
}

/** Articles that hold words; with a slip mended, or in parts, where none holds them as typed. */
export async function wordsAnswers(concept: WordsConcept, tools: WordsTools): Promise<Found> {
  const { terms, otherWays, exact } = concept;
  const answers = await answersInFull(concept, tools);
  const rows = [terms, ...otherWays];
  const asTyped = { answers: [answers], missing: [], mended: false, rows };
  const together = [...answers.values()].some((answer) => total(answer) > 0);
  if (together || exact) return asTyped;
  const better = tools.literal || tools.writing === 'words' ? undefined : await mended(terms, tools);
  if (better) {
    const again = { ...concept, terms: better, otherWays: otherWaysOf(better, tools.abbreviations) };
    const mendedAnswers = await answersInFull(again, tools);
    // Words that stand apart in one title were hardly a slip: the better answer counts.
    if (bestOf(mendedAnswers) > bestOf(answers))
      return { answers: [mendedAnswers], missing: [], mended: true, rows: [better] };
  }
  return answers.size > 0 ? asTyped : partAnswers(terms, tools);
}

/** Where no article holds all words: those that stand nowhere are named, the others count by themselves. */
async function partAnswers(terms: readonly Typed[], tools: RowTools): Promise<Found> {
  const { index } = tools;
  const found = await Promise.all(terms.map((term) => index.findWord(anyWordKey(term))));
  const missing = terms.filter((_, at) => found[at]?.size === 0);
  const parts: Spelled[][] = [[]];
  for (const [at, term] of terms.entries()) {
    const before = terms[at - 1];
    const apart = before && (await index.find(anyPairKey(before, term))).size === 0;
    if (apart) parts.push([]);
    if (!missing.includes(term)) parts.at(-1)?.push(term);
  }
  const rows = parts.filter(({ length }) => length > 0);
  const answers = await Promise.all(
    rows.map((row) => answersInFull({ kind: 'words', terms: row, otherWays: [], exact: false }, tools)),
  );
  const named = missing.map((term) => term.written ?? spelledOut(term));
  return { answers, missing: named, mended: false, rows };
}

async function answersInFull({ terms, otherWays, exact }: WordsConcept, tools: RowTools): Promise<Answers> {
  // Who types marks leaves none out in what was not typed at all.
  const marked = terms.some(({ marks }) => marks);
  const rows = await Promise.all([
    rowsOf(terms, tools),
    ...otherWays.map(async (way) => (marked ? [await rowOf(way, tools, 'as written')] : rowsOf(way, tools))),
  ]);
  const found = new Map<number, Answer>();
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

const bestOf = (answers: Answers): number => {
  let best = 0;
  for (const { worth } of answers.values()) best = Math.max(best, worth);
  return best;
};

const total = ({ together }: Answer): number => together.title + together.summary + together.body;
