import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files whose bytes lie in one buffer, so that another core can have them without a copy. */
export interface Bundle {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly files: readonly BundledFile[];
}

interface BundledFile {
  readonly path: string;
  /** Where its bytes begin and end. */
  readonly start: number;
  readonly end: number;
}

const large = 1024 * 1024;
/**
 * How hard Brotli tries, from 0 to 11. Beyond 9 a twenty-fifth of an article, or a sixth of the words of search, would
 * cost twelve times the time. Of a text of many megabytes 9 takes off a fortieth more than 4 in nine times the time, and
 * what is that large changes with each article and is hardly ever read: the ledger, the records of a year.
 */
const brotliQuality = { small: 9, large: 4 };
/** And gzip, from 1 to 9: 9 takes four times the time of 4, for a twenty-fifth of the size. */
const gzipLevel = { small: 9, large: 4 };
/** Bits of the window that Brotli looks back through: one beyond the text costs time to lay out, and finds nothing. */
const windowBits = (size: number): number => Math.min(22, Math.max(10, Math.ceil(Math.log2(size + 16))));

/** Names all that the bytes of siblings depend on beside their texts. */
export const siblingsKey = JSON.stringify([
  process.versions['brotli'],
  process.versions.zlib,
  large,
  brotliQuality,
  gzipLevel,
  [1000, 30_000, large].map(windowBits),
]);

/** The compressed siblings of texts, `.br` and `.gz`, where these are smaller. */
export function siblingsOf({ bytes, files }: Bundle): Bundle {
  const made = files.flatMap(({ path, start, end }) => {
    const text = bytes.subarray(start, end);
    const siblings = [
      { path: `${path}.br`, packed: brotliCompressSync(text, brotliOptions(text.length)) },
      {
        path: `${path}.gz`,
        packed: gzipSync(text, { level: text.length < large ? gzipLevel.small : gzipLevel.large }),
      },
    ];
    return siblings.filter(({ packed }) => packed.length < text.length);
  });
  return bundled(made);
}

function bundled(made: readonly { readonly path: string; readonly packed: Buffer }[]): Bundle {
  const all = new Uint8Array(made.reduce((sum, { packed }) => sum + packed.length, 0));
  let end = 0;
  const files = made.map(({ path, packed }) => {
    const start = end;
    all.set(packed, start);
    end += packed.length;
    return { path, start, end };
  });
  return { bytes: all, files };
}

const brotliOptions = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: size < large ? brotliQuality.small : brotliQuality.large,
    [constants.BROTLI_PARAM_LGWIN]: windowBits(size),
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});
