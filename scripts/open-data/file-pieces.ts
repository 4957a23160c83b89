import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { bytesOfText } from '../content/utf8.ts';
import type { Opened, PayloadFile } from './bag.ts';

const pieceSize = 1 << 20;

/** The bytes of a file: whole if it is small, or else in pieces of which each is overwritten by the next. */
export function piecesOf(file: string): Iterable<Uint8Array> {
  return statSync(file).size <= pieceSize ? [readFileSync(file)] : piecesOfLarge(file);
}

function* piecesOfLarge(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(pieceSize);
    for (let size = readSync(handle, buffer); size > 0; size = readSync(handle, buffer)) {
      yield buffer.subarray(0, size);
    }
  } finally {
    closeSync(handle);
  }
}

/** The SHA-256 of a file, however large. */
export function sha256Of(file: string): string {
  const sum = createHash('sha256');
  for (const piece of piecesOf(file)) sum.update(piece);
  return sum.digest('hex');
}

/** A file of the disk as part of a package. */
export function fileInPackage(path: string, file: string): PayloadFile {
  return { path, open: () => ({ bytes: statSync(file).size, pieces: piecesOf(file) }) };
}

/** A text as part of a package, made when it is packed. */
export function textInPackage(path: string, text: () => string): PayloadFile {
  const open = (): Opened => {
    const bytes = bytesOfText(text());
    return { bytes: bytes.length, pieces: [bytes] };
  };
  return { path, open };
}
