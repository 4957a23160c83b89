import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ImportRefused } from './import-refused.ts';
import { readReport, reportName } from './report.ts';

/** What became of a file that the importer wanted to write. */
export type Written = 'written' | 'kept';

const journalName = '.import-journal';
const partSuffix = '.import-part';

/**
 * The content folder. It knows by their hashes which files an import wrote, so that a run that was killed is taken
 * up, files that are no longer wanted go, and whatever somebody edited since stays as it is.
 */
export class OutputFolder {
  readonly #folder: string;
  /** Path → hashes of what imports wrote, or were about to write, there. */
  readonly #ours = new Map<string, Set<string>>();
  readonly #wanted = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const [path, hash] of readReport(join(folder, reportName))) this.#remember(path, hash);
    const journal = join(folder, journalName);
    for (const line of existsSync(journal) ? readFileSync(journal, 'utf8').split('\n') : []) {
      const [path, hash] = line.split('\t');
      if (path !== undefined && hash !== undefined) this.#remember(path, hash);
    }
  }

  /** Every file that belongs to the import, with its hash, in the order in which they came. */
  get files(): ReadonlyMap<string, string> {
    return this.#wanted;
  }

  /** Whether a file is there that no import wrote, or that somebody changed since. */
  isForeign(path: string): boolean {
    const file = this.#at(path);
    return existsSync(file) && this.#ours.get(path)?.has(hashOf(file)) !== true;
  }

  /** Starts anew with what belongs to the import. */
  begin(): void {
    this.#wanted.clear();
  }

  writeText(path: string, text: string): Written {
    const hash = createHash('sha256').update(text).digest('hex');
    return this.#put(path, hash, (file) => writeFileSync(file, text));
  }

  copy(path: string, source: string): Written {
    return this.#put(path, hashOf(source), (file) => copyFileSync(source, file));
  }

  /** Removes what an earlier import wrote and this one did not. Returns how many files went. */
  removeStale(): number {
    const stale = [...this.#ours.keys()].filter(
      (path) => !this.#wanted.has(path) && existsSync(this.#at(path)),
    );
    const own = stale.filter((path) => !this.isForeign(path));
    for (const path of own) rmSync(this.#at(path));
    return own.length;
  }

  /** Puts the report in place: with it the import is complete. */
  finish(report: string): void {
    renameSync(report, join(this.#folder, reportName));
    rmSync(join(this.#folder, journalName), { force: true });
  }

  #put(path: string, hash: string, write: (file: string) => void): Written {
    const file = this.#at(path);
    const isThere = existsSync(file);
    const now = isThere ? hashOf(file) : undefined;
    if (now !== undefined && now !== hash && this.#ours.get(path)?.has(now) !== true) return 'kept';
    this.#wanted.set(path, hash);
    if (now === hash) {
      if (this.#ours.get(path)?.has(hash) !== true) this.#journal(path, hash);
      return 'written';
    }
    this.#journal(path, hash);
    mkdirSync(dirname(file), { recursive: true });
    write(`${file}${partSuffix}`);
    renameSync(`${file}${partSuffix}`, file);
    return 'written';
  }

  #journal(path: string, hash: string): void {
    appendFileSync(join(this.#folder, journalName), `${path}\t${hash}\n`);
    this.#remember(path, hash);
  }

  #remember(path: string, hash: string): void {
    this.#ours.set(path, (this.#ours.get(path) ?? new Set()).add(hash));
    // What a killed run left half written.
    const part = `${this.#at(path)}${partSuffix}`;
    if (existsSync(part)) rmSync(part);
  }

  /** No link in the folder may lead a file elsewhere. */
  #at(path: string): string {
    const words = path.split('/');
    if (words.some((word) => word === '' || word === '.' || word === '..'))
      throw new Error(`Bad path ${path}`);
    for (let count = 1; count <= words.length; count += 1) {
      const part = join(this.#folder, ...words.slice(0, count));
      const found = lstatSync(part, { throwIfNoEntry: false });
      if (found?.isSymbolicLink()) throw new ImportRefused(`${part}: symbolic link`);
      if (found === undefined) break;
    }
    return join(this.#folder, path);
  }
}

/** SHA-256 of a file, read piece by piece. */
function hashOf(file: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1 << 20);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
