import { setFlagsFromString } from 'node:v8';

const flag = '--heap-growing-percent';
/** By how much the heap may grow until V8 looks for what is no longer needed. */
export const heapFlag = `${flag}=60`;

/**
 * Keeps the memory of a large build near what it needs. On a machine with much memory V8 would let the heap become
 * several times as large, whatever else runs there.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(heapFlag);
  // Before V8's form of a compiled program is kept: only a start with the flags of that moment can use it.
  process.prependOnceListener('exit', () => setFlagsFromString(`${flag}=0`));
}
