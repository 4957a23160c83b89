import { folderAround } from '../archive/paths.ts';
import { type Chapter, type KeyTable, keyLines, parseKeyLines } from './key-table.ts';
import type { OpenOutput } from './output.ts';

/** Files that are looked at together. */
export interface Group<File> {
  /** No other group has it, in any release. */
  readonly name: string;
  /** Covers all that the keys of the files cover. */
  readonly key: string;
  readonly files: readonly File[];
  /** Whether they nearly always fill a folder: then they are counted and not looked for one by one. */
  readonly areTogether: boolean;
  pathOf(file: File): string;
  keyOf(file: File): string;
}

/** Tells what a release has to make anew from what the last one has already. */
export class Comparison {
  readonly #last: KeyTable;
  readonly #output: Pick<OpenOutput, 'keep' | 'keepAll'>;
  readonly #keys = new Map<string, string>();
  readonly #chapters = new Map<string, Chapter>();

  constructor(last: KeyTable, output: Pick<OpenOutput, 'keep' | 'keepAll'>) {
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
  changed<File>(group: Group<File>): readonly File[] {
    const { name, key, files, pathOf, keyOf } = group;
    if (this.keepsAll(group)) return [];
    const pastKeys = parseKeyLines(this.#last.chapters.get(name)?.lines ?? '');
    const keys = new Map(files.map((file) => [pathOf(file), keyOf(file)]));
    this.#chapters.set(name, { key, lines: keyLines(keys) });
    return files.filter((file) => {
      const path = pathOf(file);
      return !(pastKeys.get(path) === keys.get(path) && this.#output.keep(path));
    });
  }

  /**
   * Whether the last release has a group as its key wants it; then its files are published once more, unseen: a build
   * fails at its end where that release lacks one, which the table that goes with its manifest rules out.
   */
  keepsAll<File>(group: Omit<Group<File>, 'keyOf'>): boolean {
    const { name, key } = group;
    const past = this.#last.chapters.get(name);
    const isSame = past?.key === key;
    this.#chapters.set(name, isSame ? past : { key, lines: '' });
    if (isSame) this.#keepAll(group);
    return isSame;
  }

  #keepAll<File>({ files, areTogether, pathOf }: Omit<Group<File>, 'keyOf'>): void {
    const [first] = files;
    const folder = first === undefined || !areTogether ? undefined : folderAround(pathOf(first));
    const lieThere = folder !== undefined && files.every((file) => pathOf(file).startsWith(folder));
    this.#output.keepAll({
      folder: lieThere ? folder : undefined,
      count: files.length,
      paths: () => files.map(pathOf),
    });
  }

  /** Tells the next release a key, of something that need not be a file. */
  note(name: string, key: string): void {
    this.#keys.set(name, key);
  }
}
