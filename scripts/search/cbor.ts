/** The part of CBOR (RFC 8949) in which Pagefind's files are written: whole numbers, texts and arrays. */
export class CborWriter {
  #bytes = Buffer.alloc(64 * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  number(value: number): void {
    this.#head(value < 0 ? 1 : 0, value < 0 ? -1 - value : value);
  }

  text(text: string): void {
    const size = Buffer.byteLength(text);
    this.#head(3, size);
    this.#reserve(size);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** The head of an array; its `size` values follow. */
  array(size: number): void {
    this.#head(4, size);
  }

  /** Bytes that another writer made. */
  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** All that was written, which the writer forgets. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #head(kind: number, size: number): void {
    this.#reserve(5);
    const at = this.#length;
    if (size < 24) this.#length = this.#bytes.writeUInt8((kind << 5) | size, at);
    else if (size < 0x100) {
      this.#bytes.writeUInt8((kind << 5) | 24, at);
      this.#length = this.#bytes.writeUInt8(size, at + 1);
    } else if (size < 0x10000) {
      this.#bytes.writeUInt8((kind << 5) | 25, at);
      this.#length = this.#bytes.writeUInt16BE(size, at + 1);
    } else {
      this.#bytes.writeUInt8((kind << 5) | 26, at);
      this.#length = this.#bytes.writeUInt32BE(size, at + 1);
    }
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#length + size));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
