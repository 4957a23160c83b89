import type { Opened } from './bag.ts';

const blockSize = 1 << 20;

/** A long text as the bytes that are written of it: half as large as the text itself where it has Vietnamese letters. */
export class Scroll {
  readonly #full: Buffer[] = [];
  #block: Buffer = Buffer.alloc(0);
  #end = 0;
  #bytes = 0;

  /** Puts a text to the end; its bytes come back, which belong to the scroll. */
  add(text: string): Buffer {
    const most = text.length * 3;
    if (this.#end + most > this.#block.length) this.#turn(Math.max(blockSize, most));
    const start = this.#end;
    this.#end += this.#block.write(text, start);
    this.#bytes += this.#end - start;
    return this.#block.subarray(start, this.#end);
  }

  /** Puts bytes to the end; many of them stay where they are. */
  addBytes(bytes: Buffer): void {
    this.#bytes += bytes.length;
    if (bytes.length > blockSize / 4) {
      this.#full.push(this.#block.subarray(0, this.#end), bytes);
      this.#block = this.#block.subarray(this.#end);
      this.#end = 0;
      return;
    }
    if (this.#end + bytes.length > this.#block.length) this.#turn(blockSize);
    this.#end += bytes.copy(this.#block, this.#end);
  }

  /** All of it, block by block. */
  open(): Opened {
    return { bytes: this.#bytes, pieces: [...this.#full, this.#block.subarray(0, this.#end)] };
  }

  /** All of it in one. */
  whole(): Buffer {
    const { bytes, pieces } = this.open();
    return Buffer.concat([...pieces], bytes);
  }

  #turn(size: number): void {
    this.#full.push(this.#block.subarray(0, this.#end));
    this.#block = Buffer.allocUnsafeSlow(size);
    this.#end = 0;
  }
}
