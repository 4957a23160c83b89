import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeKey } from '../content/code-key.ts';
import type { Output } from '../publish/output.ts';
import type { SearchEntry } from './documents.ts';
import { newestVolumes, type SearchManifest, tableFile, type VolumeRecord } from './manifest.ts';
import { type Period, periodsOf, type VolumeSizes } from './periods.ts';
import { makeVolume, recordFile, sumsOf } from './volume.ts';

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

/** Publishes the search volumes of one language and `volumes.json`, which names them. Same articles, same bytes. */
export async function writeSearch(
  entries: Iterable<SearchEntry>,
  settings: SearchSettings,
  { output, path, cache }: SearchPlaces,
): Promise<SearchFigures> {
  const { language } = settings;
  const shelf = join(cache, language);
  const volumes: KeptVolume[] = [];
  let indexed = 0;
  for (const period of periodsOf(entries, settings.sizes)) {
    const key = keyOf(period, language);
    const folder = join(shelf, key);
    if (!(await exists(join(folder, recordFile)))) {
      try {
        await makeVolume(period, { language, folder, key });
      } catch (cause) {
        const { from, entries: made } = period;
        throw new Error(`The search volume of ${made.length} articles from ${from} could not be made`, {
          cause,
        });
      }
      indexed += 1;
    }
    const record: VolumeRecord = JSON.parse(await readFile(join(folder, recordFile), 'utf8'));
    // Its name says what is in it: a release that has the folder has all of it.
    if (!output.keepBelow(`${path}${record.folder}/`)) {
      for (const [name, sum] of await sumsOf(folder)) {
        output.link(`${path}${record.folder}/${name}`, join(folder, name), sum);
      }
    }
    volumes.push({ folder, record });
  }
  output.write(`${path}volumes.json`, `${JSON.stringify(await manifestOf(settings, volumes))}\n`);
  await forgetOthers(shelf, new Set(volumes.map(({ folder }) => folder)));
  const documents = volumes.reduce((sum, { record }) => sum + record.count, 0);
  return { documents, volumes: volumes.length, indexed };
}

/** A volume in the cache. */
interface KeptVolume {
  readonly folder: string;
  readonly record: VolumeRecord;
}

async function manifestOf(
  { language, abbreviations }: SearchSettings,
  volumes: readonly KeptVolume[],
): Promise<SearchManifest> {
  const newest = new Set(newestVolumes(volumes.map(({ record }) => record)));
  const listed = volumes.map(async ({ folder, record }) => {
    if (!newest.has(record)) return record;
    const table = await readFile(join(folder, tableFile(language, record)), 'base64');
    return { ...record, table };
  });
  return { language, abbreviations, volumes: await Promise.all(listed) };
}

/** Volumes of earlier articles, and what a killed build left, are not kept. */
async function forgetOthers(shelf: string, used: ReadonlySet<string>): Promise<void> {
  await mkdir(shelf, { recursive: true });
  for (const name of await readdir(shelf)) {
    if (!used.has(join(shelf, name))) await rm(join(shelf, name), { recursive: true, force: true });
  }
}

/** A volume is as good as the code that made it: what reads the words of an article lies in other rooms too. */
const keyOf = ({ entries }: Period, language: string): string => {
  const hash = createHash('sha256').update(`${codeKey()}\n${language}\n`);
  for (const { url, date, key } of entries) hash.update(`${date} ${url} ${key}\n`);
  return hash.digest('hex').slice(0, 32);
};

const exists = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};
