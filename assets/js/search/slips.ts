import { anyPairKey, pairKey, type Spelled } from '../../../scripts/search/keys.ts';
import { fromTelex } from '../../../scripts/search/telex.ts';
import type { SearchIndex } from './index.ts';
import { allowed } from './readings.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Mends one slip of the keyboard: a letter too many, too few, wrong or in the wrong place, a missing
 * space, Telex keys left as they are. A word is mended only where the articles never write it beside
 * its neighbours and often write the other there.
 */

/** What may stand in place of one term, and in how many articles it stands beside the neighbours. */
interface Candidate {
  readonly terms: readonly Spelled[];
  readonly articles: number;
}

interface Tools {
  readonly index: SearchIndex;
  readonly vocabulary: Vocabulary;
}

/** Candidates by spelling that are looked up. */
const LOOKED_UP = 12;

/** The terms with one slip mended, or undefined where nothing better is known. */
export async function mended(terms: readonly Spelled[], tools: Tools): Promise<Spelled[] | undefined> {
  const keyed = terms.map((term) => fromTelex(term.plain) ?? term);
  if (keyed.some((term, at) => term !== terms[at]) && (await joinsOf(keyed, tools)).some(Boolean))
    return keyed;
  const joined = await joinsOf(terms, tools);
  const words = await tools.vocabulary.words();
  const mends = await Promise.all(
    terms.map(async (term, at): Promise<Mend | undefined> => {
      const stands = (at > 0 && joined[at - 1]) || (at < joined.length && joined[at]);
      const best = stands ? undefined : await bestFor(term, terms[at - 1], terms[at + 1], tools);
      return best && { at, best, known: words.has(term.plain) };
    }),
  );
  const [mend] = mends
    .flatMap((found) => found ?? [])
    .toSorted((a, b) => Number(a.known) - Number(b.known) || b.best.articles - a.best.articles);
  return mend && [...terms.slice(0, mend.at), ...mend.best.terms, ...terms.slice(mend.at + 1)];
}

/** What could be mended at one place; a word that the articles know is less likely to be the slip. */
interface Mend {
  readonly at: number;
  readonly best: Candidate;
  readonly known: boolean;
}

/** For each two neighbours, whether the articles have them side by side. */
const joinsOf = (terms: readonly Spelled[], tools: Tools): Promise<boolean[]> =>
  Promise.all(terms.slice(0, -1).map((first, at) => isWritten(first, terms[at + 1], tools)));

/** Whether the articles have two terms side by side, with the marks that were typed. */
async function isWritten(first: Spelled, second: Spelled | undefined, tools: Tools): Promise<boolean> {
  if (!second) return false;
  const { index, vocabulary } = tools;
  if (!first.marks && !second.marks) return (await index.find(anyPairKey(first, second))).size > 0;
  if ((await index.find(pairKey(first, second))).size > 0) return true;
  return allowed(await vocabulary.readingsOf(first.plain), first, second).length > 0;
}

async function bestFor(
  term: Spelled,
  before: Spelled | undefined,
  after: Spelled | undefined,
  tools: Tools,
): Promise<Candidate | undefined> {
  const words = await tools.vocabulary.words();
  const alternatives = alternativesTo(term, words);
  const weighed = await Promise.all(
    alternatives.map(async (terms): Promise<Candidate> => {
      const row = [...(before ? [before] : []), ...terms, ...(after ? [after] : [])];
      if (row.length === 1) return { terms, articles: words.get(terms[0]?.plain ?? '') ?? 0 };
      return { terms, articles: await supportOf(row, terms.length > 1, tools) };
    }),
  );
  const best = weighed.toSorted((a, b) => b.articles - a.articles)[0];
  return best && best.articles > 0 ? best : undefined;
}

/** In how many articles the terms of a row stand side by side. `parted` by a missing space, one pair is enough. */
async function supportOf(row: readonly Spelled[], parted: boolean, { vocabulary }: Tools): Promise<number> {
  const support: number[] = [];
  for (const [at, first] of row.slice(0, -1).entries()) {
    const readings = allowed(await vocabulary.readingsOf(first.plain), first, row[at + 1] ?? first);
    support.push(readings.reduce((sum, { articles }) => sum + articles, 0));
    // One after the other: what the neighbour before never stands beside costs no request for what follows.
    if (!parted && support.at(-1) === 0) return 0;
  }
  return parted ? Math.max(...support) / 4 : Math.min(...support);
}

/** Words in use that differ by one slip, commonest first; the marks that were typed stay. */
function alternativesTo(term: Spelled, words: ReadonlyMap<string, number>): Spelled[][] {
  const telex = fromTelex(term.plain);
  const near = [...words.keys()].filter((word) => word !== term.plain && isOneSlip(term.plain, word));
  const joinedWords = words.has(term.plain) ? 0 : Math.max(0, term.plain.length - 3);
  const apart = Array.from({ length: joinedWords }, (_, at) => [
    term.plain.slice(0, at + 2),
    term.plain.slice(at + 2),
  ]).filter((parts) => parts.every((part) => words.has(part)));
  return [
    ...(telex ? [[telex]] : []),
    ...near
      .slice(0, LOOKED_UP)
      .flatMap((plain) => [[{ plain, marks: tonesOf(term.marks) }], [{ plain, marks: '' }]]),
    ...(term.marks ? [[{ plain: term.plain, marks: '' }]] : []),
    ...apart.slice(0, LOOKED_UP).map((parts) => parts.map((plain) => ({ plain, marks: '' }))),
  ];
}

/** Hats belong to letters, which a slip may move; the tone belongs to the syllable. */
const tonesOf = (marks: string): string => /[fsrxj]$/u.exec(marks)?.[0] ?? '';

/** One letter added, left out or changed, or two neighbours exchanged. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < 2) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const rest = (word: string): string => word.slice(at + 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return rest(short) === rest(long) || swapped;
}
