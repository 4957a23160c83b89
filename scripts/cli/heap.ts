import { setFlagsFromString } from 'node:v8';

/** By how much the heap may grow until V8 looks for what is no longer needed. */
export const heapFlag = '--heap-growing-percent=60';

/**
 * Keeps the memory of a large build near what it needs. On a machine with much memory V8 would let the heap become
 * several times as large, whatever else runs there.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(heapFlag);
}
