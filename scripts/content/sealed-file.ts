import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { areIdle, readIfThere } from './cache-age.ts';
import { textOfBytes } from './utf8.ts';
import { writeWhole } from './whole-file.ts';

/** The text that `writeSealed` put into a file; undefined where there is none, or where it is not whole. */
export function readSealed(file: string): string | undefined {
  const bytes = readSealedBytes(file);
  return bytes && textOfBytes(bytes);
}

/** The bytes that `writeSealed` put into a file; undefined where there is none, or where it is not whole. */
export function readSealedBytes(file: string): Buffer | undefined {
  const bytes = readIfThere(file);
  if (bytes === undefined) return undefined;
  const body = bytes.subarray(sealLength);
  return bytes.toString('latin1', 0, sealLength) === sealOf(body) ? body : undefined;
}

/** Writes a text or bytes in one move, behind a line with its checksum: what a kill or a full disk left is told by it. */
export function writeSealed(file: string, body: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  const seal = sealOf(body);
  writeWhole(file, typeof body === 'string' ? seal + body : Buffer.concat([Buffer.from(seal), body]));
}

/** Whether a file that nobody knows may be one that another build is writing; what a kill left is older. */
export function isBeingWritten(file: string): boolean {
  return file.endsWith('.part') && !areIdle([file]);
}

const sealLength = 'khotin 00000000\n'.length;

function sealOf(body: string | Buffer): string {
  return `khotin ${crc32(body).toString(16).padStart(8, '0')}\n`;
}
