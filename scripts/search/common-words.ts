import { bucketOf } from './vocabulary-files.ts';

/**
 * A word in every twentieth article distinguishes none of them, yet it fills a third of an index.
 * Pagefind gets such a word where it stands in a title or summary; for the bodies a plain list of
 * pages does, in files of which a query needs one a word.
 */

const PAGES_A_FILE = 3000;

/**
 * Lines such as `duongʹʹdwwfʹ 3,1,1,9`: key and the distances between its pages. None of the files is empty, even
 * without a word: a deploy takes an empty file for what a full disk left.
 */
export function commonFiles(common: ReadonlyMap<string, readonly number[]>): string[] {
  const pages = [...common.values()].reduce((sum, { length }) => sum + length, 0);
  const count = Math.ceil(pages / PAGES_A_FILE);
  const files: string[][] = Array.from({ length: count }, () => []);
  for (const [key, numbers] of [...common].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    files[bucketOf(plainOf(key), count)]?.push(`${key} ${distances(numbers).join(',')}`);
  }
  return files.map((lines) => lines.join('\n') || '\n');
}

/** The pages of every key in a file that begins with `beginning`, each page once. */
export function pagesIn(file: string, beginning: string): number[] {
  const pages = new Set<number>();
  for (const line of file.split('\n')) {
    const [key = '', list = ''] = line.split(' ');
    if (list === '' || !key.startsWith(beginning)) continue;
    let page = 0;
    for (const distance of list.split(',')) {
      page += Number(distance);
      pages.add(page);
    }
  }
  return [...pages];
}

/** The letters of a key without its marks: all readings of a word lie in one file. */
export const plainOf = (key: string): string => /^[^ʹ]*/u.exec(key)?.[0] ?? '';

const distances = (numbers: readonly number[]): number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
