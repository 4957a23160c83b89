import { basename } from 'node:path';
import { linesOf, readingsIn } from './packed-lines.ts';
import type { PackedReading } from './packed-reading.ts';
import { compareText } from './problem.ts';
import { readSealedBytes, writeSealed } from './sealed-file.ts';

/** The readings of a month, as they lie in its file. */
export interface StoredMonth {
  /** Names all files of the month, as `MonthStamps` does; empty where nothing is known of them together. */
  readonly stamp: string;
  /** The names of the articles' files, in code unit order. */
  names(): readonly string[];
  /** The readings, in the order of the names. */
  readings(): Iterable<PackedReading>;
}

/**
 * Keeps the readings of a month, by the names of their files. It begins with its own name, since caches get mixed up.
 * Words lie there as they lie in memory: to decode the UTF-8 of fifty thousand articles takes longer than all else that
 * is done to read them.
 */
export function writeMonth(file: string, stamp: string, readings: ReadonlyMap<string, PackedReading>): void {
  const sorted = [...readings].toSorted(([a], [b]) => compareText(a, b));
  const names = Buffer.from(sorted.map(([name]) => name).join('\n'));
  const { words, plain } = linesOf(sorted.map(([, reading]) => reading));
  const wide = Buffer.from(words, 'utf16le');
  const head = Buffer.from([basename(file), stamp, readings.size, names.length, wide.length].join(' '));
  // Words that begin at an odd place are moved before they are decoded.
  const end = Buffer.from((head.length + names.length) % 2 === 0 ? ' \n' : '\n');
  writeSealed(file, Buffer.concat([head, end, names, wide, Buffer.from(plain, 'latin1')]));
}

/** The readings of a month; undefined where the file is not there, not whole, or that of another month. */
export function openMonth(file: string): StoredMonth | undefined {
  const bytes = readSealedBytes(file);
  if (bytes === undefined) return undefined;
  const start = bytes.indexOf('\n') + 1;
  const [name, stamp = '', ...sizes] = bytes.toString('utf8', 0, Math.max(start - 1, 0)).split(' ');
  if (name !== basename(file)) return undefined;
  const [count = 0, namesLength = 0, wordsLength = 0] = sizes.map(Number);
  const parts = { names: start, words: start + namesLength, plain: start + namesLength + wordsLength };
  return {
    stamp,
    names: () => (count === 0 ? [] : bytes.toString('utf8', parts.names, parts.words).split('\n')),
    readings: () => {
      const words = bytes.toString('utf16le', parts.words, parts.plain);
      return readingsIn({ count, words, plain: bytes.toString('latin1', parts.plain) });
    },
  };
}
