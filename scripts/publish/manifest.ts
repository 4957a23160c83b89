import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../content/problem.ts';

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

const lineForm = /^[0-9a-f]{64} {2}\S/;

/** The sums of a manifest; undefined where a line of it is none. */
export function parseManifest(text: string): Map<string, string> | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '' || !lines.every((line) => lineForm.test(line))) return undefined;
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** The manifest of an output folder; undefined where there is none. */
export function readManifest(output: string): string | undefined {
  const file = join(output, manifestName);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** An output folder is ours if it is missing, empty, or holds our manifest. */
export function isOurs(output: string): boolean {
  if (!existsSync(output) || readdirSync(output).length === 0) return true;
  return lineForm.test(readManifest(output)?.slice(0, 80) ?? '');
}
