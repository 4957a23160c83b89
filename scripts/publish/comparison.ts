import { type Chapter, type KeyTable, keyLines, parseKeyLines } from './key-table.ts';
import type { Output } from './output.ts';

/** Files that are looked at together. */
export interface Group<File> {
  /** No other group has it, in any release. */
  readonly name: string;
  /** Covers all that the keys of the files cover. */
  readonly key: string;
  readonly files: readonly File[];
  pathOf(file: File): string;
  keyOf(file: File): string;
}

/** Tells what a release has to make anew from what the last one has already. */
export class Comparison {
  readonly #last: KeyTable;
  readonly #output: Pick<Output, 'keep'>;
  readonly #keys = new Map<string, string>();
  readonly #chapters = new Map<string, Chapter>();

  constructor(last: KeyTable, output: Pick<Output, 'keep'>) {
    this.#last = last;
    this.#output = output;
  }

  /** The keys of this release. */
  get table(): KeyTable {
    return { keys: this.#keys, chapters: this.#chapters };
  }

  /** Whether the file at `path` stands in the last release as `key` wants it; then it is published once more. */
  keeps(path: string, key: string): boolean {
    this.note(path, key);
    return this.#last.keys.get(path) === key && this.#output.keep(path);
  }

  /** Those of a group that the last release does not have as they are now; the others are published once more. */
  changed<File>({ name, key, files, pathOf, keyOf }: Group<File>): readonly File[] {
    const past = this.#last.chapters.get(name);
    if (past?.key === key) {
      this.#chapters.set(name, past);
      return files.filter((file) => !this.#output.keep(pathOf(file)));
    }
    const pastKeys = parseKeyLines(past?.lines ?? '');
    const keys = new Map(files.map((file) => [pathOf(file), keyOf(file)]));
    this.#chapters.set(name, { key, lines: keyLines(keys) });
    return files.filter((file) => {
      const path = pathOf(file);
      return !(pastKeys.get(path) === keys.get(path) && this.#output.keep(path));
    });
  }

  /** Tells the next release a key, of something that need not be a file. */
  note(name: string, key: string): void {
    this.#keys.set(name, key);
  }
}
