import { Helper, hasSecondCore } from '../content/helper.ts';
import { writeText } from '../content/utf8.ts';
import { type Batch, type BatchFile, type Put, putAll } from './put-file.ts';

/** Bytes of a batch. */
const batchSize = 4 * 1024 * 1024;

/** What became of a batch, whose memory comes back to be used again. */
export interface Written {
  readonly puts: readonly Put[];
  readonly buffer: ArrayBuffer;
}

/**
 * Writes files on the second core, if there is one and much to write, and on this one. What was asked for is on disk
 * after `settle`, which throws the first error of any file.
 */
export class WritingDesk {
  readonly #put = putAll();
  readonly #folder: string;
  readonly #onPut: (put: Put) => void;
  #bytes: Buffer<ArrayBuffer> = Buffer.alloc(0);
  readonly #spare: Buffer<ArrayBuffer>[] = [];
  #files: BatchFile[] = [];
  #end = 0;
  #helper: Helper<Batch, Written> | undefined;
  #isSmall = true;

  /** `folder` is absolute and ends in its separator. `onPut` hears of each file when it is written, in no order. */
  constructor(folder: string, onPut: (put: Put) => void) {
    this.#folder = folder;
    this.#onPut = onPut;
  }

  /** `path` is below the folder. */
  write({ path, known }: Omit<BatchFile, 'end'>, content: string | Buffer): void {
    const most = typeof content === 'string' ? content.length * 3 : content.length;
    if (this.#end + most > this.#bytes.length) {
      this.#send();
      const spare = most <= batchSize ? this.#spare.pop() : undefined;
      this.#bytes = spare ?? Buffer.allocUnsafeSlow(Math.max(batchSize, most));
    }
    const [bytes, start] = [this.#bytes, this.#end];
    this.#end += typeof content === 'string' ? writeText(content, bytes, start) : content.copy(bytes, start);
    this.#files.push({ path, known, end: this.#end });
  }

  /** Waits for all files. */
  settle(): void {
    this.#send();
    for (const written of this.#helper?.rest() ?? []) this.#take(written);
    this.#dismiss();
  }

  /** Forgets what is not written, and waits until nothing is being written. */
  abandon(): void {
    this.#files = [];
    this.#end = 0;
    this.#helper?.drain();
    this.#dismiss();
  }

  #send(): void {
    const bytes = this.#bytes.subarray(0, this.#end);
    const batch = { bytes, folder: this.#folder, files: this.#files };
    this.#bytes = Buffer.alloc(0);
    this.#files = [];
    this.#end = 0;
    if (batch.files.length === 0) return;
    // A small build is done before another core has woken up.
    if (this.#helper === undefined && !this.#isSmall && hasSecondCore()) {
      this.#helper = new Helper('publish/writing-worker');
    }
    this.#isSmall = false;
    for (let written = this.#helper?.take(); written !== undefined; written = this.#helper?.take()) {
      this.#take(written);
    }
    if (this.#helper === undefined || this.#helper.isBusy) {
      this.#take({ puts: this.#put(batch), buffer: batch.bytes.buffer });
    } else this.#helper.ask(batch, [batch.bytes.buffer]);
  }

  #take({ puts, buffer }: Written): void {
    puts.forEach(this.#onPut);
    if (buffer.byteLength === batchSize) this.#spare.push(Buffer.from(buffer));
  }

  #dismiss(): void {
    this.#helper?.end();
    this.#helper = undefined;
    this.#isSmall = true;
  }
}
