import { availableParallelism } from 'node:os';
import { Helper } from '../content/helper.ts';
import { type Bundle, siblingsOf } from './siblings.ts';

/** Bytes of texts that are compressed in one go. */
const bundleSize = 512 * 1024;
/** So many are worth the way to a core that has nothing to do. */
const handful = 64 * 1024;
/** So many bytes may wait for another core; beyond, this one had better work itself. */
const mostWaiting = 3 * bundleSize;
/** A text that is a bundle by itself keeps a core busy for long: another one has it where not too much of the kind waits. */
const mostOfLarge = 64 * 1024 * 1024;
const mostColleagues = 3;

/**
 * Compresses texts on all cores, without the event loop. Few bytes wait at a time, however many texts there are:
 * one that waits in zlib for its turn takes twenty times its size.
 */
export class CompressingDesk {
  readonly #onSibling: (path: string, bytes: Buffer) => void;
  readonly #colleagues: Colleague[] = [];
  #bytes: Buffer<ArrayBuffer> = Buffer.alloc(0);
  #files: Bundle['files'][number][] = [];
  #end = 0;
  #isSmall = true;

  /** `onSibling` is given each sibling when it is there, in no order. */
  constructor(onSibling: (path: string, bytes: Buffer) => void) {
    this.#onSibling = onSibling;
  }

  compress(path: string, text: Uint8Array): void {
    if (text.length > bundleSize) {
      this.#give(bundleOf(path, text));
      return;
    }
    if (this.#end + text.length > this.#bytes.length) {
      this.#send();
      this.#bytes = Buffer.allocUnsafeSlow(bundleSize);
    }
    const start = this.#end;
    this.#bytes.set(text, start);
    this.#end += text.length;
    this.#files.push({ path, start, end: this.#end });
    if (this.#end > handful && this.#hasIdleColleague()) this.#send();
  }

  /** Waits for all siblings; of the last texts this core does its share. */
  settle(): void {
    const [theirs, ours] = halvesOf(this.#unsent());
    if (theirs.files.length > 0) this.#give(theirs);
    this.#take(siblingsOf(ours));
    for (const colleague of this.#colleagues) for (const siblings of colleague.rest()) this.#take(siblings);
    this.abandon();
  }

  /** Forgets what is not compressed. */
  abandon(): void {
    for (const colleague of this.#colleagues.splice(0)) colleague.end();
    this.#files = [];
    this.#end = 0;
    this.#isSmall = true;
  }

  #send(): void {
    const bundle = this.#unsent();
    if (bundle.files.length > 0) this.#give(bundle);
  }

  /** What is gathered and not yet given to anybody; from now on it is. */
  #unsent(): Bundle {
    const bundle = { bytes: this.#bytes.subarray(0, this.#end), files: this.#files };
    this.#bytes = Buffer.alloc(0);
    this.#files = [];
    this.#end = 0;
    return bundle;
  }

  #give(bundle: Bundle): void {
    this.#takeDone();
    // A small build is done before another core has woken up.
    const isSmall = this.#isSmall && bundle.bytes.length <= bundleSize;
    this.#isSmall = false;
    const colleague = isSmall ? undefined : this.#freeFor(bundle.bytes.length);
    if (colleague === undefined) this.#take(siblingsOf(bundle));
    else colleague.ask(bundle);
  }

  #takeDone(): void {
    for (const colleague of this.#colleagues) {
      for (const siblings of colleague.done()) this.#take(siblings);
    }
  }

  #hasIdleColleague(): boolean {
    this.#takeDone();
    return this.#colleagues.some(({ waiting }) => waiting === 0);
  }

  #freeFor(size: number): Colleague | undefined {
    const most = size <= bundleSize ? mostWaiting : mostOfLarge;
    const [freest] = this.#colleagues.toSorted((a, b) => a.waiting - b.waiting);
    if (freest !== undefined && freest.waiting < most) return freest;
    if (this.#colleagues.length >= Math.min(mostColleagues, availableParallelism() - 1)) return undefined;
    const another = new Colleague();
    this.#colleagues.push(another);
    return another;
  }

  #take({ bytes, files }: Bundle): void {
    const all = Buffer.from(bytes.buffer);
    for (const { path, start, end } of files) this.#onSibling(path, all.subarray(start, end));
  }
}

/** A text that is a bundle by itself: it need not wait for others. */
function bundleOf(path: string, text: Uint8Array): Bundle {
  return { bytes: new Uint8Array(text), files: [{ path, start: 0, end: text.length }] };
}

/** A bundle as two, whose bytes lie in two buffers. */
function halvesOf({ bytes, files }: Bundle): readonly [Bundle, Bundle] {
  const first = files.filter(({ end }) => end <= bytes.length / 2);
  const middle = first.at(-1)?.end ?? 0;
  const second = files
    .slice(first.length)
    .map(({ path, start, end }) => ({ path, start: start - middle, end: end - middle }));
  return [
    { bytes, files: first },
    { bytes: new Uint8Array(bytes.subarray(middle)), files: second },
  ];
}

/** Another core, and what waits for it. */
class Colleague {
  readonly #helper = new Helper<Bundle, Bundle>('publish/compressing-worker');
  /** Of the bundles that it was given, in their order. */
  readonly #sizes: number[] = [];

  get waiting(): number {
    return this.#sizes.reduce((sum, size) => sum + size, 0);
  }

  ask(bundle: Bundle): void {
    this.#sizes.push(bundle.bytes.length);
    this.#helper.ask(bundle, [bundle.bytes.buffer]);
  }

  /** What it has done since it was last asked. */
  *done(): Generator<Bundle> {
    for (let made = this.#helper.take(); made !== undefined; made = this.#helper.take()) {
      this.#sizes.shift();
      yield made;
    }
  }

  /** What it has still to do, when it is done. */
  *rest(): Generator<Bundle> {
    yield* this.#helper.rest();
    this.#sizes.length = 0;
  }

  end(): void {
    this.#helper.end();
  }
}
