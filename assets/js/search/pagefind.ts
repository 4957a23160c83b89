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
  /** First year of the volume and number of the page: `2008-5x`. */
  readonly id: string;
  /** Positions of the words found. */
  readonly words: readonly number[];
}

/** Pagefind's program for a language: English has one of its own with its stems, Vietnamese has not. */
const wasmFile = (language: string): string =>
  `wasm.${language.startsWith('en') ? 'en' : 'unknown'}.pagefind`;

/** Pagefind over some volumes, as one index. What it asks for is there or under way before it does. */
export async function pagefindOver(
  volumes: readonly ListedVolume[],
  { language }: SearchManifest,
  { bundle, requests }: { bundle: string; requests: Requests },
): Promise<Pagefind> {
  const shards = volumes.flatMap(({ folder, shards, tables }) =>
    shards.map((shard, at) => ({ shard, table: tables?.[at], path: `${bundle}${folder}/${shard.name}/` })),
  );
  const [first, ...others] = shards;
  if (!first) throw new Error('No volumes');
  const wasm = wasmFile(language);
  if (wasm === bundled.name) requests.answer(`${first.path}${wasm}`, bundled.bytes);
  else requests.preload(`${bundle}${wasm}`, `${first.path}${wasm}`);
  for (const { shard, table, path } of shards) {
    requests.answer(`${path}pagefind-entry.json`, JSON.stringify(shard.entry));
    const address = `${path}${tableFile(language, shard)}`;
    if (table) requests.answer(address, bytesOf(table));
    else requests.preload(address);
  }
  const pagefind: Pagefind = createInstance({ basePath: first.path, noWorker: true, metaCacheTag: '' });
  await Promise.all(others.map(({ path }) => pagefind.mergeIndex(path)));
  return pagefind;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
