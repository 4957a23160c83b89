import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writing } from '../content/disk.ts';

/** Files whose bytes lie in one buffer. */
export interface Batch {
  /** Of all files, one behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Absolute, with the separator that ends it. */
  readonly folder: string;
  readonly files: readonly BatchFile[];
}

export interface BatchFile {
  /** Below the folder. */
  readonly path: string;
  /** The SHA-256 of what stands there already: the same bytes are not written again. */
  readonly known: string | undefined;
  /** Where its bytes end. */
  readonly end: number;
}

/** What became of a file. */
export interface Put {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly sum: string;
  /** Whether it had to be written. */
  readonly isNew: boolean;
}

/** Writes batches of new files, and makes their folders on the way. */
export function putAll(): (batch: Batch) => readonly Put[] {
  const made = new Set<string>();
  return ({ bytes, folder, files }) => {
    let start = 0;
    return files.map(({ path, known, end }) => {
      const content = bytes.subarray(start, end);
      start = end;
      const sum = hash('sha256', content);
      if (sum === known) return { path, sum, isNew: false };
      const file = folder + path;
      const parent = dirname(file);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writing(file, () => writeFileSync(file, content, { flag: 'wx' }));
      return { path, sum, isNew: true };
    });
  };
}
