import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { siblingsOf } from '../../scripts/publish/siblings.ts';

it('gives texts of any size siblings that say the same, the large ones of gzip alone', () => {
  const line = (at: number): string => `/2023/01/tin-so-${(at * 7919) % 1_000_003}/\tarticle\t2023-01-08\n`;
  const large = Array.from({ length: 40_000 }, (_, at) => line(at)).join('');
  const small = large.slice(0, 200_000);
  const text = Buffer.from(small + large);
  const files = [
    { path: 'small.tsv', start: 0, end: small.length },
    { path: 'ledger.tsv', start: small.length, end: text.length },
  ];
  const made = siblingsOf({ bytes: new Uint8Array(text), files });
  expect(made.files.map(({ path }) => path)).toEqual(['small.tsv.br', 'small.tsv.gz', 'ledger.tsv.gz']);
  const unpacked = made.files.map(({ path, start, end }) => {
    const packed = made.bytes.subarray(start, end);
    return String(path.endsWith('.br') ? brotliDecompressSync(packed) : gunzipSync(packed));
  });
  expect(unpacked.map((one) => one === small || one === large)).toEqual([true, true, true]);
});
