import type { Spelled } from './keys.ts';
import { pairKey, wordKey } from './keys.ts';

/** Where a key stands: the places of one key are neighbours, ordered by page and position. */
export interface Places {
  readonly key: string;
  readonly pages: Uint32Array;
  readonly positions: Uint32Array;
}

/** A pair of terms that stand side by side, and in how many articles. */
export interface CountedPair {
  readonly first: Spelled;
  readonly second: Spelled;
  readonly pages: number;
}

/**
 * All words of a volume with their places. An archive has millions of words and few different
 * ones, so a place is three numbers, and a key is spelled once.
 */
export class PostingsBook {
  readonly #terms = new Map<string, Map<string, number>>();
  readonly #spelled: Spelled[] = [];
  /** Numbers of the keys by the numbers of their terms. */
  readonly #words: number[] = [];
  readonly #pairs: Map<number, number>[] = [];
  readonly #wholes = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #places = { keys: new Growing(), pages: new Growing(), positions: new Growing() };
  #sorted: Sorted | undefined;

  /** The number by which a term is noted. */
  numberOf({ plain, marks }: Spelled): number {
    const readings = this.#terms.get(plain);
    const known = readings?.get(marks);
    if (known !== undefined) return known;
    const number = this.#spelled.push({ plain, marks }) - 1;
    if (readings) readings.set(marks, number);
    else this.#terms.set(plain, new Map([[marks, number]]));
    this.#pairs.push(new Map());
    return number;
  }

  /** Pages are noted in order, and the positions of a page too. */
  word(term: number, page: number, position: number): void {
    const known = this.#words[term];
    const key = known ?? this.#keys.push(wordKey(this.#spelledBy(term))) - 1;
    if (known === undefined) this.#words[term] = key;
    this.#note(key, page, position);
  }

  pair(first: number, second: number, page: number, position: number): void {
    const others = this.#pairs[first];
    const known = others?.get(second);
    const key = known ?? this.#keys.push(pairKey(this.#spelledBy(first), this.#spelledBy(second))) - 1;
    if (known === undefined) others?.set(second, key);
    this.#note(key, page, position);
  }

  whole(whole: string, page: number, position: number): void {
    const known = this.#wholes.get(whole);
    const key = known ?? this.#keys.push(whole) - 1;
    if (known === undefined) this.#wholes.set(whole, key);
    this.#note(key, page, position);
  }

  /** All keys in the order in which Pagefind sorts them. */
  *sorted(): Generator<Places> {
    const keys = this.#keys;
    const compare = inOrder(keys);
    const order = Uint32Array.from(keys.keys()).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
    for (const key of order) yield this.#placesOf(key);
  }

  /** Every single word in use, without its marks, and the places of each of its readings. */
  *words(): Generator<{ readonly plain: string; readonly readings: readonly Places[] }> {
    for (const [plain, numbers] of this.#terms) {
      const keys = Array.from(numbers.values(), (number) => this.#words[number]);
      const readings = keys.flatMap((key) => (key === undefined ? [] : this.#placesOf(key)));
      if (readings.length > 0) yield { plain, readings };
    }
  }

  *pairs(): Generator<CountedPair> {
    for (const [one, others] of this.#pairs.entries()) {
      const first = this.#spelled[one];
      for (const [other, key] of others) {
        const second = this.#spelled[other];
        if (first && second) yield { first, second, pages: howMany(this.#placesOf(key).pages) };
      }
    }
  }

  #spelledBy(number: number): Spelled {
    const spelled = this.#spelled[number];
    if (!spelled) throw new Error(`No term has the number ${number}`);
    return spelled;
  }

  #note(key: number, page: number, position: number): void {
    this.#places.keys.push(key);
    this.#places.pages.push(page);
    this.#places.positions.push(position);
  }

  #placesOf(key: number): Places {
    const sorted = this.#sorted ?? this.#sort();
    const [from, to] = [sorted.starts[key] ?? 0, sorted.starts[key + 1] ?? 0];
    return {
      key: this.#keys[key] ?? '',
      pages: sorted.pages.subarray(from, to),
      positions: sorted.positions.subarray(from, to),
    };
  }

  #sort(): Sorted {
    const keys = this.#places.keys.values();
    const starts = new Uint32Array(this.#keys.length + 1);
    for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    for (let key = 1; key < starts.length; key += 1)
      starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
    const next = starts.slice();
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0;
      const at = next[key] ?? 0;
      next[key] = at + 1;
      keys[place] = at;
    }
    const pages = moved(this.#places.pages.values(), keys, new Uint32Array(keys.length));
    // A volume has ten million places: whoever is no longer needed gives its room to the next.
    const positions = moved(this.#places.positions.values(), keys, this.#places.pages.values());
    for (const column of [this.#places.keys, this.#places.pages, this.#places.positions]) column.empty();
    this.#sorted = { starts, pages, positions };
    return this.#sorted;
  }
}

interface Sorted {
  /** Where the places of each key begin. */
  readonly starts: Uint32Array;
  readonly pages: Uint32Array;
  readonly positions: Uint32Array;
}

/** How many different numbers there are among numbers in order. */
export function howMany(numbers: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) if (at === 0 || numbers[at] !== numbers[at - 1]) count += 1;
  return count;
}

/** Each number once, of numbers in order. */
export function different(numbers: Uint32Array): number[] {
  const found: number[] = [];
  for (const number of numbers) if (found.at(-1) !== number) found.push(number);
  return found;
}

/** Puts each number into `room` at its target. */
function moved(numbers: Uint32Array, targets: Uint32Array, room: Uint32Array): Uint32Array {
  for (let place = 0; place < numbers.length; place += 1) room[targets[place] ?? 0] = numbers[place] ?? 0;
  return room;
}

/** By code points, as Rust sorts texts. By units they differ only beyond the basic plane, which few archives reach. */
const inOrder = (texts: readonly string[]): ((a: string, b: string) => number) =>
  texts.some((text) => /[\ud800-\udfff]/.test(text))
    ? (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))
    : (a, b) => (a < b ? -1 : Number(a > b));

/** A list of whole numbers that takes four bytes a number. */
class Growing {
  #numbers = new Uint32Array(1024);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  values(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  empty(): void {
    this.#numbers = new Uint32Array(0);
    this.#length = 0;
  }
}
