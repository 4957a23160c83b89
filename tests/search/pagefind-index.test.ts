import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { describe, expect, it } from 'vitest';
import { CborWriter } from '../../scripts/search/cbor.ts';
import { PAGEFIND, tableName, writePagefindIndex } from '../../scripts/search/pagefind-index.ts';
import { PostingsBook } from '../../scripts/search/postings.ts';
import { stemOf } from '../../scripts/search/stems.ts';
import { termsOf } from '../../scripts/search/terms.ts';
import { aFolder } from '../folders.ts';
import { type Cbor, readCbor } from './cbor.ts';

const folder = aFolder({});

const read = (bytes: Uint8Array): Cbor => {
  const plain = gunzipSync(bytes);
  expect(plain.subarray(0, 12).toString()).toBe('pagefind_dcd');
  return readCbor(plain.subarray(12));
};
const list = (value: Cbor | undefined): readonly Cbor[] => (typeof value === 'object' ? value : []);

/** What Pagefind itself makes of contents: its table, and the words of all chunks. */
async function byPagefind(contents: readonly string[], language: string) {
  const { index } = await createIndex({ forceLanguage: language });
  for (const [page, content] of contents.entries()) {
    await index?.addCustomRecord({ url: String(page), content, language, sort: { page: String(page) } });
  }
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  const table = files.find(({ path }) => path.endsWith('.pf_meta'))?.content ?? new Uint8Array();
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => read(content));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')?.content;
  return { table: list(read(table)), words: chunks.flatMap((chunk) => list(list(chunk)[0])), entry };
}

describe('the index', () => {
  const contents = ['mot hai ba hai bon', 'hai ba ba', 'nam sau bay', 'ba mot'];

  it('says what Pagefind says of the same words, in the same form', async () => {
    const theirs = await byPagefind(contents, 'vi');
    const book = new PostingsBook();
    // Pagefind numbers pages in an order of its own, which its sort tells.
    const order = list(list(list(theirs.table[4])[0])[1]).map(Number);
    for (const [page, number] of order.map((_, at) => order.indexOf(at)).entries()) {
      for (const [position, word] of (contents[number] ?? '').split(' ').entries())
        book.whole(word, page, position);
    }
    mkdirSync(join(folder, 'same'));
    const task = { language: 'vi', folder: join(folder, 'same'), name: '2023', pages: contents.length };
    const entry = await writePagefindIndex(book.sorted(), task);
    const [chunk] = list(read(readFileSync(join(folder, 'same', 'index', '0.pf_index'))));
    expect(list(chunk)).toEqual(theirs.words);

    const table = list(read(readFileSync(join(folder, 'same', tableName('vi')))));
    expect(table.length).toBe(theirs.table.length);
    expect(table[0]).toBe(theirs.table[0]);
    expect(list(table[1]).map((page) => list(page).length)).toEqual(
      list(theirs.table[1]).map((page) => list(page).length),
    );
    expect(list(list(table[2])[0]).slice(0, 2)).toEqual(list(list(theirs.table[2])[0]).slice(0, 2));
    const theirEntry: unknown = JSON.parse(new TextDecoder().decode(theirs.entry));
    expect(theirEntry).toMatchObject({
      version: PAGEFIND,
      languages: { vi: { ...entry.languages['vi'], hash: expect.any(String) } },
    });
  });

  it('cuts chunks at which a key is found', async () => {
    const book = new PostingsBook();
    for (let page = 0; page < 20; page += 1) {
      for (let position = 0; position < 200; position += 1)
        book.whole(`tu${page}x${position}`, page, position);
    }
    mkdirSync(join(folder, 'many'));
    const task = { language: 'vi', folder: join(folder, 'many'), name: '2023', pages: 20 };
    await writePagefindIndex(book.sorted(), task);
    const table = list(read(readFileSync(join(folder, 'many', tableName('vi')))));
    const names = readdirSync(join(folder, 'many', 'index'));
    expect(names.length).toBeGreaterThan(5);
    let before = '';
    for (const chunk of list(table[2])) {
      const [from, to, name] = list(chunk);
      const words = list(list(read(readFileSync(join(folder, 'many', 'index', `${name}.pf_index`))))[0]);
      const keys = words.map((word) => String(list(word)[0]));
      expect(keys[0]).toBe(from);
      expect(keys.every((key) => before < key && key <= String(to))).toBe(true);
      before = keys.at(-1) ?? '';
    }
  });
});

it('orders keys as Pagefind does, beyond the basic plane too', () => {
  const book = new PostingsBook();
  for (const key of ['\uffe6', '𐐨', 'b', 'ʹ', 'a']) book.whole(key, 0, 0);
  expect(Array.from(book.sorted(), ({ key }) => key)).toEqual(['a', 'b', 'ʹ', '\uffe6', '𐐨']);
});

it('keeps the pairs and words of a page apart', () => {
  const book = new PostingsBook();
  const [one, two] = termsOf('đất đai').map((term) => book.numberOf(term));
  book.pair(one ?? 0, two ?? 0, 3, 7);
  book.word(two ?? 0, 3, 8);
  book.word(two ?? 0, 5, 1);
  expect(Array.from(book.sorted(), ({ key, pages }) => [key, [...pages]])).toEqual([
    ['daiʹʹdʹ', [3, 5]],
    ['datʹdaiʹʹdasʹdʹ', [3]],
  ]);
  expect(Array.from(book.pairs(), ({ pages }) => pages)).toEqual([1]);
});

it.each([0, 1, 23, 24, 255, 256, 65_535, 65_536, 4_000_000, -1, -25])(
  'writes %i so that it can be read',
  (number) => {
    const writer = new CborWriter();
    writer.number(number);
    expect(readCbor(writer.take())).toBe(number);
  },
);

it('stems English words as Pagefind does', async () => {
  const words =
    `regulations regulated regulation regulatory national nationally organization organised universities
    technologists biology hopping hoped hopes agreed feeding running skies dying early news add added egg eggs happy
    happiness relational conditional rational valency hesitancy digitizer conformably radically differently vilely
    analogously vietnamization predication operator feudalism decisiveness hopefulness callousness formality sensitivity
    sensibility triplicate formative formalize electricity electrical hopeful goodness revival allowance inference
    airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption communism activate
    effective probate rate cease controlling roll youth boy boyish saying flying yes paste pasted past interval internal
    emergency emergent evening vying proceed exceeding innings herrings kinds kindly ties cries gas this kiwis caresses`.split(
      /\s+/u,
    );
  const theirs = await byPagefind([words.join(' ')], 'en');
  const stems = new Map<number, string>();
  for (const word of theirs.words) {
    const [stem, [page] = []] = list(word).map((part) => (typeof part === 'object' ? part : String(part)));
    let position = 0;
    for (const distance of list(list(page)[1])
      .map(Number)
      .filter((one) => one >= 0)) {
      position += distance;
      stems.set(position, String(stem));
    }
  }
  expect(words.map(stemOf)).toEqual(words.map((_, at) => stems.get(at)));
});
