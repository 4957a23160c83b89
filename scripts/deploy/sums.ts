import type { Sums } from '../publish/manifest.ts';

/** Reads what `sha256sum` writes, comments included. Undefined where a line is anything else, or names a path outside. */
export function parseSums(text: string): Sums | undefined {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || !isPathBelow(path) || sums.has(path)) return undefined;
    sums.set(path, sum);
  }
  return sums;
}

/** Whether a path stays below the folder that it is meant for. */
export function isPathBelow(path: string): boolean {
  return (
    !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
