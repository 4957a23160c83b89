import { bucketOf } from '../../../scripts/search/vocabulary-files.ts';
import type { SearchIndex } from './index.ts';

/** How the articles write two neighbouring syllables, and in how many articles. */
export interface Reading {
  readonly second: string;
  readonly marks: string;
  readonly secondMarks: string;
  readonly articles: number;
}

/** What the largest volume knows of its language; each file is loaded when it is needed. */
export interface Vocabulary {
  /** Readings of all pairs that begin with a syllable. */
  readingsOf(first: string): Promise<readonly Reading[]>;
  /** Every syllable in use and its number of articles. */
  words(): Promise<ReadonlyMap<string, number>>;
}

export function vocabularyOf(index: SearchIndex): Vocabulary {
  const volume = index.volumes().toSorted((a, b) => b.count - a.count)[0];
  const files = new Map<number, Promise<ReadonlyMap<string, readonly Reading[]>>>();
  let all: Promise<ReadonlyMap<string, number>> | undefined;

  const load = async (file: number): Promise<ReadonlyMap<string, readonly Reading[]>> =>
    volume ? parsed(await index.text(volume, `words/${file}.txt`)) : new Map();
  const forgetful = <Value>(loading: Promise<Value>, forget: () => void): Promise<Value> => {
    loading.catch(forget);
    return loading;
  };

  return {
    readingsOf: async (first) => {
      if (!volume) return [];
      const file = bucketOf(first, volume.wordFiles);
      const loading = files.get(file) ?? forgetful(load(file), () => files.delete(file));
      files.set(file, loading);
      return (await loading).get(first) ?? [];
    },
    words: () => {
      all ??= forgetful(
        volume ? index.text(volume, 'words/all.txt').then(counts) : Promise.resolve(new Map()),
        () => {
          all = undefined;
        },
      );
      return all;
    },
  };
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

const counts = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text.split('\n').map((line) => {
      const [word = '', articles = ''] = line.split(' ');
      return [word, Number(articles)];
    }),
  );
