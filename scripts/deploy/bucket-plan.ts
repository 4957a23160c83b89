import type { Changes } from '../audit/model.ts';
import type { Day } from '../content/model.ts';
import { ledgerName } from '../publish/ledger.ts';
import type { Sums } from '../publish/manifest.ts';
import type { Journal } from './bucket-journal.ts';
import { type Carried, carryOver, type Live } from './carried.ts';

/** What a bucket held when it was opened. */
export interface Found extends Live {
  /** What a killed deploy may have changed; empty where none was. */
  readonly killed: Journal;
}

/** What a deploy has to do in a bucket. */
export interface BucketPlan {
  /** Paths to send; the ledger goes later, with the lists. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly carried: Carried;
  /** To be noted before anything else. */
  readonly journal: Journal;
  /** How the site differs from what is live, carried files not counted: no page may name one of those. */
  readonly changes: Changes;
}

/** Compares a bucket with the sums of a release. Where texts are removed for good nothing is carried over. */
export function planBucket(
  { sums: live, carried: old, killed }: Found,
  sums: Sums,
  { today, textsRemoved }: { readonly today: Day; readonly textsRemoved: number },
): BucketPlan {
  const removesTexts = textsRemoved > 0 || killed.removesTexts;
  // Pages of a deploy that was killed are open as well, and ask for what they name.
  const before = new Map([...killed.sums, ...live]);
  const carried: Carried = removesTexts ? new Map() : carryOver({ sums: before, carried: old }, sums, today);
  const changed = [...sums.keys()].filter(
    (path) => path !== ledgerName && (killed.sums.has(path) || live.get(path) !== sums.get(path)),
  );
  const left = new Set([...before.keys(), ...old.keys()].filter((path) => !sums.has(path)));
  const gone = [...left].filter((path) => !carried.has(path));
  const noted = new Map([
    ...gone.map((path) => [path, before.get(path) ?? ''] as const),
    ...killed.sums,
    ...changed.map((path) => [path, sums.get(path) ?? ''] as const),
  ]);
  return {
    changed,
    gone,
    carried,
    journal: { sums: noted, removesTexts },
    changes: { changed: new Set(changed), gone: left },
  };
}
