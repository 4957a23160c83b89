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

/**
 * Texts of so many bytes have a `.gz` alone: they change with each article and are hardly ever read, the ledger and the
 * records of a year. Brotli would take off an eighth more, in one and a half times the time.
 */
const large = 1024 * 1024;
/**
 * How hard Brotli tries, from 0 to 11. Beyond 9 a twenty-fifth of an article, or a sixth of the words of search, would
 * cost twelve times the time.
 */
const brotliQuality = 9;
/** And gzip, from 1 to 9: 9 takes four times the time of 4, for a twenty-fifth of the size. */
const gzipLevel = { small: 9, large: 4 };
/** Bits of the window that Brotli looks back through: one beyond the text costs time to lay out, and finds nothing. */
const windowBits = (size: number): number => Math.max(10, Math.ceil(Math.log2(size + 16)));

/** Names all that the bytes of siblings depend on beside their texts. */
export const siblingsKey = JSON.stringify([
  process.versions['brotli'],
  process.versions.zlib,
  large,
  brotliQuality,
  gzipLevel,
  [1000, 30_000, large - 1].map(windowBits),
]);

/** The compressed siblings of texts, `.br` and `.gz`, where these are smaller. */
export function siblingsOf({ bytes, files }: Bundle): Bundle {
  const made = files.flatMap(({ path, start, end }) => {
    const text = bytes.subarray(start, end);
    const siblings =
      text.length < large
        ? [
            { path: `${path}.br`, packed: brotliCompressSync(text, brotliOptions(text.length)) },
            { path: `${path}.gz`, packed: gzipSync(text, { level: gzipLevel.small }) },
          ]
        : [{ path: `${path}.gz`, packed: gzipSync(text, { level: gzipLevel.large }) }];
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
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_LGWIN]: windowBits(size),
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});
