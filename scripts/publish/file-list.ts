import { compareText } from '../content/problem.ts';
import { linesOfManifest } from './manifest.ts';

const isSibling = /\.(?:br|gz)$/;

/**
 * The files of a release, beside those of the last one. The lines of the last manifest stay where they are in its
 * text: a release of half a million files that keeps nearly all of them copies long runs of lines, and sorts none.
 */
export class FileList {
  readonly #manifest: string;
  /** The paths of the last release in the order of its manifest, and where each of its lines begins and ends. */
  readonly #paths: readonly string[];
  readonly #starts: Uint32Array;
  readonly #places: ReadonlyMap<string, number>;
  /** 1 for each file of the last release that is published once more. */
  readonly #kept: Uint8Array;
  /** The sums of further files, by path. */
  readonly #fresh = new Map<string, string>();
  #keptCount = 0;

  /** `manifest` is that of the last release; one that is damaged counts as none. */
  constructor(manifest: string) {
    const { paths, starts } = linesOfManifest(manifest) ?? { paths: [], starts: Uint32Array.of(0) };
    this.#manifest = manifest;
    this.#paths = paths;
    this.#starts = starts;
    this.#places = new Map(paths.map((path, place) => [path, place]));
    this.#kept = new Uint8Array(paths.length);
  }

  /** How many files the release has so far. */
  get size(): number {
    return this.#keptCount + this.#fresh.size;
  }

  /** The SHA-256 that the file had in the last release, if it was there. */
  sumBefore(path: string): string | undefined {
    const place = this.#places.get(path);
    return place === undefined ? undefined : this.#sumAt(place);
  }

  /** The files of the last release below a folder, without the compressed siblings of others. */
  below(folder: string): string[] {
    const paths: string[] = [];
    for (let place = this.#firstFrom(folder); this.#paths[place]?.startsWith(folder); place += 1) {
      const path = this.#paths[place] ?? '';
      if (!(isSibling.test(path) && this.#places.has(path.slice(0, -3)))) paths.push(path);
    }
    return paths;
  }

  /** Publishes a file of the last release once more; false where that has none at `path`, or another. */
  keep(path: string, sum?: string): boolean {
    const place = this.#places.get(path);
    if (place === undefined || (sum !== undefined && this.#sumAt(place) !== sum)) return false;
    this.#refuseSecond(path, place);
    this.#keep(place);
    return true;
  }

  /** Publishes the compressed siblings that a file had in the last release: they stand behind it in the manifest. */
  keepSiblings(path: string): void {
    const place = this.#places.get(path);
    if (place === undefined) return;
    for (let next = place + 1; this.#paths[next]?.startsWith(path); next += 1) {
      const sibling = this.#paths[next] ?? '';
      if (sibling.length === path.length + 3 && isSibling.test(sibling)) this.keep(sibling);
    }
  }

  /** Publishes a file; throws where the release has one of that path already. */
  add(path: string, sum: string): void {
    const place = this.#places.get(path);
    this.#refuseSecond(path, place);
    if (place !== undefined && this.#sumAt(place) === sum) this.#keep(place);
    else this.#fresh.set(path, sum);
  }

  /** Tells the sum of a file that was added before its bytes were known. */
  settle(path: string, sum: string): void {
    if (this.sumBefore(path) !== sum) this.#fresh.set(path, sum);
    else if (this.#fresh.delete(path)) this.#keep(this.#places.get(path) ?? 0);
  }

  /** The files that the last release did not have, or had otherwise, in the order in which they came. */
  get written(): string[] {
    return [...this.#fresh.keys()];
  }

  /** The files that the last release had and this one has not. */
  get removed(): string[] {
    return this.#paths.filter((path, place) => this.#kept[place] === 0 && !this.#fresh.has(path));
  }

  /** The manifest: one line a file, in the order of their paths. */
  toManifest(): string {
    const parts: string[] = [];
    let next = 0;
    for (const path of [...this.#fresh.keys()].toSorted(compareText)) {
      const place = this.#firstFrom(path);
      this.#copyKept(next, place, parts);
      next = place;
      parts.push(`${this.#fresh.get(path)}  ${path}\n`);
    }
    this.#copyKept(next, this.#paths.length, parts);
    return parts.join('');
  }

  #refuseSecond(path: string, place: number | undefined): void {
    if (this.#fresh.has(path) || (place !== undefined && this.#kept[place] === 1)) {
      throw new Error(`Cannot publish a second file at ${path}`);
    }
  }

  #keep(place: number): void {
    this.#kept[place] = 1;
    this.#keptCount += 1;
  }

  #sumAt(place: number): string {
    const start = this.#starts[place] ?? 0;
    return this.#manifest.slice(start, start + 64);
  }

  /** Where in the last manifest the paths begin that are not before `path`. */
  #firstFrom(path: string): number {
    let low = 0;
    let high = this.#paths.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareText(this.#paths[middle] ?? '', path) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Copies the lines of kept files, from one place to before another. */
  #copyKept(from: number, to: number, parts: string[]): void {
    for (let first = from; first < to; ) {
      let end = first;
      while (end < to && this.#kept[end] === 1) end += 1;
      if (end > first) parts.push(this.#manifest.slice(this.#starts[first], this.#starts[end]));
      first = end + 1;
    }
  }
}
