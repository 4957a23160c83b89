import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Day } from '../content/model.ts';
import { centralRecord, endRecords, localHeader, type ZipEntry } from './zip-records.ts';

/** What is known of a file once it is packed. */
export interface Packed {
  readonly bytes: number;
  readonly sha512: string;
}

/**
 * A ZIP file that is stored, not compressed: its bytes depend on nothing but what goes in, and every reader takes
 * it, since each header states size and checksum. Files go through in pieces, so none has to fit in memory.
 */
export class StoredZip {
  readonly #file: number;
  readonly #day: Day;
  readonly #entries: ZipEntry[] = [];
  #position = 0;

  /** All entries carry `day`. */
  constructor(file: string, day: Day) {
    this.#file = openSync(file, 'w');
    this.#day = day;
  }

  /** Adds a file of `bytes` bytes. Throws where the pieces are not as long as that. */
  add(path: string, bytes: number, pieces: Iterable<Uint8Array>): Packed {
    const offset = this.#position;
    const blank: ZipEntry = { path, bytes, crc: 0, offset, day: this.#day };
    const sum = createHash('sha512');
    let crc = 0;
    let written = 0;
    // The header needs the checksum: its place is left free until the bytes have gone by.
    this.#position += localHeader(blank).length;
    for (const piece of pieces) {
      sum.update(piece);
      crc = crc32(piece, crc);
      written += piece.length;
      this.#write(piece);
    }
    if (written !== bytes) throw new Error(`${path} changed while it was packed`);
    const entry = { ...blank, crc };
    writeAll(this.#file, localHeader(entry), offset);
    this.#entries.push(entry);
    return { bytes, sha512: sum.digest('hex') };
  }

  /** Writes the directory at the end. Nothing can be added after it. */
  end(): void {
    const start = this.#position;
    this.#write(Buffer.concat(this.#entries.map(centralRecord)));
    const directory = { start, bytes: this.#position - start, count: this.#entries.length };
    this.#write(endRecords(directory));
  }

  /** Lets go of the file, whole or not. */
  close(): void {
    closeSync(this.#file);
  }

  #write(bytes: Uint8Array): void {
    writeAll(this.#file, bytes, this.#position);
    this.#position += bytes.length;
  }
}

/** The system may take less than all at once. */
function writeAll(file: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, position + done);
}
