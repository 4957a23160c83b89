import { fieldAt, strideAt } from '../../../scripts/search/fields.ts';
import type { Postings } from './index.ts';

/**
 * How well articles answer a row of terms. What counts is where the words stand together: in the
 * title, in the summary, or often. A figure depends on its own article alone, but for the price of
 * a gap, so articles of different volumes can be compared.
 */

/** Postings of a row of terms: of each two neighbours and, where they are known, of single terms. */
export interface Row {
  readonly length: number;
  readonly pairs: readonly Postings[];
  readonly words: readonly (Postings | undefined)[];
}

/** How often terms stand together in each field of an article. */
export interface Occurrences {
  readonly title: number;
  readonly summary: number;
  readonly body: number;
}

export interface Answer {
  /** Between 0 and about 1. */
  readonly worth: number;
  /** Occurrences of the whole row without a gap. */
  readonly together: Occurrences;
}

const NOWHERE: Occurrences = { title: 0, summary: 0, body: 0 };
/** What it costs to tear apart terms that always stand together. */
const GAP = 0.9;
/** How much less a gap costs where it is rarer than elsewhere in the row: a name beside a topic. */
const EVEN = 0.7;
/** So many articles may have two words side by side by chance. */
const CHANCE = 3;

/** Worth of something that an article names so often at these places. */
export function worthOf({ title, summary, body }: Occurrences): number {
  const times = title + summary + body;
  if (times === 0) return 0;
  const often = Math.min(times, 12) / 100;
  if (title > 0) return 0.9 + often;
  if (summary > 0) return 0.66 + often;
  return times >= 3 ? 0.6 + often : 0.2 + 0.1 * times;
}

export const added = (a: Occurrences, b: Occurrences): Occurrences => ({
  title: a.title + b.title,
  summary: a.summary + b.summary,
  body: a.body + b.body,
});

/** Articles that hold every term of the row. */
export function answersTo(row: Row): Map<number, Answer> {
  const found = new Map<number, Answer>();
  if (row.length === 1) {
    for (const [article, positions] of row.words[0] ?? []) {
      const together = counted(positions);
      found.set(article, { worth: worthOf(together), together });
    }
    return found;
  }
  const runs = new Map<number, readonly Run[]>();
  for (const article of articlesIn(row)) {
    const own = runsIn(row, article);
    if (own) runs.set(article, own);
  }
  const gaps = gapPrices(row, runs.values());
  for (const [article, own] of runs) found.set(article, answer(row, own, gaps));
  return found;
}

/** From one term on: how far it goes on without a gap, at each place where it does. */
type Run = readonly { readonly length: number; readonly position: number }[];

function articlesIn({ pairs, words }: Row): Set<number> {
  const articles = new Set<number>();
  for (const postings of [...pairs, ...words]) {
    for (const article of postings?.keys() ?? []) articles.add(article);
  }
  return articles;
}

/** Undefined where a term is missing. */
function runsIn({ length, pairs, words }: Row, article: number): readonly Run[] | undefined {
  const positions = pairs.map((postings) => postings.get(article));
  const runs: Run[] = [];
  let after = new Map<number, number>();
  for (let at = length - 1; at >= 0; at -= 1) {
    const here = new Map<number, number>();
    for (const position of positions[at] ?? []) {
      here.set(position, 1 + (after.get(position + strideAt(position)) ?? 1));
    }
    const single = words[at]?.get(article);
    if (here.size === 0 && !single && !positions[at - 1]) return undefined;
    const alone = here.size === 0 ? (single ?? positions[at - 1] ?? []) : [];
    runs.unshift([
      ...Array.from(here, ([position, run]) => ({ length: run, position })),
      ...alone.map((position) => ({ length: 1, position })),
    ]);
    after = here;
  }
  return runs;
}

/**
 * For each place between two terms how much is lost when an article tears them apart: much where
 * articles that hold both sides have them side by side, as in a name; little where chance put them so.
 */
function gapPrices({ length }: Row, all: Iterable<readonly Run[]>): number[] {
  const joined = Array.from({ length: length - 1 }, () => 0);
  for (const runs of all) {
    for (let at = 0; at < length - 1; at += 1) {
      const from = Math.max(0, at - 1);
      const span = Math.min(length, at + 3) - from;
      if (runs[from]?.some((run) => run.length >= span)) joined[at] = (joined[at] ?? 0) + 1;
    }
  }
  const most = Math.max(...joined, 1);
  return joined.map((times) => GAP * (times / (times + CHANCE)) * (times / most) ** EVEN);
}

/** The best way to cut the row into runs of this article. */
function answer({ length }: Row, runs: readonly Run[], gaps: readonly number[]): Answer {
  const best: number[] = Array.from({ length: length + 1 }, () => Number.NEGATIVE_INFINITY);
  best[length] = 0;
  for (let at = length - 1; at >= 0; at -= 1) {
    const longest = Math.max(...(runs[at] ?? []).map((run) => run.length), 1);
    for (let size = 1; size <= longest && at + size <= length; size += 1) {
      const worth = (worthOf(occurrences(runs[at] ?? [], size)) * size) / length;
      const gap = at + size < length ? (gaps[at + size - 1] ?? 0) : 0;
      best[at] = Math.max(best[at] ?? Number.NEGATIVE_INFINITY, worth - gap + (best[at + size] ?? 0));
    }
  }
  return { worth: best[0] ?? 0, together: occurrences(runs[0] ?? [], length) };
}

const occurrences = (run: Run, length: number): Occurrences =>
  counted(run.filter((one) => one.length >= length).map(({ position }) => position));

export function counted(positions: readonly number[]): Occurrences {
  const counts = { ...NOWHERE };
  for (const position of positions) counts[fieldAt(position)] += 1;
  return counts;
}
