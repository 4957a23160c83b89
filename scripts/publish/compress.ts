import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { parseManifest, readManifest } from './manifest.ts';
import { filesBelow, type Output } from './output.ts';

/** Text; Pagefind's own files are compressed already. */
const text = /\.(?:html|css|js|json|jsonl|xml|svg|txt|md|tsv|csv|webmanifest)$/;
/** Below this a file fits the first packets anyway. */
const smallest = 1024;
/** So many bytes wait for the other cores at most; beyond, this one helps. */
const mostWaiting = 64 * 1024 * 1024;
/** Beyond this the last tenth of the size would cost three times the time. */
const quality = 10;

const brotliOptions = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});
const gzipOptions = { level: 9 };

/** An output that gives each text a `.br` and a `.gz` beside it, where these are smaller. */
export interface CompressedOutput<Inner extends Output> {
  readonly output: Inner;
  /** Resolves when all siblings are written: to be awaited before `commit`. */
  settle(): Promise<void>;
}

/** Lets what is written to `inner` be compressed on all cores. `folder` holds the last release: its siblings stay. */
export function compressing<Inner extends Output>(inner: Inner, folder: string): CompressedOutput<Inner> {
  const last = parseManifest(readManifest(folder) ?? '') ?? new Map<string, string>();
  const wasCompressed = [...last.keys()].some((path) => path.endsWith('.br'));
  const under = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let waiting = 0;

  const put = (path: string, size: number, br: Buffer, gz: Buffer): void => {
    if (br.length < size) inner.write(`${path}.br`, br);
    if (gz.length < size) inner.write(`${path}.gz`, gz);
  };
  const compress = (path: string, bytes: Buffer): void => {
    const size = bytes.length;
    if (size < smallest) return;
    if (waiting + size > mostWaiting) {
      put(path, size, brotliCompressSync(bytes, brotliOptions(size)), gzipSync(bytes, gzipOptions));
      return;
    }
    waiting += size;
    const done = compressed(bytes)
      .then(({ br, gz }) => put(path, size, br, gz))
      .catch((error) => {
        failures.push(error);
      })
      .finally(() => {
        waiting -= size;
        under.delete(done);
      });
    under.add(done);
  };
  /** Of a text that did not change; a sibling that it lacks was not smaller. */
  const keepSiblings = (path: string): boolean => {
    if (!wasCompressed) return false;
    inner.keep(`${path}.br`);
    inner.keep(`${path}.gz`);
    return true;
  };
  const follow = (path: string, sum: string, bytes: () => Buffer): void => {
    if (text.test(path) && !(last.get(path) === sum && keepSiblings(path))) compress(path, bytes());
  };
  const output: Inner = {
    ...inner,
    write(path, bytes) {
      inner.write(path, bytes);
      if (!text.test(path)) return;
      const whole = Buffer.from(bytes);
      follow(path, hash('sha256', whole), () => whole);
    },
    keep(path, sum) {
      const isKept = inner.keep(path, sum);
      if (isKept && text.test(path))
        follow(path, last.get(path) ?? '', () => readFileSync(join(folder, path)));
      return isKept;
    },
    link(path, file, sum) {
      inner.link(path, file, sum);
      follow(path, sum, () => readFileSync(file));
    },
    keepBelow(below) {
      for (const path of filesBelow(below, last)) {
        follow(path, last.get(path) ?? '', () => readFileSync(join(folder, path)));
      }
      return inner.keepBelow(below);
    },
  };
  return {
    output,
    async settle() {
      while (under.size > 0) await Promise.all(under);
      if (failures.length > 0) throw new Error('Compression failed', { cause: failures[0] });
    },
  };
}

async function compressed(bytes: Buffer): Promise<{ br: Buffer; gz: Buffer }> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, brotliOptions(bytes.length)),
    promisify(gzip)(bytes, gzipOptions),
  ]);
  return { br, gz };
}
