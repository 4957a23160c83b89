import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { writing } from './disk.ts';

/** Where a file is written before it is whole: each process has a place of its own. */
export function partOf(file: string): string {
  return `${file}.${process.pid}.part`;
}

/** Lets `write` make a file, which then appears with all its bytes; of two builds that make it the later one stays. */
export function makeWhole(file: string, write: (part: string) => void): void {
  const part = partOf(file);
  try {
    writing(file, () => write(part));
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Writes a file in one step: nobody ever sees a part of it. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  makeWhole(file, (part) => writeFileSync(part, content));
}
