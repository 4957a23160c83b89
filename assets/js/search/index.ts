import type { SearchManifest, VolumeRecord } from '../../../scripts/search/manifest.ts';
import { watchRequests } from './requests.ts';

/** Where a key of the index stands: positions by article, in one archive-wide numbering. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** The volumes of a site, asked together. */
export interface SearchIndex {
  readonly manifest: SearchManifest;
  /** Volumes that are asked, oldest first. */
  readonly volumes: readonly VolumeRecord[];
  /** Articles in which a word of the index begins with `key`; later articles have higher numbers. */
  find(key: string): Promise<Postings>;
  /** Text or JSON file of a volume. */
  text(volume: VolumeRecord, path: string): Promise<string>;
  /** Asks older volumes too. */
  widen(): void;
}

/** A request that failed; another try may succeed. */
export class UnreachableError extends Error {}

const PER_VOLUME = 1_000_000;
/** Up to so many articles are asked at once; older volumes on demand. */
const AT_ONCE = 20_000;

export const numberOf = (volume: number, page: number): number => volume * PER_VOLUME + page;
export const placeOf = (article: number): { readonly volume: number; readonly page: number } => ({
  volume: Math.floor(article / PER_VOLUME),
  page: article % PER_VOLUME,
});

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}
interface PagefindInstance {
  search(term: string): Promise<{ readonly results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
}

/** Opens the index below `bundle`; the wasm program and the tables load while the manifest is read. */
export async function openIndex(bundle: string): Promise<SearchIndex> {
  const requests = watchRequests(bundle);
  const modulePath = `${bundle}pagefind.js`;
  const loading = import(modulePath);
  const fetched = await fetch(`${bundle}volumes.json`).catch((cause: unknown) => {
    throw new UnreachableError('volumes.json', { cause });
  });
  const manifest: SearchManifest = await fetched.json();
  const pagefind: PagefindModule = await loading.catch((cause: unknown) => {
    throw new UnreachableError('pagefind.js', { cause });
  });
  for (const volume of manifest.volumes) {
    requests.answer(`${bundle}${volume.folder}/pagefind-entry.json`, volume.entry);
  }
  let first = firstVolume(manifest.volumes);
  const instances = new Map<number, PagefindInstance>();
  const found = new Map<string, Promise<Postings>>();

  const instanceOf = (at: number, volume: VolumeRecord): PagefindInstance => {
    const known = instances.get(at);
    if (known) return known;
    const opened = pagefind.createInstance({ basePath: `${bundle}${volume.folder}/`, noWorker: true });
    instances.set(at, opened);
    return opened;
  };

  const ask = async (key: string): Promise<Postings> => {
    const parts = await Promise.all(
      manifest.volumes.map(async (volume, at) => {
        if (at < first) return [];
        const { results } = await instanceOf(at, volume).search(key);
        return results.map(({ id, words }) => [numberOf(at, Number.parseInt(id, 36)), words] as const);
      }),
    );
    const failures = requests.takeFailures();
    if (failures.length === 0) return new Map(parts.flat());
    // A volume remembers a file that failed as loaded: it is opened anew at the next try.
    instances.clear();
    found.clear();
    throw new UnreachableError(failures.join(', '));
  };

  return {
    manifest,
    get volumes() {
      return manifest.volumes.slice(first);
    },
    find: (key) => {
      const known = found.get(key);
      if (known) return known;
      const asked = ask(key);
      found.set(key, asked);
      asked.catch(() => found.delete(key));
      return asked;
    },
    text: async (volume, path) => {
      const response = await fetch(`${bundle}${volume.folder}/${path}`).catch((cause: unknown) => {
        throw new UnreachableError(path, { cause });
      });
      return response.text();
    },
    widen: () => {
      first = 0;
      found.clear();
    },
  };
}

function firstVolume(volumes: readonly VolumeRecord[]): number {
  let articles = 0;
  for (let at = volumes.length - 1; at >= 0; at -= 1) {
    articles += volumes[at]?.count ?? 0;
    if (articles > AT_ONCE && at < volumes.length - 1) return at + 1;
  }
  return 0;
}
