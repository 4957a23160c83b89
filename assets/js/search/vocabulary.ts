import type { VolumeRecord } from '../../../scripts/search/manifest.ts';
import { bucketOf } from '../../../scripts/search/vocabulary-files.ts';
import type { SearchIndex } from './index.ts';

/** How the articles write two neighbouring syllables, and in how many articles. */
export interface Reading {
  readonly second: string;
  readonly marks: string;
  readonly secondMarks: string;
  readonly articles: number;
}

/** What the articles know of their language; each file is loaded when it is needed. */
export interface Vocabulary {
  /** Readings of all pairs that begin with a syllable. */
  readingsOf(first: string): Promise<readonly Reading[]>;
  /** Every syllable in use and its number of articles, the commonest first. */
  words(): Promise<ReadonlyMap<string, number>>;
}

/** Volumes that hold this part of the articles speak for all: small ones would cost requests. */
const ENOUGH = 0.8;

export function vocabularyOf(index: SearchIndex): Vocabulary {
  const files = new Map<string, Promise<ReadonlyMap<string, readonly Reading[]>>>();
  let all: Promise<ReadonlyMap<string, number>> | undefined;

  const readingsIn = async (volume: VolumeRecord, first: string): Promise<readonly Reading[]> => {
    const path = `words/${bucketOf(first, volume.wordFiles)}.txt`;
    const key = `${volume.folder}/${path}`;
    const loading = files.get(key) ?? index.text(volume, path).then(parsed);
    files.set(key, loading);
    loading.catch(() => files.delete(key));
    return (await loading).get(first) ?? [];
  };
  const volumes = (): readonly VolumeRecord[] => largest(index.volumes());

  return {
    readingsOf: async (first) => {
      const found = await Promise.all(volumes().map((volume) => readingsIn(volume, first)));
      return found.length === 1 ? (found[0] ?? []) : merged(found.flat());
    },
    words: () => {
      all ??= Promise.all(volumes().map((volume) => index.text(volume, 'words/all.txt'))).then(counts);
      all.catch(() => {
        all = undefined;
      });
      return all;
    },
  };
}

function largest(volumes: readonly VolumeRecord[]): readonly VolumeRecord[] {
  const total = volumes.reduce((sum, { count }) => sum + count, 0);
  const chosen: VolumeRecord[] = [];
  let articles = 0;
  for (const volume of volumes.toSorted((a, b) => b.count - a.count)) {
    if (articles >= ENOUGH * total) break;
    chosen.push(volume);
    articles += volume.count;
  }
  return chosen;
}

function merged(readings: readonly Reading[]): Reading[] {
  const sums = new Map<string, Reading>();
  for (const reading of readings) {
    const key = `${reading.second} ${reading.marks} ${reading.secondMarks}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...known, articles: known.articles + reading.articles } : reading);
  }
  return [...sums.values()];
}

const parsed = (text: string): ReadonlyMap<string, readonly Reading[]> =>
  new Map(
    text.split('\n\n').map((block) => {
      const [first = '', ...lines] = block.split('\n');
      return [first, lines.map(reading)];
    }),
  );

function reading(line: string): Reading {
  const [second = '', marks = '', secondMarks = '', articles = ''] = line.split(' ');
  return { second, marks, secondMarks, articles: Number(articles) };
}

function counts(texts: readonly string[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const [word = '', articles = ''] = line.split(' ');
    sums.set(word, (sums.get(word) ?? 0) + Number(articles));
  }
  return new Map([...sums].toSorted(([, a], [, b]) => b - a));
}
