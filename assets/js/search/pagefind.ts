import { createInstance } from 'pagefind-script';
import * as bundled from 'pagefind-wasm';
import { type ListedVolume, type SearchManifest, tableFile } from '../../../scripts/search/manifest.ts';
import type { Requests } from './requests.ts';

/** What is used of Pagefind's own browser API. */
export interface Pagefind {
  mergeIndex(path: string): Promise<void>;
  /** Loads the chunks in which words would stand. */
  preload(words: string): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  /** Name of the volume and number of the page: `2008-5x`. */
  readonly id: string;
  /** Positions of the words found. */
  readonly words: readonly number[];
}

/** Pagefind over some volumes, as one index. What it asks for is there or under way before it does. */
export async function pagefindOver(
  volumes: readonly ListedVolume[],
  { language }: SearchManifest,
  { bundle, requests }: { bundle: string; requests: Requests },
): Promise<Pagefind> {
  const paths = volumes.map(({ folder }) => `${bundle}${folder}/`);
  const [first, ...others] = paths;
  if (!first) throw new Error('No volumes');
  requests.answer(`${first}${bundled.name}`, bundled.bytes);
  for (const [at, volume] of volumes.entries()) {
    requests.answer(`${paths[at]}pagefind-entry.json`, JSON.stringify(volume.entry));
    const address = `${paths[at]}${tableFile(language, volume)}`;
    if (volume.table) requests.answer(address, bytesOf(volume.table));
    else requests.preload(address);
  }
  const pagefind: Pagefind = createInstance({ basePath: first, noWorker: true, metaCacheTag: '' });
  await Promise.all(others.map((path) => pagefind.mergeIndex(path)));
  return pagefind;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
