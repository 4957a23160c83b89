import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The text that `writeSealed` put into a file; undefined where there is none, or where it is not whole. */
export function readSealed(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const body = text.slice(65);
  return text.slice(0, 64) === hash('sha256', body) ? body : undefined;
}

/** Writes a text in one move, behind a line with its SHA-256: what a kill or a full disk left is told by it. */
export function writeSealed(file: string, body: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${hash('sha256', body)}\n${body}`);
  renameSync(`${file}.part`, file);
}
