import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchEntry } from './documents.ts';
import { newestVolumes, type SearchManifest, tableFile, type VolumeRecord } from './manifest.ts';
import { type Period, periodsOf, type VolumeSizes } from './periods.ts';
import { makeVolume } from './volume.ts';

export interface SearchSettings {
  readonly language: 'vi' | 'en';
  /** The site's own abbreviations, beside those that Kho Tin knows. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** How many articles a volume holds; undefined for what serves readers best. */
  readonly sizes?: VolumeSizes;
}

export interface SearchFolders {
  /** Exists and is empty. */
  readonly folder: string;
  /** May be lost at any time. */
  readonly cache: string;
}

export interface SearchFigures {
  readonly documents: number;
  readonly volumes: number;
  /** Volumes that were not in the cache. */
  readonly indexed: number;
  readonly files: number;
  readonly bytes: number;
}

/** Writes the search volumes of one language and `volumes.json`, which names them. Same articles, same bytes. */
export async function writeSearch(
  entries: Iterable<SearchEntry>,
  settings: SearchSettings,
  { folder, cache }: SearchFolders,
): Promise<SearchFigures> {
  const code = await codeKey();
  const shelf = join(cache, settings.language);
  const volumes: VolumeRecord[] = [];
  const used = new Set<string>();
  let indexed = 0;
  for (const period of periodsOf(entries, settings.sizes)) {
    const key = keyOf(period, settings.language, code);
    const kept = join(shelf, key);
    used.add(key);
    if (!(await exists(join(kept, 'volume.json')))) {
      try {
        await makeVolume(period, { language: settings.language, folder: kept, key });
      } catch (cause) {
        const { from, entries: made } = period;
        throw new Error(`The search volume of ${made.length} articles from ${from} could not be made`, {
          cause,
        });
      }
      indexed += 1;
    }
    volumes.push(await publishVolume(kept, folder));
  }
  await writeManifest(folder, settings, volumes);
  await forgetOthers(shelf, used);
  const documents = volumes.reduce((sum, { count }) => sum + count, 0);
  return { documents, volumes: volumes.length, indexed, ...(await sizeOf(folder)) };
}

async function writeManifest(
  folder: string,
  { language, abbreviations }: SearchSettings,
  volumes: readonly VolumeRecord[],
): Promise<void> {
  const newest = new Set(newestVolumes(volumes));
  const listed = volumes.map(async (volume) => {
    if (!newest.has(volume)) return volume;
    const table = await readFile(join(folder, volume.folder, tableFile(language, volume)), 'base64');
    return { ...volume, table };
  });
  const manifest: SearchManifest = { language, abbreviations, volumes: await Promise.all(listed) };
  await writeFile(join(folder, 'volumes.json'), `${JSON.stringify(manifest)}\n`);
}

async function publishVolume(kept: string, folder: string): Promise<VolumeRecord> {
  const record: VolumeRecord = JSON.parse(await readFile(join(kept, 'volume.json'), 'utf8'));
  await cp(kept, join(folder, record.folder), {
    recursive: true,
    filter: (path) => !path.endsWith('volume.json'),
  });
  return record;
}

/** Volumes of earlier articles, and what a killed build left, are not kept. */
async function forgetOthers(shelf: string, used: ReadonlySet<string>): Promise<void> {
  await mkdir(shelf, { recursive: true });
  for (const name of await readdir(shelf)) {
    if (!used.has(name)) await rm(join(shelf, name), { recursive: true, force: true });
  }
}

const keyOf = ({ entries }: Period, language: string, code: string): string => {
  const hash = createHash('sha256').update(`${code}\n${language}\n`);
  for (const { url, date, key } of entries) hash.update(`${date} ${url} ${key}\n`);
  return hash.digest('hex').slice(0, 32);
};

/** A volume is as good as the code that made it: all files of this folder count. */
async function codeKey(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  for (const name of (await readdir(here)).toSorted())
    hash.update(name).update(await readFile(join(here, name)));
  return hash.digest('hex');
}

const exists = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}
