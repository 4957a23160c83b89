import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = 'manifest-sha256.txt';

/** How long a server may take to answer, in milliseconds. */
const patience = 30_000;

/**
 * The sums of a release by path, from its folder or the address of the live site. Undefined where they cannot be had
 * for whatever reason: a site that cannot be compared is read in full.
 */
export async function sumsAt(place: string): Promise<ReadonlyMap<string, string> | undefined> {
  const text = /^https?:\/\//i.test(place) ? await textAt(place) : textIn(place);
  const lines = text?.split('\n').filter(Boolean) ?? [];
  const sums = lines.flatMap((line) => {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return sum === undefined || path === undefined ? [] : [[path, sum] as const];
  });
  return sums.length === 0 || sums.length < lines.length ? undefined : new Map(sums);
}

function textIn(folder: string): string | undefined {
  const file = join(folder, manifest);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function textAt(address: string): Promise<string | undefined> {
  const url = new URL(manifest, address.endsWith('/') ? address : `${address}/`);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return response.ok ? await response.text() : undefined;
  } catch {
    // No server, no answer in time, half an answer: nothing to compare with.
    return undefined;
  }
}
