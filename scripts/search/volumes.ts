import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CARDS_A_FILE, cardFiles } from './cards.ts';
import { commonFiles, plainOf } from './common-words.ts';
import type { SearchDocument } from './documents.ts';
import { facetColumns } from './facets.ts';
import { writingOf } from './keys.ts';
import { newestVolumes, type SearchManifest, tableFile, type VolumeRecord } from './manifest.ts';
import { indexVolume, SHARED_FILES } from './pagefind-volume.ts';
import { type Period, periodsOf } from './periods.ts';
import { statisticsOf } from './statistics.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface SearchSettings {
  readonly language: 'vi' | 'en';
  /** The site's own abbreviations, beside those that Kho Tin knows. */
  readonly abbreviations: Readonly<Record<string, string>>;
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
  documents: Iterable<SearchDocument>,
  settings: SearchSettings,
  { folder, cache }: SearchFolders,
): Promise<SearchFigures> {
  const code = await codeKey();
  const shelf = join(cache, settings.language);
  const volumes: VolumeRecord[] = [];
  const used = new Set<string>();
  let indexed = 0;
  for (const period of periodsOf(documents)) {
    const key = keyOf(period, settings.language, code);
    const kept = join(shelf, key);
    used.add(key);
    if (!(await exists(join(kept, 'volume.json')))) {
      await makeVolume(period, settings.language, { folder: kept, key });
      indexed += 1;
    }
    volumes.push(await publishVolume(kept, folder));
  }
  await writeManifest(folder, settings, volumes);
  await forgetOthers(shelf, used);
  const documentCount = volumes.reduce((sum, { count }) => sum + count, 0);
  return { documents: documentCount, volumes: volumes.length, indexed, ...(await sizeOf(folder)) };
}

async function writeManifest(
  folder: string,
  { language, abbreviations }: SearchSettings,
  volumes: readonly VolumeRecord[],
): Promise<void> {
  const newest = new Set(newestVolumes(volumes));
  const listed = volumes.map(async (volume) => {
    if (!newest.has(volume)) return volume;
    const tables = volume.shards.map((shard) =>
      readFile(join(folder, volume.folder, shard.name, tableFile(language, shard)), 'base64'),
    );
    return { ...volume, tables: await Promise.all(tables) };
  });
  const manifest: SearchManifest = { language, abbreviations, volumes: await Promise.all(listed) };
  await writeFile(join(folder, 'volumes.json'), `${JSON.stringify(manifest)}\n`);
}

async function makeVolume(
  period: Period,
  language: string,
  to: { folder: string; key: string },
): Promise<void> {
  const { from, articles } = period;
  const work = `${to.folder}.part`;
  await rm(work, { recursive: true, force: true });
  for (const part of ['', 'cards', 'words', 'common']) await mkdir(join(work, part), { recursive: true });
  const writing = writingOf(language);
  const statistics = statisticsOf(articles, writing);
  const spelling = { writing, isCommon: (key: string) => statistics.common.has(key) };
  const shards = await indexVolume(period, { language, spelling, folder: work });
  const vocabulary = vocabularyOf(statistics);
  const common = commonFiles(statistics.common);
  await writeParts(join(work, 'cards'), 'json', cardFiles(articles));
  await writeParts(join(work, 'words'), 'txt', vocabulary.files);
  await writeParts(join(work, 'common'), 'txt', common);
  await writeFile(join(work, 'words', 'all.txt'), vocabulary.words);
  await writeFile(join(work, 'facets.json'), JSON.stringify(facetColumns(articles)));
  const record: VolumeRecord = {
    folder: `${from}-${to.key.slice(0, 10)}`,
    year: from,
    from: articles[0]?.date ?? from,
    to: articles.at(-1)?.date ?? period.to,
    count: articles.length,
    cardsAFile: CARDS_A_FILE,
    wordFiles: vocabulary.files.length,
    commonFiles: common.length,
    commonWords: [...new Set(Array.from(statistics.common.keys(), plainOf))].toSorted().join(' '),
    shards,
  };
  await writeFile(join(work, 'volume.json'), JSON.stringify(record));
  await rm(to.folder, { recursive: true, force: true });
  await rename(work, to.folder);
}

async function publishVolume(kept: string, folder: string): Promise<VolumeRecord> {
  const record: VolumeRecord = JSON.parse(await readFile(join(kept, 'volume.json'), 'utf8'));
  await cp(kept, join(folder, record.folder), {
    recursive: true,
    filter: (path) => !path.endsWith('volume.json'),
  });
  for (const name of await readdir(join(folder, record.folder))) {
    if (SHARED_FILES.test(name)) await rename(join(folder, record.folder, name), join(folder, name));
  }
  return record;
}

/** Volumes of earlier articles, and what a killed build left, are not kept. */
async function forgetOthers(shelf: string, used: ReadonlySet<string>): Promise<void> {
  await mkdir(shelf, { recursive: true });
  for (const name of await readdir(shelf)) {
    if (!used.has(name)) await rm(join(shelf, name), { recursive: true, force: true });
  }
}

async function writeParts(folder: string, extension: string, parts: readonly string[]): Promise<void> {
  for (const [at, part] of parts.entries()) await writeFile(join(folder, `${at}.${extension}`), part);
}

const keyOf = ({ articles }: Period, language: string, code: string): string => {
  const hash = createHash('sha256').update(`${code}\n${language}\n`);
  for (const article of articles) hash.update(`${JSON.stringify(article)}\n`);
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
