import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { indexedContent, type Spelling } from './content.ts';
import type { SearchDocument } from './documents.ts';
import { NUMBER, shortenMeta } from './pagefind-meta.ts';
import type { Period } from './periods.ts';

/** Pagefind's files that do not differ from volume to volume. */
export const SHARED_FILES = /^(?:pagefind\.js|wasm\..+\.pagefind)$/u;
const AT_A_TIME = 100;

export interface VolumeTask {
  readonly language: string;
  readonly spelling: Spelling;
  readonly folder: string;
}

/**
 * Small chunks cost the table, large ones each query. The table grows with the articles, so the
 * best size grows with their root: 6 KB a chunk at 10,000 articles, 2 KB at 500.
 */
const chunkSize = (articles: number): string => String(Math.max(800, Math.round(50 * Math.sqrt(articles))));

/**
 * Indexes the articles of one volume with Pagefind and writes what the browser needs into `folder`:
 * the shared files, `pagefind-entry.json`, the table and the chunks. Fragments are left out, cards
 * take their place. The Pagefind process ends with the volume and gives its memory back.
 */
export async function indexVolume(
  { from, articles }: Period,
  { language, spelling, folder }: VolumeTask,
): Promise<void> {
  // Pagefind has no option for it; its process inherits the environment.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize(articles.length);
  const raw = await mkdtemp(`${folder}-pagefind-`);
  try {
    await runPagefind(articles, { language, spelling, folder: raw });
    await keep(raw, folder, from);
  } catch (cause) {
    throw new Error(`Search index of ${articles.length} articles failed`, { cause });
  } finally {
    await close();
    await rm(raw, { recursive: true, force: true });
  }
}

async function runPagefind(
  articles: readonly SearchDocument[],
  { language, spelling, folder }: VolumeTask,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('; '));
  for (let at = 0; at < articles.length; at += AT_A_TIME) {
    const added = articles.slice(at, at + AT_A_TIME).map((article, offset) =>
      index.addCustomRecord({
        url: String(at + offset),
        content: indexedContent(article, spelling),
        language,
        sort: { [NUMBER]: String(at + offset) },
      }),
    );
    for (const { errors: refused } of await Promise.all(added)) {
      if (refused.length > 0) throw new Error(refused.join('; '));
    }
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
}

async function keep(raw: string, folder: string, year: string): Promise<void> {
  const names = await readdir(raw);
  const table = names.find((name) => name.endsWith('.pf_meta'));
  if (!table) throw new Error('Pagefind wrote no table');
  const { bytes, chunks } = shortenMeta(await readFile(join(raw, table)), year);
  await mkdir(join(folder, 'index'), { recursive: true });
  for (const [name, short] of chunks) {
    await rename(join(raw, 'index', `${name}.pf_index`), join(folder, 'index', `${short}.pf_index`));
  }
  await writeFile(join(folder, table), bytes);
  for (const name of names) {
    if (SHARED_FILES.test(name) || name === 'pagefind-entry.json')
      await copyFile(join(raw, name), join(folder, name));
  }
}
