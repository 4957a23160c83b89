import type { Spelled } from '../../../scripts/search/keys.ts';
import { allowsMarks } from '../../../scripts/search/terms.ts';
import type { Reading, Vocabulary } from './vocabulary.ts';

/**
 * What a reader means who leaves marks out: the way in which the articles most often write these
 * syllables in this order. Found as the best path through the readings of all neighbouring pairs.
 */

/** A pair that the articles never write so weighs as much as this part of one article. */
const UNSEEN = 0.05;

interface Path {
  readonly marks: readonly string[];
  readonly weight: number;
}

/** The marks that the articles give to each typed term; marks that were typed stay. */
export async function likelyMarks(terms: readonly Spelled[], vocabulary: Vocabulary): Promise<string[]> {
  const pairs = await Promise.all(
    terms.slice(0, -1).map(async (first, at) => {
      const second = terms[at + 1] ?? first;
      return allowed(await vocabulary.readingsOf(first.plain), first, second);
    }),
  );
  let paths: readonly Path[] = candidates(terms[0], [], pairs[0] ?? []).map((marks) => ({
    marks: [marks],
    weight: 0,
  }));
  for (let at = 1; at < terms.length; at += 1) {
    const readings = pairs[at - 1] ?? [];
    const next = candidates(terms[at], readings, pairs[at] ?? []);
    paths = next.map((marks) => best(paths.map((path) => extended(path, marks, readings))));
  }
  return [
    ...(best(paths).marks.length === terms.length ? best(paths).marks : terms.map(({ marks }) => marks)),
  ];
}

/** Readings of one pair that keep every typed mark, most frequent first. */
export const allowed = (readings: readonly Reading[], first: Spelled, second: Spelled): Reading[] =>
  readings
    .filter(
      (reading) =>
        reading.second === second.plain &&
        allowsMarks(first.marks, reading.marks) &&
        allowsMarks(second.marks, reading.secondMarks),
    )
    .toSorted((a, b) => b.articles - a.articles);

const candidates = (
  term: Spelled | undefined,
  before: readonly Reading[],
  after: readonly Reading[],
): string[] => [
  ...new Set([
    term?.marks ?? '',
    ...before.map(({ secondMarks }) => secondMarks),
    ...after.map(({ marks }) => marks),
  ]),
];

function extended(path: Path, marks: string, readings: readonly Reading[]): Path {
  const last = path.marks.at(-1);
  const seen = readings.find((reading) => reading.marks === last && reading.secondMarks === marks);
  return { marks: [...path.marks, marks], weight: path.weight + Math.log(seen?.articles ?? UNSEEN) };
}

const best = (paths: readonly Path[]): Path =>
  paths.reduce((a, b) => (b.weight > a.weight ? b : a), { marks: [], weight: Number.NEGATIVE_INFINITY });
