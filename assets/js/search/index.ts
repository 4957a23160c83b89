import { pagesIn, plainOf } from '../../../scripts/search/common-words.ts';
import { BODY } from '../../../scripts/search/fields.ts';
import { readingsUnder } from '../../../scripts/search/keys.ts';
import { newestVolumes, type SearchManifest, type VolumeRecord } from '../../../scripts/search/manifest.ts';
import { bucketOf } from '../../../scripts/search/vocabulary-files.ts';
import { type Pagefind, pagefindOver } from './pagefind.ts';
import { type Requests, watchRequests } from './requests.ts';
import { UnreachableError } from './unreachable.ts';

/** Where a key of the index stands: positions by article, in one archive-wide numbering. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** The volumes of a site, asked together. */
export interface SearchIndex {
  readonly manifest: SearchManifest;
  /** Volumes that are asked, oldest first. */
  volumes(): readonly VolumeRecord[];
  /** Articles in which a word of the index begins with `key`; later articles have higher numbers. */
  find(key: string): Promise<Postings>;
  /** The same for a key, or the beginning of keys, of single words: those in very many articles are listed apart. */
  findWord(key: string): Promise<Postings>;
  /** Text of a file of a volume. */
  text(volume: VolumeRecord, path: string): Promise<string>;
  /** Asks all volumes from now on. */
  widen(): void;
}

const PER_VOLUME = 1_000_000;

/** Volume and page of an article's number. */
export const placeOf = (article: number): { readonly volume: number; readonly page: number } => ({
  volume: Math.floor(article / PER_VOLUME),
  page: article % PER_VOLUME,
});

/** Opens the index below `bundle`, a path of this site that ends in a slash. */
export async function openIndex(bundle: string): Promise<SearchIndex> {
  const requests = watchRequests(bundle);
  const manifest: SearchManifest = JSON.parse(await textOf(`${bundle}volumes.json`));
  const asker = askerOf(manifest, bundle, requests);
  const text = async (volume: VolumeRecord, path: string): Promise<string> => {
    try {
      return await textOf(`${bundle}${volume.folder}/${path}`);
    } finally {
      requests.takeFailures();
    }
  };
  const common = commonPages(manifest, text);
  return {
    manifest,
    volumes: asker.volumes,
    find: asker.find,
    findWord: async (key) => {
      const [found, pages] = await Promise.all([asker.find(key), common(key, asker.volumes())]);
      const all = new Map(found);
      for (const article of pages) all.set(article, [...(all.get(article) ?? []), BODY]);
      return all;
    },
    widen: asker.widen,
    text,
  };
}

type TextOf = SearchIndex['text'];

/** Articles whose body holds a common word, from the lists beside the index. */
function commonPages(manifest: SearchManifest, text: TextOf) {
  const files = new Map<string, Promise<string>>();
  const words = manifest.volumes.map(({ commonWords }) => new Set(commonWords.split(' ')));
  const load = (volume: VolumeRecord, key: string): Promise<string> => {
    const path = `common/${bucketOf(plainOf(key), volume.commonFiles)}.txt`;
    const address = `${volume.folder}/${path}`;
    const known = files.get(address) ?? text(volume, path);
    files.set(address, known);
    known.catch(() => files.delete(address));
    return known;
  };
  return async (key: string, volumes: readonly VolumeRecord[]): Promise<number[]> => {
    const lists = await Promise.all(
      manifest.volumes.map(async (volume, at) => {
        if (!volumes.includes(volume) || !words[at]?.has(plainOf(key))) return [];
        return pagesIn(await load(volume, key), key).map((page) => at * PER_VOLUME + page);
      }),
    );
    return lists.flat();
  };
}

async function textOf(path: string): Promise<string> {
  try {
    const response = await fetch(path);
    return await response.text();
  } catch (cause) {
    throw new UnreachableError(path, { cause });
  }
}

function askerOf(
  manifest: SearchManifest,
  bundle: string,
  requests: Requests,
): Pick<SearchIndex, 'find' | 'volumes' | 'widen'> {
  const places = new Map(manifest.volumes.map(({ name }, at) => [name, at]));
  const found = new Map<string, Promise<Postings>>();
  let asked = newestVolumes(manifest.volumes);
  let pagefind: Promise<Pagefind> | undefined;
  const forget = (): void => {
    pagefind = undefined;
    found.clear();
  };

  const ask = async (key: string): Promise<Postings> => {
    if (asked.length === 0) return new Map();
    pagefind ??= pagefindOver(asked, manifest, { bundle, requests });
    const opened = await pagefind;
    const readings = readingsUnder(key);
    if (readings.length > 0) await opened.preload(readings.join(' '));
    const { results } = await opened.search(key);
    const failures = requests.takeFailures();
    if (failures.length > 0) throw new UnreachableError(failures.join(', '));
    return new Map(results.map(({ id, words }) => [numberOf(id, places), words]));
  };

  return {
    volumes: () => asked,
    find: (key) => {
      const known = found.get(key);
      if (known) return known;
      const asking = ask(key);
      found.set(key, asking);
      // Pagefind takes a file that failed for loaded: only a new one asks for it again.
      asking.catch(forget);
      return asking;
    },
    widen: () => {
      asked = manifest.volumes;
      forget();
    },
  };
}

function numberOf(id: string, places: ReadonlyMap<string, number>): number {
  const [name = '', page = ''] = id.split('-');
  return (places.get(name) ?? 0) * PER_VOLUME + Number.parseInt(page, 36);
}
