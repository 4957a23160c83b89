import { compareText } from '../content/problem.ts';
import { textOfBytes } from '../content/utf8.ts';

const sumLength = 64;
const pathStart = sumLength + 2;
const shortestLine = pathStart + 2;
/** Written out: V8 takes twice as long where it has to count to 64. */
const lineForm = new RegExp(`${'[0-9a-f]'.repeat(sumLength)} {2}\\S`, 'y');

/** Whether a line of a manifest begins at `start`. */
export function isLineAt(start: number, text: string): boolean {
  lineForm.lastIndex = start;
  return lineForm.test(text);
}

/** Lines that follow each other: from the first one to before `end`. */
interface Range {
  readonly first: number;
  readonly end: number;
}

const noRange: Range = { first: 0, end: 0 };

/** Lines of which it takes less to look at each than to halve them: those of an article's folder. */
const fewLines = 16;

/** Where the lines of a manifest lie in its text: another core may have looked for them. */
export interface ManifestPlaces {
  /** Where each line begins, and where the last one ends. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** The folders in which files lie, with a slash at their end, a line each. */
  readonly folders: string;
  /** For each folder the line of its first file, and the one after its last; what lies deeper may stand between. */
  readonly ranges: Uint32Array<ArrayBuffer>;
}

/**
 * The lines of a manifest, in the order of their paths, each known by its place among them. They stay where they are in
 * the text: of half a million paths only those of folders are kept, between whose first and last file the others are
 * searched for.
 */
export class ManifestLines {
  readonly count: number;
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #folders: ReadonlyMap<string, Range>;
  #asked: { readonly path: string; readonly place: number | undefined } = { path: '', place: undefined };

  /** `bytes` is the manifest itself. */
  constructor(bytes: Buffer, { starts, folders, ranges }: ManifestPlaces) {
    this.count = starts.length - 1;
    this.#bytes = bytes;
    this.#text = textOfBytes(bytes);
    this.#starts = starts;
    this.#folders = new Map(
      folders
        .split('\n')
        .slice(0, -1)
        .map((folder, at) => [folder, { first: ranges[2 * at] ?? 0, end: ranges[2 * at + 1] ?? 0 }]),
    );
  }

  path(place: number): string {
    return this.#text.slice(this.#pathAt(place), this.#pathEnd(place));
  }

  sum(place: number): string {
    const start = this.#starts[place] ?? 0;
    return this.#text.slice(start, start + sumLength);
  }

  /** The lines from one place to before another. Where all paths are ASCII, no byte of them is moved. */
  lines(first: number, end: number): Buffer {
    const [from, to] = [this.#starts[first], this.#starts[end]];
    const isPlain = this.#bytes.length === this.#text.length;
    return isPlain ? this.#bytes.subarray(from, to) : Buffer.from(this.#text.slice(from, to));
  }

  /** The place of a path; undefined where no line has it. */
  placeOf(path: string): number | undefined {
    // Whoever asks for a file asks for it again: to keep it, then to keep its siblings.
    if (path !== this.#asked.path) this.#asked = { path, place: this.#search(path) };
    return this.#asked.place;
  }

  #search(path: string): number | undefined {
    const range = this.#folders.get(path.slice(0, path.lastIndexOf('/') + 1));
    let { first, end } = range ?? noRange;
    while (end - first > fewLines) {
      const middle = (first + end) >>> 1;
      if (compareText(this.path(middle), path) <= 0) first = middle;
      else end = middle;
    }
    for (let place = first; place < end; place += 1) {
      const length = this.#pathEnd(place) - this.#pathAt(place);
      if (length === path.length && this.startsWith(path, place)) return place;
    }
    return undefined;
  }

  /** The place of the first path that is not before `path`. */
  firstFrom(path: string): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareText(this.path(middle), path) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The place behind the last path below a folder, whose name has a slash at its end. */
  endOf(folder: string): number {
    return this.firstFrom(`${folder.slice(0, -1)}0`); // No sign comes between the slash and the zero.
  }

  /** Whether the path at a place begins with `start`. */
  startsWith(start: string, place: number): boolean {
    return place < this.count && this.#text.startsWith(start, this.#pathAt(place));
  }

  /** Whether the path at a place is `start` and then `end`. */
  isAt(start: string, end: string, place: number): boolean {
    const length = this.#pathEnd(place) - this.#pathAt(place);
    return (
      length === start.length + end.length &&
      this.startsWith(start, place) &&
      this.#text.startsWith(end, this.#pathEnd(place) - end.length)
    );
  }

  #pathAt(place: number): number {
    return (this.#starts[place] ?? 0) + pathStart;
  }

  #pathEnd(place: number): number {
    return (this.#starts[place + 1] ?? 0) - 1;
  }
}

/** A manifest that names no file. */
export const noLines = new ManifestLines(Buffer.alloc(0), {
  starts: Uint32Array.of(0),
  folders: '',
  ranges: new Uint32Array(),
});

/** The lines of a manifest; undefined where one of them is none, or not in its place. */
export function linesOfManifest(text: string): ManifestLines | undefined {
  const places = placesInManifest(text);
  return places && new ManifestLines(Buffer.from(text), places);
}

/** Where its lines are; undefined where one of them is none, or not in its place. */
export function placesInManifest(text: string): ManifestPlaces | undefined {
  const starts = new Uint32Array(Math.ceil(text.length / shortestLine) + 1);
  const folders = new Map<string, { readonly first: number; end: number }>();
  let count = 0;
  let last = '';
  let folder = '';
  let range = { first: 0, end: 0 };
  for (let start = 0; start < text.length; count += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1 || !isLineAt(start, text)) return undefined;
    const path = text.slice(start + pathStart, end);
    if (path <= last) return undefined;
    const nameAt = path.lastIndexOf('/') + 1;
    if (count === 0 || nameAt !== folder.length || !path.startsWith(folder)) {
      range.end = count;
      folder = path.slice(0, nameAt);
      range = folders.get(folder) ?? { first: count, end: 0 };
      folders.set(folder, range);
    }
    starts[count] = start;
    last = path;
    start = end + 1;
  }
  range.end = count;
  starts[count] = text.length;
  return {
    starts: starts.slice(0, count + 1),
    folders: [...folders.keys()].map((name) => `${name}\n`).join(''),
    ranges: Uint32Array.from([...folders.values()].flatMap(({ first, end }) => [first, end])),
  };
}
