import { once } from '../content/once.ts';
import type { Entry, Kin } from './model.ts';

/** How many related articles a page shows. */
const relatedCount = 4;
/** How far back each tag is searched: it bounds the work for one article, however large the archive. */
const reach = 24;

/**
 * The neighbours and kin of each entry, in the order of `entries` (newest first). Related articles are older
 * ones that share tags: a rare tag counts more (inverse document frequency, among the older articles alone), a
 * common category breaks ties, and among equals the nearest in time wins. So a new article changes no page but
 * that of its older neighbour. Nothing leads to a withdrawn article, and it has no neighbours itself.
 */
export function kinOf(entries: readonly Entry[]): Kin[] {
  const relatedTo = relater(entries);
  const newer = lastCurrent(entries);
  const older = lastCurrent(entries.toReversed()).toReversed();
  return entries.map((entry, index) => ({
    newer: isCurrent(entry) ? newer[index] : undefined,
    older: isCurrent(entry) ? older[index] : undefined,
    related: once(() => relatedTo(index)),
  }));
}

/** Whether an article still stands: lists lead to a withdrawn one, other articles do not. */
export function isCurrent({ article }: Entry): boolean {
  return article.withdrawn === undefined;
}

/** For each entry the last one before it that is not withdrawn. */
function lastCurrent(entries: readonly Entry[]): (Entry | undefined)[] {
  let last: Entry | undefined;
  return entries.map((entry) => {
    const before = last;
    if (isCurrent(entry)) last = entry;
    return before;
  });
}

/** Finds what is related to the entry at an index. */
function relater(entries: readonly Entry[]): (index: number) => readonly Entry[] {
  let tables: Tables | undefined;
  return (index) => {
    tables ??= tablesOf(entries);
    const { byTag, categories, scores } = tables;
    const found: number[] = [];
    for (const { url } of entries[index]?.tags ?? []) {
      const positions = byTag.get(url) ?? [];
      const next = firstAbove(positions, index);
      const weight = Math.log(1 + (entries.length - index) / (positions.length - next));
      const end = Math.min(next + reach, positions.length);
      for (let at = next; at < end; at += 1) {
        const position = positions[at] ?? 0;
        const score = scores[position] ?? 0;
        if (score === 0) found.push(position);
        scores[position] = score + weight;
      }
    }
    const best = new Best();
    const own = categories[index];
    for (const position of found) {
      const sum = scores[position] ?? 0;
      scores[position] = 0;
      best.take(position, own !== undefined && categories[position] === own ? sum + 0.5 : sum);
    }
    return best.positions.flatMap((position) => entries[position] ?? []);
  };
}

/** What is looked up to find related entries, made for the first of them. */
interface Tables {
  readonly byTag: ReadonlyMap<string, readonly number[]>;
  readonly categories: readonly (string | undefined)[];
  /** What each entry has in common with the one that is looked at; zero before and after. */
  readonly scores: Float64Array;
}

function tablesOf(entries: readonly Entry[]): Tables {
  return {
    byTag: positionsByTag(entries),
    categories: entries.map(({ category }) => category?.url),
    scores: new Float64Array(entries.length),
  };
}

/** The positions with the highest scores, best first; of equal scores the lower position, the nearer in time. */
class Best {
  readonly positions: number[] = [];
  readonly #scores: number[] = [];

  take(position: number, score: number): void {
    let place = this.positions.length;
    while (place > 0 && this.#isBehind(place - 1, position, score)) place -= 1;
    if (place === relatedCount) return;
    for (let at = Math.min(this.positions.length, relatedCount - 1); at > place; at -= 1) {
      this.positions[at] = this.positions[at - 1] ?? 0;
      this.#scores[at] = this.#scores[at - 1] ?? 0;
    }
    this.positions[place] = position;
    this.#scores[place] = score;
  }

  #isBehind(place: number, position: number, score: number): boolean {
    const other = this.#scores[place] ?? 0;
    return score > other || (score === other && position < (this.positions[place] ?? 0));
  }
}

/** For each tag, where in `entries` its articles stand, ascending; withdrawn ones are left out. */
function positionsByTag(entries: readonly Entry[]): Map<string, number[]> {
  const byTag = new Map<string, number[]>();
  entries.forEach((entry, position) => {
    if (!isCurrent(entry)) return;
    for (const { url } of entry.tags) {
      const positions = byTag.get(url);
      if (positions === undefined) byTag.set(url, [position]);
      else positions.push(position);
    }
  });
  return byTag;
}

/** The index of the first number above `limit` in an ascending list. */
function firstAbove(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
