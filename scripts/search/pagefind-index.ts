import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { CborWriter } from './cbor.ts';
import type { PagefindEntry } from './manifest.ts';
import { howMany, type Places } from './postings.ts';

/**
 * Writes an index as Pagefind's browser program reads it. Pagefind's own indexer would do, but not
 * for us: it needs 3.6 GB and 100 s for 10,000 articles of pairs of syllables, a copy of each text,
 * and ten bytes of random name a page in the table that every search loads first. A test holds what
 * is written here against what Pagefind writes.
 */

/** Version of Pagefind whose format this is, and whose program reads it. */
export const PAGEFIND = '1.5.2';
/** Every file begins with it. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Marks the weight of the positions that follow: that of plain text, as a negative number. */
const PLAIN_TEXT = -25;
/** Chunks under way at once. */
const AT_ONCE = 8;
/** Of packing: the best takes half as long again for a hundredth less. */
const LEVEL = 6;
const pack = promisify(gzip);

export interface IndexTask {
  readonly language: string;
  /** Exists. */
  readonly folder: string;
  /** Names of pages begin with it. */
  readonly name: string;
  readonly pages: number;
}

/** Writes the keys, which come sorted, in chunks, and the table that finds the chunk of a key. */
export async function writePagefindIndex(
  keys: Iterable<Places>,
  { language, folder, name, pages }: IndexTask,
): Promise<PagefindEntry> {
  mkdirSync(join(folder, 'index'), { recursive: true });
  const starts: string[] = [];
  let last = '';
  let writing: Promise<void>[] = [];
  for (const { first, final, bytes } of chunksOf(keys, chunkSize(pages))) {
    const file = join(folder, 'index', `${starts.length.toString(36)}.pf_index`);
    starts.push(first);
    last = final;
    writing.push(writePacked(file, bytes));
    if (writing.length >= AT_ONCE) writing = await Promise.all(writing).then(() => []);
  }
  await Promise.all(writing);
  await writePacked(join(folder, tableName(language)), table({ starts, last, name, pages }));
  const languages = { [language]: { hash: language, wasm: null, page_count: pages } };
  const entry: PagefindEntry = { version: PAGEFIND, languages, include_characters: [] };
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
  return entry;
}

/** Name of the table, as Pagefind derives it from the hash in its entry. */
export const tableName = (language: string): string => `pagefind.${language}.pf_meta`;

/**
 * Bytes of a chunk before packing. Small chunks cost the table, large ones each query. The table
 * grows with the articles, so the best size grows with their root.
 */
const chunkSize = (articles: number): number => Math.max(4000, Math.round(300 * Math.sqrt(articles)));

interface Chunk {
  /** Its first and its last key. */
  readonly first: string;
  readonly final: string;
  readonly bytes: Uint8Array;
}

function* chunksOf(keys: Iterable<Places>, size: number): Generator<Chunk> {
  const words = new CborWriter();
  let count = 0;
  let first = '';
  let final = '';
  const finished = (): Chunk => {
    const whole = new CborWriter();
    whole.array(1);
    whole.array(count);
    whole.bytes(words.take());
    count = 0;
    return { first, final, bytes: whole.take() };
  };
  for (const places of keys) {
    if (places.pages.length === 0) continue;
    if (count === 0) first = places.key;
    writeWord(words, places);
    final = places.key;
    count += 1;
    if (words.length >= size) yield finished();
  }
  if (count > 0) yield finished();
}

/** `[word, [[page, [weight, ...positions], []], ...], []]`, pages and positions as distances. */
function writeWord(writer: CborWriter, { key, pages, positions }: Places): void {
  writer.array(3);
  writer.text(key);
  writer.array(howMany(pages));
  let before = 0;
  for (let at = 0; at < pages.length; ) {
    const page = pages[at] ?? 0;
    let end = at + 1;
    while (end < pages.length && pages[end] === page) end += 1;
    writer.array(3);
    writer.number(page - before);
    writer.array(end - at + 1);
    writer.number(PLAIN_TEXT);
    let position = 0;
    for (; at < end; at += 1) {
      const here = positions[at] ?? 0;
      writer.number(here - position);
      position = here;
    }
    writer.array(0);
    before = page;
  }
  writer.array(0);
}

/** `[version, pages, chunks, filters, sorts, fields]`. Every page counts as equally long. */
function table(task: {
  readonly starts: readonly string[];
  readonly last: string;
  readonly name: string;
  readonly pages: number;
}): Uint8Array {
  const writer = new CborWriter();
  writer.array(6);
  writer.text(PAGEFIND);
  writer.array(task.pages);
  for (let page = 0; page < task.pages; page += 1) {
    writer.array(2);
    writer.text(`${task.name}-${page.toString(36)}`);
    writer.number(1);
  }
  writer.array(task.starts.length);
  for (const [at, start] of task.starts.entries()) {
    writer.array(3);
    writer.text(start);
    // A chunk ends where the next begins: the same text twice packs better.
    writer.text(task.starts[at + 1] ?? task.last);
    writer.text(at.toString(36));
  }
  for (let empty = 0; empty < 3; empty += 1) writer.array(0);
  return writer.take();
}

async function writePacked(file: string, bytes: Uint8Array): Promise<void> {
  writeFileSync(file, await pack(Buffer.concat([SIGNATURE, bytes]), { level: LEVEL }));
}
