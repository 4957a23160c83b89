import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
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

const sumLength = 64;
const lineForm = /[0-9a-f]{64} {2}\S/y;

/** The sums of a manifest; undefined where a line of it is none. */
export function parseManifest(text: string): Map<string, string> | undefined {
  const lines = linesOfManifest(text);
  if (lines === undefined) return undefined;
  const { paths, starts } = lines;
  return new Map(paths.map((path, at) => [path, text.slice(starts[at] ?? 0, (starts[at] ?? 0) + sumLength)]));
}

/** The lines of a manifest, in the order of their paths. */
interface ManifestLines {
  readonly paths: readonly string[];
  /** Where each line begins in the text, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** The lines of a manifest; undefined where one of them is none, or not in its place. */
export function linesOfManifest(text: string): ManifestLines | undefined {
  const paths: string[] = [];
  const starts = [0];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) + 1;
    if (end === 0) return undefined;
    lineForm.lastIndex = start;
    const path = text.slice(start + sumLength + 2, end - 1);
    const last = paths.at(-1);
    if (!lineForm.test(text) || (last !== undefined && compareText(last, path) >= 0)) return undefined;
    paths.push(path);
    starts.push(end);
    start = end;
  }
  return { paths, starts: Uint32Array.from(starts) };
}

/** The manifest of an output folder; undefined where there is none. */
export function readManifest(output: string): string | undefined {
  const file = join(output, manifestName);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** An output folder is ours if it is missing, empty, or holds our manifest. */
export function isOurs(output: string): boolean {
  if (!existsSync(output) || readdirSync(output).length === 0) return true;
  lineForm.lastIndex = 0;
  return lineForm.test(startOf(join(output, manifestName)));
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
