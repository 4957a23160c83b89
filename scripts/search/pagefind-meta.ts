import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';

/**
 * Pagefind's table of pages and chunks is the first thing that every search loads, and most of it
 * are random names: ten bytes a page. Pages and chunks get their number for a name instead, and
 * the table shrinks to a fifth. Safe for caches, because the folder of a volume is named by content.
 */

const SIGNATURE = 'pagefind_dcd';

/** A table with short names, and which chunk file is called what. */
export interface ShortMeta {
  readonly bytes: Uint8Array;
  readonly chunks: ReadonlyMap<string, string>;
}

/** The sort key under which each record states its number, since Pagefind may take them in any order. */
export const NUMBER = 'n';

/**
 * Gives each chunk its number as name, and each page the volume's first year and its number; every
 * page counts as equally long.
 */
export function shortenMeta(packed: Uint8Array, year: string): ShortMeta {
  const [version, pages, chunks, filters, sorts, fields] = list(readCbor(unpack(packed)), 'the table');
  const names = new Map<string, string>();
  const named = list(chunks, 'its chunks').map((chunk, at) => {
    const [from, to, name] = list(chunk, 'a chunk');
    if (typeof name !== 'string' || typeof from !== 'string' || typeof to !== 'string')
      throw changed('a chunk');
    names.set(name, at.toString(36));
    return { from, to, name: at.toString(36) };
  });
  // A chunk ends where the next begins: the same text twice packs better.
  const shortChunks = named.map(({ from, to, name }, at) => [from, named[at + 1]?.from ?? to, name]);
  const numbers = numbersOf(sorts);
  const shortPages = list(pages, 'its pages').map((page, at) => {
    const number = numbers.get(at);
    if (list(page, 'a page').length !== 2 || number === undefined) throw changed('a page');
    return [`${year}-${number.toString(36)}`, 1];
  });
  if (version === undefined || filters === undefined || fields === undefined) throw changed('the table');
  const table = [version, shortPages, shortChunks, filters, [], fields];
  return { bytes: pack(writeCbor(table)), chunks: names };
}

function numbersOf(sorts: Cbor | undefined): ReadonlyMap<number, number> {
  const [sort] = list(sorts, 'its sorts');
  const [name, order] = list(sort, 'a sort');
  if (name !== NUMBER) throw changed('a sort');
  return new Map(
    list(order, 'an order').map((page, number) => {
      if (typeof page !== 'number') throw changed('an order');
      return [page, number] as const;
    }),
  );
}

const unpack = (packed: Uint8Array): Uint8Array => {
  const bytes = gunzipSync(packed);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw changed('the signature');
  return bytes.subarray(SIGNATURE.length);
};

const pack = (bytes: Uint8Array): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 });

function list(value: Cbor | undefined, what: string): readonly Cbor[] {
  if (typeof value === 'object') return value;
  throw changed(what);
}

const changed = (what: string): Error =>
  new Error(`Pagefind writes ${what} in another form than version 1.5.2: pagefind-meta.ts must learn it`);
