import { expect, it } from 'vitest';
import { Comparison, type Group } from '../../scripts/publish/comparison.ts';
import type { UnchangedFiles } from '../../scripts/publish/file-list.ts';

const paths = ['2023/01/mot/index.html', '2023/01/hai/index.html'];
const group: Group<string> = {
  name: 'articles vi 2023-01',
  key: 'khoa',
  files: paths,
  areTogether: true,
  pathOf: (path) => path,
  keyOf: (path) => path,
};
const last = { keys: new Map(), chapters: new Map([[group.name, { key: 'khoa', lines: '' }]]) };

/** What is kept of a group without a look at its files. */
function keptOf(other: Partial<Group<string>>): UnchangedFiles[] {
  const kept: UnchangedFiles[] = [];
  const keepAll = (files: UnchangedFiles): void => void kept.push(files);
  const comparison = new Comparison(last, { keep: () => expect.fail('looked for'), keepAll });
  const wanted = { ...group, ...other };
  expect(comparison.keepsAll(wanted)).toBe(kept.length === 1);
  return kept;
}

it.each([
  ['in their folder where all lie in one', {}, '2023/01/'],
  ['one by one where one lies elsewhere', { files: [...paths, '2022/12/ba/index.html'] }, undefined],
  ['one by one where many others lie beside them', { areTogether: false }, undefined],
  ['though there are none', { files: [] }, undefined],
])('files whose group has the same key are kept %s', (_, other, folder) => {
  const [kept, ...more] = keptOf(other);
  const files = { ...group, ...other }.files;
  expect(more).toEqual([]);
  expect([kept?.folder, kept?.count, kept?.paths()]).toEqual([folder, files.length, files]);
});

it.each([{ key: 'khoa khac' }, { name: 'articles vi 2023-02' }])(
  'no file is kept of a group with %o',
  (other) => {
    expect(keptOf(other)).toEqual([]);
  },
);
