import { compareText } from '../content/problem.ts';
import type { ManifestLines } from './manifest-lines.ts';

const siblings = ['.br', '.gz'] as const;

function isSibling(path: string): boolean {
  return siblings.some((end) => path.endsWith(end));
}

/** What becomes of a file of the last release. */
const gone = 0;
const kept = 1;
const replaced = 2;

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

  /** The files of the last release below a folder, without the compressed siblings of others. */
  below(folder: string): string[] {
    const paths: string[] = [];
    for (let place = this.#last.firstFrom(folder); this.#last.startsWith(folder, place); place += 1) {
      const path = this.#last.path(place);
      if (!(isSibling(path) && this.#last.placeOf(path.slice(0, -3)) !== undefined)) paths.push(path);
    }
    return paths;
  }

  /** Publishes a file of the last release once more; false where that has none at `path`, or another. */
  keep(path: string, sum?: string): boolean {
    const place = this.#last.placeOf(path);
    if (place === undefined || (sum !== undefined && this.#last.sum(place) !== sum)) return false;
    this.#refuseSecond(path, place);
    this.#keep(place);
    return true;
  }

  /** Publishes the compressed siblings that a file had in the last release: they stand behind it in the manifest. */
  keepSiblings(path: string): void {
    const place = this.#last.placeOf(path);
    if (place === undefined) return;
    for (let next = place + 1; this.#last.startsWith(path, next); next += 1) {
      for (const end of siblings) {
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
