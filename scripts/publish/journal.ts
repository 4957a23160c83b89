import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writing } from '../content/disk.ts';

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
 * can be taken twice, so that `finish` ends what a killed process began. A full disk is found out before.
 */
export function change(workshop: Workshop, changes: Changes): void {
  const { journal } = workshop;
  const part = `${journal}.part`;
  writing(journal, () => {
    writeFileSync(spareOf(journal), Buffer.alloc(Math.min(changes.written.length, mostSpare) * block));
    const file = openSync(part, 'w');
    writeFileSync(file, JSON.stringify(changes));
    fsyncSync(file);
    closeSync(file);
  });
  renameSync(part, journal);
  finish(workshop);
}

/** Ends what a killed process began, if anything; new files without a journal were never to be published. */
export function finish({ output, next, journal }: Workshop): void {
  for (const unfinished of [`${journal}.part`, spareOf(journal)]) rmSync(unfinished, { force: true });
  if (existsSync(journal)) {
    const { written, removed }: Changes = JSON.parse(readFileSync(journal, 'utf8'));
    // A file may take the name of a folder, and the other way round: what goes, goes first.
    for (const path of removed) remove(output, path);
    for (const path of written) move(path, next, output);
  }
  rmSync(next, { recursive: true, force: true });
  rmSync(journal, { force: true });
}

/** Room that is given back before the first step: folders grow when they get further names. */
const spareOf = (journal: string): string => `${journal}.spare`;
const block = 4096;
const mostSpare = 256;

function move(path: string, next: string, output: string): void {
  const from = join(next, path);
  const to = join(output, path);
  try {
    renameSync(from, to);
  } catch (error) {
    if (existsSync(from)) moveFolder(path, next, output);
    else if (!existsSync(to)) throw error; // Neither the one nor the other: the disk has lost it.
  }
}

/** A folder that the output has not yet moves with all that is in it: to make one would take room. */
function moveFolder(path: string, next: string, output: string): void {
  const parent = dirname(path);
  if (parent !== '.' && !existsSync(join(output, parent))) moveFolder(parent, next, output);
  else renameSync(join(next, path), join(output, path));
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
