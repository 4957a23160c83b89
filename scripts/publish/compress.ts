import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOfText } from '../content/utf8.ts';
import { CompressingDesk } from './compressing-desk.ts';
import type { OpenOutput } from './output.ts';

/** Text; Pagefind's own files are compressed already. */
const text = /\.(?:html|css|js|json|jsonl|xml|svg|txt|md|tsv|csv|webmanifest)$/;
/** Below this a file fits the first packets anyway. */
const smallest = 1024;

/**
 * An output that gives each text that is written to `inner` a `.br` and a `.gz` beside it, where these are smaller.
 * `folder` holds the last release. Where it has siblings that were made as they are made today, those of what did not
 * change stay.
 */
export function compressing(inner: OpenOutput, folder: string, hasSiblings: boolean): OpenOutput {
  const { files } = inner;
  const desk = new CompressingDesk((path, bytes) => inner.write(path, bytes));

  const compress = (path: string, bytes: Buffer): void => {
    if (bytes.length >= smallest) desk.compress(path, bytes);
  };
  /** Of a text that the last release has; a sibling that it lacks was not smaller. */
  const followKept = (path: string): void => {
    if (!text.test(path)) return;
    if (hasSiblings) files.keepSiblings(path);
    else compress(path, readFileSync(join(folder, path)));
  };
  const follow = (path: string, sum: string, bytes: () => Buffer): void => {
    if (files.sumBefore(path) === sum) followKept(path);
    else if (text.test(path)) compress(path, bytes());
  };
  return {
    ...inner,
    write(path, bytes, sum) {
      if (!text.test(path)) {
        inner.write(path, bytes, sum);
        return;
      }
      const whole = typeof bytes === 'string' ? bytesOfText(bytes) : bytes;
      inner.write(path, whole, sum);
      follow(path, sum ?? hash('sha256', whole), () => whole);
    },
    keep(path, sum) {
      const isKept = inner.keep(path, sum);
      if (isKept) followKept(path);
      return isKept;
    },
    link(path, file, sum) {
      inner.link(path, file, sum);
      follow(path, sum, () => readFileSync(file));
    },
    keepBelow(below) {
      if (hasSiblings) return files.keepBelow(below, true);
      for (const path of files.below(below)) followKept(path);
      return inner.keepBelow(below);
    },
    keepAll(unchanged) {
      inner.keepAll(unchanged);
      if (!hasSiblings) unchanged.paths().forEach(followKept);
    },
    commit(beside) {
      desk.settle();
      if (hasSiblings) files.keepUnchanged(true);
      return inner.commit(beside);
    },
    discard() {
      desk.abandon();
      inner.discard();
    },
  };
}
