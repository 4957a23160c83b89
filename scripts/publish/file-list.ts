import { grouped } from '../archive/order.ts';
import { compareText } from '../content/problem.ts';
import type { ManifestLines } from './manifest-lines.ts';

const siblingEnds = ['.br', '.gz'] as const;

function isSibling(path: string): boolean {
  return siblingEnds.some((end) => path.endsWith(end));
}

/** Files that are published once more, and which the last release is known to have as they are wanted. */
export interface UnchangedFiles {
  /** All of them lie below it, and perhaps no others; with a slash at its end. Undefined where many others do. */
  readonly folder: string | undefined;
  readonly count: number;
  paths(): readonly string[];
}

/** What becomes of a file of the last release. */
const gone = 0;
const kept = 1;
const replaced = 2;

/** The places of files that the last release has and this one has not so far, and of their compressed siblings. */
interface Gone {
  readonly files: readonly number[];
  readonly siblings: readonly number[];
}

/**
 * The files of a release, beside those of the last one. The lines of the last manifest stay where they are in its
 * text: a release of half a million files that keeps nearly all of them copies long runs of lines, and sorts none.
 */
export class FileList {
  /** The files of the last release. */
  readonly #last: ManifestLines;
  /** What becomes of each of them. */
  readonly #fates: Uint8Array;
  /** The sums of further files, by path. */
  readonly #fresh = new Map<string, string>();
  #keptCount = 0;
  /** What waits for `keepUnchanged`. */
  readonly #unchanged: UnchangedFiles[] = [];

  /** `last` is the manifest of the last release. */
  constructor(last: ManifestLines) {
    this.#last = last;
    this.#fates = new Uint8Array(this.#last.count);
  }

  /** How many files the release has so far. */
  get size(): number {
    return this.#keptCount + this.#fresh.size;
  }

  /** The SHA-256 that the file had in the last release, if it was there. */
  sumBefore(path: string): string | undefined {
    const place = this.#last.placeOf(path);
    return place === undefined ? undefined : this.#last.sum(place);
  }

  /** The files of the last release below a folder that nobody has published, without their compressed siblings. */
  below(folder: string): string[] {
    return this.#goneBelow(folder).files.map((place) => this.#last.path(place));
  }

  /** Publishes a file of the last release once more; false where that has none at `path`, or another. */
  keep(path: string, sum?: string): boolean {
    const place = this.#last.placeOf(path);
    if (place === undefined || (sum !== undefined && this.#last.sum(place) !== sum)) return false;
    this.#refuseSecond(path, place);
    this.#keep(place);
    return true;
  }

  /** Publishes all files of the last release below a folder once more, with or without siblings; false where it has none. */
  keepBelow(folder: string, withSiblings: boolean): boolean {
    const gone = this.#goneBelow(folder);
    this.#keepAll(gone, withSiblings);
    return gone.files.length > 0;
  }

  /** Publishes files of the last release once more, as soon as it is known what else lies in their folder. */
  keepLater(files: UnchangedFiles): void {
    this.#unchanged.push(files);
  }

  /**
   * Publishes what was to be kept later, with or without siblings. Where the last release has as many files in a folder
   * that nobody published so far, these are they: to count half a million lines takes less than to find some of them.
   */
  keepUnchanged(withSiblings: boolean): void {
    const byFolder = grouped(this.#unchanged.splice(0), ({ folder = '' }) => folder);
    const keepSingly = (groups: readonly UnchangedFiles[]): void => {
      for (const path of groups.flatMap((group) => group.paths())) this.#keepKnown(path, withSiblings);
    };
    // Some of these lie in the folders of others.
    keepSingly(byFolder.get('') ?? []);
    byFolder.delete('');
    for (const [folder, groups] of byFolder) {
      const gone = this.#goneBelow(folder);
      const count = groups.reduce((sum, group) => sum + group.count, 0);
      if (gone.files.length === count) this.#keepAll(gone, withSiblings);
      else keepSingly(groups);
    }
  }

  /** Publishes the compressed siblings that a file had in the last release: they stand behind it in the manifest. */
  keepSiblings(path: string): void {
    const place = this.#last.placeOf(path);
    if (place === undefined) return;
    for (let next = place + 1; this.#last.startsWith(path, next); next += 1) {
      for (const end of siblingEnds) {
        if (!this.#last.isAt(path, end, next)) continue;
        if (this.#fates[next] !== gone) this.#refuseSecond(path + end, next);
        this.#keep(next);
      }
    }
  }

  /** Publishes a file; throws where the release has one of that path already. */
  add(path: string, sum: string): void {
    const place = this.#last.placeOf(path);
    this.#refuseSecond(path, place);
    if (place !== undefined && this.#last.sum(place) === sum) this.#keep(place);
    else this.#addFresh(path, sum, place);
  }

  /** Tells the sum of a file that was added before its bytes were known. */
  settle(path: string, sum: string): void {
    const place = this.#last.placeOf(path);
    if (place === undefined || this.#last.sum(place) !== sum) this.#addFresh(path, sum, place);
    else if (this.#fresh.delete(path)) this.#keep(place);
  }

  /** The files that the last release did not have, or had otherwise, in the order in which they came. */
  get written(): string[] {
    return [...this.#fresh.keys()];
  }

  /** The files that the last release had and this one has not. */
  get removed(): string[] {
    const paths: string[] = [];
    this.#fates.forEach((fate, place) => {
      if (fate === gone) paths.push(this.#last.path(place));
    });
    return paths;
  }

  /** The manifest: one line a file, in the order of their paths. */
  toManifest(): string {
    const parts: string[] = [];
    let next = 0;
    for (const path of [...this.#fresh.keys()].toSorted(compareText)) {
      const place = this.#last.firstFrom(path);
      this.#copyKept(next, place, parts);
      next = place;
      parts.push(`${this.#fresh.get(path)}  ${path}\n`);
    }
    this.#copyKept(next, this.#last.count, parts);
    return parts.join('');
  }

  #goneBelow(folder: string): Gone {
    const [files, siblings]: [number[], number[]] = [[], []];
    let file = '';
    const end = this.#last.endOf(folder);
    for (let place = this.#last.firstFrom(folder); place < end; place += 1) {
      if (this.#fates[place] !== gone) continue;
      // Nearly always a sibling stands right behind its file.
      if (siblingEnds.some((end) => this.#last.isAt(file, end, place))) {
        siblings.push(place);
        continue;
      }
      const path = this.#last.path(place);
      const own = isSibling(path) ? this.#last.placeOf(path.slice(0, -3)) : undefined;
      if (own === undefined) {
        files.push(place);
        file = path;
      } else if (this.#fates[own] === gone) siblings.push(place);
    }
    return { files, siblings };
  }

  #keepAll({ files, siblings }: Gone, withSiblings: boolean): void {
    for (const place of files) this.#keep(place);
    if (withSiblings) for (const place of siblings) this.#keep(place);
  }

  #keepKnown(path: string, withSiblings: boolean): void {
    if (!this.keep(path)) throw new Error(`The last release has no ${path}`);
    if (withSiblings) this.keepSiblings(path);
  }

  #refuseSecond(path: string, place: number | undefined): void {
    if (place === undefined ? this.#fresh.has(path) : this.#fates[place] !== gone) {
      throw new Error(`Cannot publish a second file at ${path}`);
    }
  }

  #keep(place: number): void {
    this.#fates[place] = kept;
    this.#keptCount += 1;
  }

  #addFresh(path: string, sum: string, place: number | undefined): void {
    this.#fresh.set(path, sum);
    if (place !== undefined) this.#fates[place] = replaced;
  }

  /** Copies the lines of kept files, from one place to before another. */
  #copyKept(from: number, to: number, parts: string[]): void {
    for (let first = from; first < to; ) {
      let end = first;
      while (end < to && this.#fates[end] === kept) end += 1;
      if (end > first) parts.push(this.#last.lines(first, end));
      first = end + 1;
    }
  }
}
