import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a release is about to change, by paths below the output folder. */
export interface Changes {
  /** Files that stand ready beside the output. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** Where a release is put together: the output, and beside it the new files and the journal. */
export interface Workshop {
  readonly output: string;
  readonly next: string;
  readonly journal: string;
}

/** The folders of one output. */
export function workshopOf(output: string): Workshop {
  return { output, next: `${output}.next`, journal: `${output}.journal` };
}

/**
 * Puts new files in place and takes old ones away. The journal is on disk before the first step, and each step
 * can be taken twice, so that `finish` ends what a killed process began.
 */
export function change(workshop: Workshop, changes: Changes): void {
  const part = `${workshop.journal}.part`;
  const file = openSync(part, 'w');
  writeSync(file, JSON.stringify(changes));
  fsyncSync(file);
  closeSync(file);
  renameSync(part, workshop.journal);
  finish(workshop);
}

/** Ends what a killed process began, if anything; new files without a journal were never to be published. */
export function finish({ output, next, journal }: Workshop): void {
  rmSync(`${journal}.part`, { force: true });
  if (existsSync(journal)) {
    const { written, removed }: Changes = JSON.parse(readFileSync(journal, 'utf8'));
    // A file may take the name of a folder, and the other way round: what goes, goes first.
    for (const path of removed) remove(output, path);
    for (const path of written) move(join(next, path), join(output, path));
  }
  rmSync(next, { recursive: true, force: true });
  rmSync(journal, { force: true });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (existsSync(from)) {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    } else if (!existsSync(to)) throw error; // Neither the one nor the other: the disk has lost it.
  }
}

function remove(output: string, path: string): void {
  rmSync(join(output, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(output, folder));
    } catch {
      return; // It holds other files, or is gone already: its parents stay as they are.
    }
  }
}
