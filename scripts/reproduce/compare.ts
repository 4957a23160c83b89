import { compareText } from '../content/problem.ts';
import type { Sums } from '../publish/manifest.ts';

/** One file in which two builds differ. */
export interface Difference {
  readonly path: string;
  readonly kind: 'first only' | 'second only' | 'other bytes';
  /** Whether it is one that we know of: compressed siblings depend on the major version of Node. */
  readonly isExpected: boolean;
}

/** Names every file that two builds do not have alike. */
export function differences(first: Sums, second: Sums, isOtherNode: boolean): readonly Difference[] {
  const paths = [...new Set([...first.keys(), ...second.keys()])].toSorted(compareText);
  return paths
    .filter((path) => first.get(path) !== second.get(path))
    .map((path) => {
      const kind = !second.has(path) ? 'first only' : !first.has(path) ? 'second only' : 'other bytes';
      return { path, kind, isExpected: isOtherNode && kind === 'other bytes' && /\.(?:br|gz)$/.test(path) };
    });
}
