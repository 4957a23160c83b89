import { createHash } from 'node:crypto';
import { UsageError } from '../cli/options.ts';
import type { BenchWords } from './words.ts';

/** At most `most` of the values, from everywhere among them, in their order. */
export const everyFew = <Value>(values: readonly Value[], most: number): Value[] =>
  values.length <= most
    ? [...values]
    : Array.from({ length: most }, (_, at) => values[Math.floor((at * values.length) / most)]).flatMap(
        (value) => (value === undefined ? [] : [value]),
      );

/** A whole number above zero; `UsageError` for anything else. */
export function positive(option: string, value: string, words: BenchWords): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(words.badNumber(option, value));
  return number;
}

/** Some of the values, by hash: the same in every run, and nobody's choice. */
export const chosen = (values: readonly string[], count: number): string[] =>
  values.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, count);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
