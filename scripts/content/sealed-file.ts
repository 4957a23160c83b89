import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** The text that `writeSealed` put into a file; undefined where there is none, or where it is not whole. */
export function readSealed(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const body = text.slice(sealLength);
  return text.slice(0, sealLength) === sealOf(body) ? body : undefined;
}

/** Writes a text in one move, behind a line with its checksum: what a kill or a full disk left is told by it. */
export function writeSealed(file: string, body: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, sealOf(body) + body);
  renameSync(`${file}.part`, file);
}

const sealLength = 'khotin 00000000\n'.length;

function sealOf(body: string): string {
  return `khotin ${crc32(body).toString(16).padStart(8, '0')}\n`;
}
