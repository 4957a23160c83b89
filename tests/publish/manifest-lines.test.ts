import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { manifestOf, parseManifest } from '../../scripts/publish/manifest.ts';
import { linesOfManifest } from '../../scripts/publish/manifest-lines.ts';

const sumsOf = (paths: readonly string[]): Map<string, string> =>
  new Map(paths.toSorted().map((path) => [path, hash('sha256', path)]));

const numbers = Array.from({ length: 60 }, (_, number) => number);
const releases: Record<string, readonly string[]> = {
  'files of the root around all folders': ['0.txt', 'a/x', 'index.html', 'm/x', 'z.txt'],
  'names that begin alike': ['a', 'a-b/x', 'a.html', 'a.html.br', 'a/b', 'a/b/c', 'a/b.html', 'a/bc', 'ab/x'],
  'a folder with others below it, among its files': numbers.flatMap((number) => [
    `2023/01/${number}/index.html`,
    `2023/01/${number}.txt`,
    `2023/${number}.txt`,
  ]),
  'one large folder': numbers.map((number) => `pagefind/${number * number}.pf`),
  'letters beyond Latin': ['tệp/văn bản.pdf', 'tệp/ảnh.jpg', 'tệp/𝄞.txt', 'tệp/ｚ.txt', 'тег/x'],
  'one file': ['index.html'],
};

describe('the lines of a manifest', () => {
  it.each(Object.entries(releases))('find each path, and no other: %s', (_, paths) => {
    const sums = sumsOf(paths);
    const lines = linesOfManifest(manifestOf(sums));
    expect(lines?.count).toBe(paths.length);
    const near = paths.flatMap((path) => [
      path.slice(0, -1),
      `${path}x`,
      `${path}/`,
      `x${path}`,
      `${path}/x`,
    ]);
    const asked = [...paths, ...near, ...paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1)), ''];
    const found = asked.map((path) => {
      const place = lines?.placeOf(path);
      return place === undefined ? undefined : [lines?.path(place), lines?.sum(place)];
    });
    expect(found).toEqual(asked.map((path) => (sums.has(path) ? [path, sums.get(path)] : undefined)));
  });

  it.each(Object.entries(releases))('are those that were written: %s', (_, paths) => {
    const sums = sumsOf(paths);
    expect(parseManifest(manifestOf(sums))).toEqual(sums);
  });

  const [first = '', second = '', third = ''] = manifestOf(sumsOf(['a/b', 'a/c', 'a/d'])).split(/(?<=\n)/);
  it.each([
    ['a letter that no sum has', first + second.replace(/^./, 'g') + third],
    ['a capital letter in a sum', first + second.replace(/^./, 'A') + third],
    ['a shorter sum', first + second.slice(1) + third],
    ['a longer sum', `${first}0${second}${third}`],
    ['one space', first + second.replace('  ', ' ') + third],
    ['three spaces', first + second.replace('  ', '   ') + third],
    ['no path', first + second.replace('a/c', '') + third],
    ['a path twice', first + second.replace('a/c', 'a/b') + third],
    ['a path that belongs behind the next', first + second.replace('a/c', 'b') + third],
    ['an empty line', `${first}\n${third}`],
    ['a last line without its end', first + second + third.slice(0, -1)],
    ['a last line cut in its sum', first + second + third.slice(0, 40)],
    ['a last line cut before its path', first + second + third.slice(0, 66)],
  ])('are none where there is %s', (_, manifest) => {
    expect(linesOfManifest(first + second + third)?.count).toBe(3);
    expect(linesOfManifest(manifest)).toBeUndefined();
    expect(parseManifest(manifest)).toBeUndefined();
  });
});
