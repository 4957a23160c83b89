import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../content/problem.ts';
import { isLineAt, linesOfManifest } from './manifest-lines.ts';

/** The list of all files with their SHA-256, which `sha256sum -c` checks; by it an output folder is known as ours. */
export const manifestName = 'manifest-sha256.txt';

export const signatureName = `${manifestName}.sig`;
export const provenanceName = 'provenance.jsonl';

/** What a release holds beside the files that its manifest names, and beside the manifest: not content, but about it. */
export const besideManifest: readonly string[] = [signatureName, provenanceName];

/** The SHA-256 of files, by their path below the output folder. */
export type Sums = ReadonlyMap<string, string>;

/** One line a file, in the order of their paths: `<sum>  <path>`. */
export function manifestOf(sums: Sums): string {
  const lines = [...sums.keys()].toSorted(compareText).map((path) => `${sums.get(path)}  ${path}\n`);
  return lines.join('');
}

/** The sums of a manifest; undefined where a line of it is none. */
export function parseManifest(text: string): Map<string, string> | undefined {
  const lines = linesOfManifest(text);
  if (lines === undefined) return undefined;
  return new Map(Array.from({ length: lines.count }, (_, place) => [lines.path(place), lines.sum(place)]));
}

/** The manifest of an output folder; undefined where there is none. */
export function readManifest(output: string): string | undefined {
  const file = join(output, manifestName);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** An output folder is ours if it is missing, empty, or holds our manifest. */
export function isOurs(output: string): boolean {
  if (!existsSync(output) || readdirSync(output).length === 0) return true;
  return isLineAt(0, startOf(join(output, manifestName)));
}

/** The first bytes of a file: a manifest may be large. Empty where there is none. */
function startOf(path: string): string {
  if (!existsSync(path)) return '';
  const bytes = Buffer.alloc(80);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
