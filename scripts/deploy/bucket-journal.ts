import type { Sums } from '../publish/manifest.ts';
import { isPathBelow } from './sums.ts';

/** The files that a deploy was about to change when it began; it goes when the deploy is over. */
export const journalName = '.khotin-journal';

/** What a deploy into storage notes before the first file goes. */
export interface Journal {
  /** Each path that it changes or takes away, with the sum that its file would have; empty where none is known. */
  readonly sums: Sums;
  /** Whether it takes texts away for good: then nothing of earlier releases may stay. */
  readonly removesTexts: boolean;
}

const removing = '# removes texts';

export function formatJournal({ sums, removesTexts }: Journal): string {
  const lines = [...sums].map(([path, sum]) => `${sum}  ${path}\n`);
  return `${removesTexts ? `${removing}\n` : ''}${lines.join('')}`;
}

/** Reads a journal back. A line that is not understood is no path of ours, and is passed over. */
export function parseJournal(text: string): Journal {
  const lines = text.split('\n');
  const entries = lines.flatMap((line) => {
    const [, sum = '', path = ''] = /^([0-9a-f]{64}|) {2}(.+)$/.exec(line) ?? [];
    return isPathBelow(path) ? [[path, sum] as const] : [];
  });
  return { sums: new Map(entries), removesTexts: lines.includes(removing) };
}
