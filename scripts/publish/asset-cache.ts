import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Paths } from '../archive/paths.ts';
import { codeKey } from '../content/code-key.ts';
import type { Site } from '../content/model.ts';
import { readSealed, writeSealed } from '../content/sealed-file.ts';
import type { BundledAssets } from './assets.ts';

/**
 * `bundleAssets`, or what it made in an earlier build: the file `cache` holds the last bundle with the key of all
 * that it was made from. A file that is not whole counts as missing.
 */
export async function bundledAssets(
  site: Site,
  emblem: string,
  { paths, cache }: { readonly paths: Paths; readonly cache: string },
): Promise<BundledAssets> {
  const { theme, language, imprint, base } = site;
  const key = hash(
    'sha256',
    JSON.stringify([codeKey(), theme, language, imprint, base, readFileSync(emblem, 'base64')]),
  );
  const stored = read(cache, key);
  if (stored !== undefined) return stored;
  // The bundler starts slower than all else here.
  const { bundleAssets } = await import('./assets.ts');
  const bundle = await bundleAssets(site, emblem, paths);
  write(cache, key, bundle);
  return bundle;
}

interface Stored {
  readonly assets: BundledAssets['assets'];
  /** Base64, by path. */
  readonly files: readonly (readonly [path: string, bytes: string])[];
}

function read(cache: string, key: string): BundledAssets | undefined {
  const text = readSealed(cache);
  if (text === undefined || !text.startsWith(`${key}\n`)) return undefined;
  const { assets, files }: Stored = JSON.parse(text.slice(key.length + 1));
  return { assets, files: new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes, 'base64')])) };
}

function write(cache: string, key: string, { assets, files }: BundledAssets): void {
  const bytes = [...files].map(([path, content]) => [path, Buffer.from(content).toString('base64')] as const);
  const stored: Stored = { assets, files: bytes };
  writeSealed(cache, `${key}\n${JSON.stringify(stored)}`);
}
