import { setFlagsFromString } from 'node:v8';
import { once } from '../content/once.ts';

const flag = '--heap-growing-percent';
/** By how much the heap may grow until V8 looks for what is no longer needed. */
const heapFlag = `${flag}=200`;
/** The same in builds of so many articles that memory runs short before time does. */
const largeHeapFlag = `${flag}=60`;
const large = 60_000;

/**
 * Keeps the memory of a large build near what it needs. On a machine with much memory V8 would let the heap become
 * several times as large, whatever else runs there. `articles` are those of the site, none until they are counted.
 */
export function keepHeapSmall(articles = 0): void {
  setFlagsFromString(heapFlagFor(articles));
  forgetAtExit();
}

export function heapFlagFor(articles: number): string {
  return articles > large ? largeHeapFlag : heapFlag;
}

/** Before V8's form of a compiled program is kept: only a start with the flags of that moment can use it. */
const forgetAtExit = once(() => process.prependOnceListener('exit', () => setFlagsFromString(`${flag}=0`)));
