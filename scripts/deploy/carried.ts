import type { Day } from '../content/model.ts';
import { compareText } from '../content/problem.ts';
import type { Sums } from '../publish/manifest.ts';
import { parseSums } from './sums.ts';

/** Lies beside the manifest and names what the manifest does not: `sha256sum -c` checks it as well. */
export const carriedName = 'carried-sha256.txt';

/** How many days a page may stay open and still find the files that it asks for. */
const grace = 7;

/** A file of an earlier release that is still handed out. */
export interface CarriedFile {
  readonly sum: string;
  /** The day on which a release without it took over. */
  readonly left: Day;
}

/** By path. */
export type Carried = ReadonlyMap<string, CarriedFile>;

/** What a live site hands out: the files of its release, and those that it carries. */
export interface Live {
  readonly sums: Sums;
  readonly carried: Carried;
}

/**
 * The files of the live site that the next release lacks and open pages may still ask for: parts of the search
 * index, scripts and pictures, which are named by their content. Each stays for a week.
 */
export function carryOver(live: Live, next: Sums, day: Day): Carried {
  const left = [...live.sums].map(([path, sum]) => [path, { sum, left: day }] as const);
  return new Map(
    [...live.carried, ...left].filter(
      ([path, file]) => isAskedLater(path) && !next.has(path) && daysBetween(file.left, day) <= grace,
    ),
  );
}

/** @example isAskedLater('en/pagefind/2026-1c75bffa4e/facets.json') // true */
export function isAskedLater(path: string): boolean {
  return /^(?:[a-z]{2}\/)?(?:pagefind|assets)\//.test(path);
}

export function formatCarried(carried: Carried): string {
  const days = [...new Set([...carried.values()].map(({ left }) => left))].toSorted();
  const groups = days.map((day) => {
    const files = [...carried].filter(([, { left }]) => left === day);
    const lines = files
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([path, { sum }]) => `${sum}  ${path}\n`);
    return `# left ${day}\n${lines.join('')}`;
  });
  return `# Files of earlier releases, for pages that readers still have open.\n${groups.join('')}`;
}

/** Reads such a list back. Undefined where it is not understood. */
export function parseCarried(text: string): Carried | undefined {
  const carried = new Map<string, CarriedFile>();
  for (const group of text.split(/^(?=# left )/m).slice(1)) {
    const day = /^# left (\d{4}-\d{2}-\d{2})\n/.exec(group)?.[1];
    const sums = parseSums(group);
    if (day === undefined || sums === undefined) return undefined;
    for (const [path, sum] of sums) carried.set(path, { sum, left: day });
  }
  return carried;
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
