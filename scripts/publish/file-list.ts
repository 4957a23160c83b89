import { grouped } from '../archive/order.ts';
import { compareText } from '../content/problem.ts';
import { LastFiles } from './last-files.ts';
import type { ManifestLines } from './manifest-lines.ts';

/** Files that are published once more, and which the last release is known to have as they are wanted. */
export interface UnchangedFiles {
  /** All of them lie below it, and perhaps no others; with a slash at its end. Undefined where many others do. */
  readonly folder: string | undefined;
  readonly count: number;
  paths(): readonly string[];
}

/** The files of a release, beside those of the last one. */
export class FileList {
  readonly #last: LastFiles;
  /** The sums of further files, by path. */
  readonly #fresh = new Map<string, string>();
  /** What waits for `keepUnchanged`. */
  readonly #unchanged: UnchangedFiles[] = [];

  /** `last` is the manifest of the last release. */
  constructor(last: ManifestLines) {
    this.#last = new LastFiles(last);
  }

  /** How many files the release has so far. */
  get size(): number {
    return this.#last.keptCount + this.#fresh.size;
  }

  /** The SHA-256 that the file had in the last release, if it was there. */
  sumBefore(path: string): string | undefined {
    const place = this.#last.lines.placeOf(path);
    return place === undefined ? undefined : this.#last.lines.sum(place);
  }

  /** The files of the last release below a folder that nobody has published, without their compressed siblings. */
  below(folder: string): string[] {
    return this.#last.leftBelow(folder).files.map((place) => this.#last.lines.path(place));
  }

  /** Publishes a file of the last release once more; false where that has none at `path`, or another. */
  keep(path: string, sum?: string): boolean {
    const place = this.#last.lines.placeOf(path);
    if (place === undefined || (sum !== undefined && this.#last.lines.sum(place) !== sum)) return false;
    this.#refuseSecond(path, place);
    this.#last.keep(place);
    return true;
  }

  /**
   * Publishes once more what the last release has below a folder and nobody has published, with or without siblings;
   * false where there is none.
   */
  keepBelow(folder: string, withSiblings: boolean): boolean {
    const left = this.#last.leftBelow(folder);
    this.#last.keepAll(left, withSiblings);
    return left.files.length > 0;
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
      const left = this.#last.leftBelow(folder);
      const count = groups.reduce((sum, group) => sum + group.count, 0);
      if (left.files.length === count) this.#last.keepAll(left, withSiblings);
      else keepSingly(groups);
    }
  }

  /** Publishes the compressed siblings that a file had in the last release. */
  keepSiblings(path: string): void {
    for (const place of this.#last.siblingsOf(path)) {
      this.#refuseSecond(this.#last.lines.path(place), place);
      this.#last.keep(place);
    }
  }

  /** Publishes a file; throws where the release has one of that path already. */
  add(path: string, sum: string): void {
    const place = this.#last.lines.placeOf(path);
    this.#refuseSecond(path, place);
    if (place !== undefined && this.#last.lines.sum(place) === sum) this.#last.keep(place);
    else this.#addFresh(path, sum, place);
  }

  /** Tells the sum of a file that was added before its bytes were known. */
  settle(path: string, sum: string): void {
    const place = this.#last.lines.placeOf(path);
    if (place === undefined || this.#last.lines.sum(place) !== sum) this.#addFresh(path, sum, place);
    else if (this.#fresh.delete(path)) this.#last.keep(place);
  }

  /** The files that the last release did not have, or had otherwise, in the order in which they came. */
  get written(): string[] {
    return [...this.#fresh.keys()];
  }

  /** The files that the last release had and this one has not. */
  get removed(): string[] {
    return this.#last.leftPaths();
  }

  /** The manifest: one line a file, in the order of their paths. */
  toManifest(): Buffer {
    const { lines } = this.#last;
    const parts: Buffer[] = [];
    let fresh: string[] = [];
    const keepUpTo = (start: number, end: number): void => {
      const kept = [...this.#last.keptLines(start, end)];
      if (kept.length === 0) return;
      parts.push(Buffer.from(fresh.join('')));
      for (const lines of kept) parts.push(lines); // Where siblings go, there may be a run for each file.
      fresh = [];
    };
    let next = 0;
    for (const path of [...this.#fresh.keys()].toSorted(compareText)) {
      const place = lines.firstFrom(path);
      keepUpTo(next, place);
      fresh.push(`${this.#fresh.get(path)}  ${path}\n`);
      next = place;
    }
    keepUpTo(next, lines.count);
    const rest = Buffer.from(fresh.join(''));
    return parts.length === 0 ? rest : Buffer.concat([...parts, rest]); // Of a first release all is fresh.
  }

  #keepKnown(path: string, withSiblings: boolean): void {
    if (!this.keep(path)) throw new Error(`The last release has no ${path}`);
    if (withSiblings) this.keepSiblings(path);
  }

  #refuseSecond(path: string, place: number | undefined): void {
    if (place === undefined ? this.#fresh.has(path) : !this.#last.isLeft(place)) {
      throw new Error(`Cannot publish a second file at ${path}`);
    }
  }

  #addFresh(path: string, sum: string, place: number | undefined): void {
    this.#fresh.set(path, sum);
    if (place !== undefined) this.#last.replace(place);
  }
}
