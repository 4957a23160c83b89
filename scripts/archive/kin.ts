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
  const byTag = positionsByTag(entries);
  const newer = lastCurrent(entries);
  const older = lastCurrent(entries.toReversed()).toReversed();
  return entries.map((entry, index) => ({
    newer: isCurrent(entry) ? newer[index] : undefined,
    older: isCurrent(entry) ? older[index] : undefined,
    related: relatedTo(entry, index, entries, byTag),
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

function relatedTo(
  entry: Entry,
  index: number,
  entries: readonly Entry[],
  byTag: ReadonlyMap<string, readonly number[]>,
): Entry[] {
  const scores = new Map<number, number>();
  for (const { url } of entry.tags) {
    const positions = byTag.get(url) ?? [];
    const next = firstAbove(positions, index);
    const weight = Math.log(1 + (entries.length - index) / (positions.length - next));
    for (const position of positions.slice(next, next + reach)) {
      scores.set(position, (scores.get(position) ?? 0) + weight);
    }
  }
  const scored = [...scores].map(([position, score]) => {
    const other = entries[position];
    const sameCategory = other?.category !== undefined && other.category.url === entry.category?.url;
    return { position, score: sameCategory ? score + 0.5 : score };
  });
  return scored
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, relatedCount)
    .flatMap(({ position }) => entries[position] ?? []);
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
