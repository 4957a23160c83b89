import type { ManifestLines } from './manifest-lines.ts';

const siblingEnds = ['.br', '.gz'] as const;

function isSibling(path: string): boolean {
  return siblingEnds.some((end) => path.endsWith(end));
}

/** What becomes of a file of the last release. */
const left = 0;
const kept = 1;
const replaced = 2;

/** The places of files that this release has not so far, and of their compressed siblings. */
export interface LeftFiles {
  readonly files: readonly number[];
  readonly siblings: readonly number[];
}

/**
 * The files of the last release, each by its place in the manifest, and what becomes of them: at first all are left.
 * Their lines stay where they are in its text: a release of half a million files that keeps nearly all of them copies
 * long runs of lines, and sorts none.
 */
export class LastFiles {
  readonly lines: ManifestLines;
  readonly #fates: Uint8Array;
  #keptCount = 0;

  /** `lines` is the manifest of the last release. */
  constructor(lines: ManifestLines) {
    this.lines = lines;
    this.#fates = new Uint8Array(lines.count);
  }

  get keptCount(): number {
    return this.#keptCount;
  }

  isLeft(place: number): boolean {
    return this.#fates[place] === left;
  }

  /** Publishes a file once more. */
  keep(place: number): void {
    this.#fates[place] = kept;
    this.#keptCount += 1;
  }

  keepAll({ files, siblings }: LeftFiles, withSiblings: boolean): void {
    for (const place of files) this.keep(place);
    if (withSiblings) for (const place of siblings) this.keep(place);
  }

  /** Another file stands where this one did. */
  replace(place: number): void {
    this.#fates[place] = replaced;
  }

  /** What is left below a folder, which has a slash at its end. */
  leftBelow(folder: string): LeftFiles {
    const [files, siblings]: [number[], number[]] = [[], []];
    let file = '';
    const end = this.lines.endOf(folder);
    for (let place = this.lines.firstFrom(folder); place < end; place += 1) {
      if (!this.isLeft(place)) continue;
      // Nearly always a sibling stands right behind its file.
      if (siblingEnds.some((ending) => this.lines.isAt(file, ending, place))) {
        siblings.push(place);
        continue;
      }
      const path = this.lines.path(place);
      const own = isSibling(path) ? this.lines.placeOf(path.slice(0, -3)) : undefined;
      if (own === undefined) {
        files.push(place);
        file = path;
      } else if (this.isLeft(own)) siblings.push(place);
    }
    return { files, siblings };
  }

  /** The compressed siblings of a file: they stand behind it in the manifest. */
  siblingsOf(path: string): number[] {
    const siblings: number[] = [];
    const own = this.lines.placeOf(path);
    if (own === undefined) return siblings;
    for (let place = own + 1; this.lines.startsWith(path, place); place += 1) {
      if (siblingEnds.some((end) => this.lines.isAt(path, end, place))) siblings.push(place);
    }
    return siblings;
  }

  /** The paths of all that is left. */
  leftPaths(): string[] {
    const paths: string[] = [];
    this.#fates.forEach((fate, place) => {
      if (fate === left) paths.push(this.lines.path(place));
    });
    return paths;
  }

  /** The lines of kept files, from one place to before another, run by run. */
  *keptLines(from: number, to: number): Generator<Buffer> {
    for (let first = from; first < to; ) {
      let end = first;
      while (end < to && this.#fates[end] === kept) end += 1;
      if (end > first) yield this.lines.lines(first, end);
      first = end + 1;
    }
  }
}
