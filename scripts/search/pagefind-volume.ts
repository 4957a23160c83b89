import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { indexedContent, type Spelling } from './content.ts';
import type { ShardRecord } from './manifest.ts';
import { NUMBER, shortenMeta } from './pagefind-meta.ts';
import type { Period } from './periods.ts';
import { partOf, shardsFor } from './shards.ts';

/** Pagefind's files that do not differ from volume to volume. */
export const SHARED_FILES = /^(?:pagefind\.js|wasm\..+\.pagefind)$/u;
const AT_A_TIME = 100;

export interface VolumeTask {
  readonly language: string;
  readonly spelling: Spelling;
  /** Exists; each shard gets a folder in it. */
  readonly folder: string;
}

/**
 * Small chunks cost the table, large ones each query. The table grows with the articles, so the
 * best size grows with their root: 10 KB a chunk at 10,000 articles, 3 KB at 500.
 */
const chunkSize = (articles: number): string => String(Math.max(1200, Math.round(75 * Math.sqrt(articles))));

/**
 * Indexes the articles of one volume with Pagefind and writes what the browser needs into `folder`:
 * the shared files and for each shard `pagefind-entry.json`, the table and the chunks. Fragments are
 * left out, cards take their place. The Pagefind process ends with each shard and gives its memory
 * back.
 */
export async function indexVolume(
  { from, articles }: Period,
  { language, spelling, folder }: VolumeTask,
): Promise<ShardRecord[]> {
  // Pagefind has no option for it; its process inherits the environment.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize(articles.length);
  const contents = articles.map((article) => indexedContent(article, spelling));
  const shards: ShardRecord[] = [];
  for (const shard of shardsFor(articles)) {
    const raw = await mkdtemp(`${folder}-pagefind-`);
    try {
      await runPagefind(
        contents.map((content) => partOf(content, shard)),
        language,
        raw,
      );
      shards.push(await keep(raw, { folder, shard: shard.name, year: from }));
    } catch (cause) {
      throw new Error(`Search index of ${articles.length} articles failed`, { cause });
    } finally {
      await close();
      await rm(raw, { recursive: true, force: true });
    }
  }
  return shards;
}

async function runPagefind(contents: readonly string[], language: string, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('; '));
  for (let at = 0; at < contents.length; at += AT_A_TIME) {
    const added = contents.slice(at, at + AT_A_TIME).map((content, offset) => {
      const number = String(at + offset);
      return index.addCustomRecord({ url: number, content, language, sort: { [NUMBER]: number } });
    });
    for (const { errors: refused } of await Promise.all(added)) {
      if (refused.length > 0) throw new Error(refused.join('; '));
    }
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
}

async function keep(
  raw: string,
  { folder, shard, year }: { folder: string; shard: string; year: string },
): Promise<ShardRecord> {
  const names = await readdir(raw);
  const table = names.find((name) => name.endsWith('.pf_meta'));
  if (!table) throw new Error('Pagefind wrote no table');
  const { bytes, chunks } = shortenMeta(await readFile(join(raw, table)), year);
  await mkdir(join(folder, shard, 'index'), { recursive: true });
  for (const [name, short] of chunks) {
    await rename(join(raw, 'index', `${name}.pf_index`), join(folder, shard, 'index', `${short}.pf_index`));
  }
  await writeFile(join(folder, shard, table), bytes);
  for (const name of names.filter((file) => SHARED_FILES.test(file))) {
    await copyFile(join(raw, name), join(folder, name));
  }
  const entry = await readFile(join(raw, 'pagefind-entry.json'), 'utf8');
  await writeFile(join(folder, shard, 'pagefind-entry.json'), entry);
  return { name: shard, entry: JSON.parse(entry) };
}
