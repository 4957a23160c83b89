import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSealed } from '../../scripts/content/sealed-file.ts';
import { emptyTable, type KeyTable, keyShelf } from '../../scripts/publish/key-table.ts';
import { temporaryFolder } from '../site/sites.ts';

const table: KeyTable = {
  keys: new Map([
    ['index.html', 'a1'],
    ['*.br', 'b2'],
    ['tên có khoảng trắng.html', 'c3'],
  ]),
  chapters: new Map([
    ['articles vi 2023-01', { key: 'd4', lines: 'e5 2023/01/a/index.html\nf6 2023/01/đ/index.html\n' }],
    ['lists vi 2023', { key: 'f7', lines: '' }],
  ]),
};

describe('the keys of a release', () => {
  it.each<[string, KeyTable]>([
    ['chapters and single files', table],
    ['single files alone', { ...table, chapters: new Map() }],
    ['chapters alone', { ...table, keys: new Map() }],
    ['nothing', emptyTable],
  ])('are read as they were written: %s', (_what, one) => {
    const shelf = keyShelf(temporaryFolder(), '/srv/_site');
    shelf.write('release', one);
    expect(shelf.read('release')).toEqual(one);
  });

  it('are none for another release, another output folder, and where they are lost or cut', () => {
    const cache = temporaryFolder();
    const shelf = keyShelf(cache, '/srv/_site');
    expect(shelf.read('release')).toEqual(emptyTable);
    shelf.write('release', table);
    expect(shelf.read(undefined)).toEqual(emptyTable);
    expect(shelf.read('rel')).toEqual(emptyTable);
    expect(keyShelf(cache, '/srv/other').read('release')).toEqual(emptyTable);
    const file = join(cache, readdirSync(cache)[0] ?? '');
    for (const other of ['a1 index.html\n', 'a1 99999 articles\n', 'a1 5 lists\n', 'a1 x lists\n\n', '']) {
      writeSealed(file, `release\n${other}`);
      expect(shelf.read('release')).toEqual(emptyTable);
    }
    shelf.write('release', table);
    writeFileSync(file, readFileSync(file).subarray(0, -5));
    expect(shelf.read('release')).toEqual(emptyTable);
  });
});
