import { basename } from 'node:path';
import type { PackedReading } from './packed-reading.ts';
import { readSealedBytes, writeSealed } from './sealed-file.ts';

/** Of each reading, what is ASCII: one byte a character. */
const plainFields = ['contentId', 'textHash', 'date', 'time', 'places'] as const;
/** Of each reading, what may be words of any language, behind the name of its file. */
const wordFields = ['title', 'category', 'tags', 'authors', 'summary', 'lead', 'folder', 'rest'] as const;

/**
 * Keeps the readings of a month, by the names of their files. It begins with its own name, since caches get mixed up.
 * Words lie there as they lie in memory: to decode the UTF-8 of fifty thousand articles takes longer than all else that
 * is done to read them.
 */
export function writeMonth(file: string, readings: ReadonlyMap<string, PackedReading>): void {
  const lines = [...readings].flatMap(([name, one]) => [name, ...wordFields.map((field) => one[field])]);
  const words = [basename(file), ...lines];
  const plain = [...readings.values()].flatMap((one) => plainFields.map((field) => one[field]));
  const wide = Buffer.from(words.join('\n'), 'utf16le');
  const head = wide.length.toString(16).padStart(headLength);
  writeSealed(file, Buffer.concat([Buffer.from(head), wide, Buffer.from(plain.join('\n'), 'latin1')]));
}

/** The readings of a month; none where the file is not there, not whole, or that of another month. */
export function readMonth(file: string): Map<string, PackedReading> {
  const readings = new Map<string, PackedReading>();
  const bytes = readSealedBytes(file);
  if (bytes === undefined) return readings;
  const end = headLength + Number.parseInt(bytes.toString('latin1', 0, headLength), 16);
  const words = bytes.toString('utf16le', headLength, end).split('\n');
  if (words[0] !== basename(file)) return readings;
  const plain = bytes.toString('latin1', end).split('\n');
  const count = Math.floor(plain.length / plainFields.length);
  for (let at = 0; at < count; at += 1) {
    const [w, p] = [1 + at * (wordFields.length + 1), at * plainFields.length];
    // One by one, in the order of the fields above: this is done for every article of every build.
    readings.set(words[w] ?? '', {
      contentId: plain[p] ?? '',
      textHash: plain[p + 1] ?? '',
      date: plain[p + 2] ?? '',
      time: plain[p + 3] ?? '',
      places: plain[p + 4] ?? '',
      title: words[w + 1] ?? '',
      category: words[w + 2] ?? '',
      tags: words[w + 3] ?? '',
      authors: words[w + 4] ?? '',
      summary: words[w + 5] ?? '',
      lead: words[w + 6] ?? '',
      folder: words[w + 7] ?? '',
      rest: words[w + 8] ?? '',
    });
  }
  return readings;
}

const headLength = 8;
