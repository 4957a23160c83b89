import type { SearchManifest, VolumeRecord } from '../../../scripts/search/manifest.ts';
import type { Requests } from './requests.ts';
import { UnreachableError } from './unreachable.ts';

/** What is used of Pagefind's own browser API. */
export interface Pagefind {
  mergeIndex(path: string): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  /** First year of the volume and number of the page: `2008-5x`. */
  readonly id: string;
  /** Positions of the words found. */
  readonly words: readonly number[];
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): Pagefind;
}

/** Pagefind over some volumes, as one index. Its tables are under way before it asks for them. */
export async function pagefindOver(
  volumes: readonly VolumeRecord[],
  { language }: SearchManifest,
  { bundle, requests }: { bundle: string; requests: Requests },
): Promise<Pagefind> {
  for (const { folder, entry } of volumes) {
    const { hash } = entry.languages[language] ?? { hash: '' };
    requests.answer(`${bundle}${folder}/pagefind-entry.json`, entry);
    requests.preload(`${bundle}${folder}/pagefind.${hash}.pf_meta`);
  }
  const [first, ...others] = volumes;
  if (!first) throw new Error('No volumes');
  const wasm = `wasm.${first.entry.languages[language]?.wasm ?? 'unknown'}.pagefind`;
  requests.preload(`${bundle}${wasm}`, `${bundle}${first.folder}/${wasm}`);
  const address = `${bundle}pagefind.js`;
  const module: PagefindModule = await import(address).catch((cause: unknown) => {
    throw new UnreachableError(address, { cause });
  });
  const pagefind = module.createInstance({
    basePath: `${bundle}${first.folder}/`,
    noWorker: true,
    metaCacheTag: '',
  });
  await Promise.all(others.map(({ folder }) => pagefind.mergeIndex(`${bundle}${folder}/`)));
  return pagefind;
}
