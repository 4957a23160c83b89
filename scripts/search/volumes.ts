import { hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeKey } from '../content/code-key.ts';
import { withPath } from '../content/disk.ts';
import { once } from '../content/once.ts';
import type { Output } from '../publish/output.ts';
import type { SearchEntry } from './documents.ts';
import { newestVolumes, type SearchManifest } from './manifest.ts';
import { type Period, periodsOf, type VolumeSizes } from './periods.ts';
import {
  forgetIdleVolumes,
  forgetVolume,
  isWhole,
  labelledVolume,
  type StoredVolume,
} from './stored-volume.ts';
import type { VolumePlace } from './volume.ts';
import { VolumeDesk } from './volume-desk.ts';

export interface SearchSettings {
  readonly language: 'vi' | 'en';
  /** The site's own abbreviations, beside those that Kho Tin knows. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** How many articles a volume holds; undefined for what serves readers best. */
  readonly sizes?: VolumeSizes;
}

/** Where search goes. */
export interface SearchPlaces {
  readonly output: Pick<Output, 'write' | 'link' | 'keepBelow'>;
  /** The folder of search below the output, with a slash at its end. */
  readonly path: string;
  /** May be lost at any time. */
  readonly cache: string;
}

export interface SearchFigures {
  readonly documents: number;
  readonly volumes: number;
  /** Volumes that were not in the cache. */
  readonly indexed: number;
}

/**
 * Publishes the search volumes of one language and `volumes.json`, which names them. Same articles, same bytes. At
 * once it publishes those that stand and begins the others; what comes back waits for these.
 */
export async function beginSearch(
  entries: Iterable<SearchEntry>,
  settings: SearchSettings,
  { output, path, cache }: SearchPlaces,
): Promise<() => Promise<SearchFigures>> {
  const { language } = settings;
  const shelf = join(cache, language);
  await mkdir(shelf, { recursive: true });
  const keep = ({ record }: StoredVolume): boolean => output.keepBelow(`${path}${record.folder}/`);
  const desk = new VolumeDesk();
  const begun: BegunVolume[] = [];
  for (const period of periodsOf(entries, settings.sizes)) {
    const key = keyOf(period, language);
    const place = { language, from: period.from, folder: join(shelf, key), key };
    const known = labelledVolume(place.folder);
    // Its name says what is in it: a release that has the folder has all of it, whatever became of the cache.
    const isKept = known !== undefined && keep(known);
    const isStored = known !== undefined && (isKept || isWhole(known));
    const wait = isStored ? async () => known : await beginVolume(period, place, desk);
    begun.push({ isKept, isFresh: !isStored, wait });
  }
  const volumesMade = once(async () => {
    const volumes: StoredVolume[] = [];
    for (const { wait } of begun) volumes.push(await wait());
    desk.end();
    return volumes;
  });
  if (desk.holdsMuch) await volumesMade();
  return async () => {
    const volumes = await volumesMade();
    for (const [at, volume] of volumes.entries()) {
      if (begun[at]?.isKept !== true && !keep(volume)) linkVolume(volume, { output, path });
    }
    output.write(`${path}volumes.json`, `${JSON.stringify(manifestOf(settings, volumes))}\n`);
    forgetIdleVolumes(shelf);
    const documents = volumes.reduce((sum, { record }) => sum + record.count, 0);
    const indexed = begun.filter(({ isFresh }) => isFresh).length;
    return { documents, volumes: volumes.length, indexed };
  };
}

interface BegunVolume {
  /** Whether it is published already. */
  readonly isKept: boolean;
  /** Whether it was not in the cache. */
  readonly isFresh: boolean;
  readonly wait: () => Promise<StoredVolume>;
}

/** Begins a volume in the place of one that is lost or damaged. */
async function beginVolume(
  { from, entries }: Period,
  place: VolumePlace,
  desk: VolumeDesk,
): Promise<() => Promise<StoredVolume>> {
  const failed = (cause: unknown): never => {
    desk.end();
    throw new Error(`The search volume of ${entries.length} articles from ${from} could not be made`, {
      cause: withPath(cause, place.folder),
    });
  };
  forgetVolume(place.folder);
  try {
    const wait = await desk.begin(entries, place);
    return () => wait().catch(failed);
  } catch (cause) {
    return failed(cause);
  }
}

function linkVolume(
  { folder, record, files }: StoredVolume,
  { output, path }: Pick<SearchPlaces, 'output' | 'path'>,
): void {
  for (const { name, sum } of files) {
    output.link(`${path}${record.folder}/${name}`, join(folder, name), sum);
  }
}

function manifestOf(
  { language, abbreviations }: SearchSettings,
  volumes: readonly StoredVolume[],
): SearchManifest {
  const newest = new Set(newestVolumes(volumes.map(({ record }) => record)));
  const listed = volumes.map(({ record, table }) => (newest.has(record) ? { ...record, table } : record));
  return { language, abbreviations, volumes: listed };
}

/** A volume is as good as the code that made it: what reads the words of an article lies in other rooms too. */
const keyOf = ({ entries }: Period, language: string): string => {
  const lines = entries.map(({ url, date, key }) => `${date} ${url} ${key}\n`);
  return hash('sha256', [codeKey(), language, ...lines].join('\n')).slice(0, 32);
};
