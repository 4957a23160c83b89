import type { SearchEntry } from './documents.ts';

/** A run of articles that is indexed on its own. */
export interface Period {
  /** The year, or the month, with which it begins: `2008`, `2026-11`. */
  readonly from: string;
  /** In order of date, then of address. */
  readonly entries: readonly SearchEntry[];
}

/** What a volume may hold, and what an archive must hold to have several. */
export interface VolumeSizes {
  readonly most: number;
  readonly few: number;
}

/** A small archive is one volume: indexed in a second, and a reader loads less. */
const SIZES: VolumeSizes = { most: 10_000, few: 1_000 };

/**
 * Cuts articles into runs, oldest first. The newest month stands alone, so that a publish indexes no more than that;
 * what is older forms runs of years, each as full as it may be, of which only the last grows, once a month. A year
 * is cut, by months, only where it is more than a volume may hold.
 */
export function periodsOf(entries: Iterable<SearchEntry>, { most, few }: VolumeSizes = SIZES): Period[] {
  const ordered = [...entries].toSorted(inOrder);
  const newest = ordered.at(-1)?.date.slice(0, 7);
  if (newest === undefined) return [];
  if (ordered.length <= few) return [periodOf(ordered[0]?.date.slice(0, 4) ?? '', ordered)];
  const runs: Period[] = [];
  for (const part of partsOf(
    ordered.filter(({ date }) => date.slice(0, 7) !== newest),
    most,
  )) {
    const last = runs.at(-1);
    if (last && last.entries.length + part.entries.length <= most) {
      runs[runs.length - 1] = periodOf(last.from, [...last.entries, ...part.entries]);
    } else runs.push(part);
  }
  return [
    ...runs,
    periodOf(
      newest,
      ordered.filter(({ date }) => date.slice(0, 7) === newest),
    ),
  ];
}

/** Years, and the months of years that are too large. */
function partsOf(entries: readonly SearchEntry[], most: number): Period[] {
  return groupsOf(entries, 4).flatMap((year) =>
    year.entries.length <= most ? [year] : groupsOf(year.entries, 7),
  );
}

/** Entries whose dates begin with the same letters. */
function groupsOf(entries: readonly SearchEntry[], letters: number): Period[] {
  const groups = new Map<string, SearchEntry[]>();
  for (const entry of entries) {
    const from = entry.date.slice(0, letters);
    const known = groups.get(from);
    if (known) known.push(entry);
    else groups.set(from, [entry]);
  }
  return Array.from(groups, ([from, found]) => periodOf(from, found));
}

const periodOf = (from: string, entries: readonly SearchEntry[]): Period => ({ from, entries });

const inOrder = (a: SearchEntry, b: SearchEntry): number => compare(a.date, b.date) || compare(a.url, b.url);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
