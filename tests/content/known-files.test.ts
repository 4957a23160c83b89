import { execFileSync } from 'node:child_process';
import { appendFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { knownFiles } from '../../scripts/content/known-files.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

function git(...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
}

const month = 'articles/2023/01';
const idOf = (path: string): string =>
  execFileSync('git', ['hash-object', join(folder, 'content', path)], { encoding: 'utf8' }).trim();

describe('knownFiles', () => {
  it('knows nothing where there is no repository, and no folder', async () => {
    writeFiles(folder, { [`content/${month}/a.md`]: 'a' });
    for (const name of ['khong-co', 'content']) {
      const known = await knownFiles(join(folder, name));
      expect([known.id(`${month}/a.md`), known.textOf(month), known.pathsOf(month)]).toEqual([
        undefined,
        undefined,
        [],
      ]);
    }
  });

  it('knows the files that stand as git knows them, by their paths below the folder', async () => {
    const names = ['a.md', 'đổi.md', 'con/sửa.md', 'con/mất tăm.md'];
    writeFiles(folder, Object.fromEntries(names.map((name) => [`content/${month}/${name}`, name])));
    writeFiles(folder, { 'content/pages/a.md': 'x', 'content/articles/2023/02/b.md': 'b' });
    symlinkSync('a.md', join(folder, 'content', month, 'link.md'));
    git('init');
    git('add', '.');
    appendFileSync(join(folder, 'content', month, 'con/sửa.md'), 'x');
    removeFolder(join(folder, 'content', month, 'con/mất tăm.md'));
    writeFileSync(join(folder, 'content', month, 'moi.md'), 'new');
    const known = await knownFiles(join(folder, 'content'));
    const paths = ['a.md', 'đổi.md'].map((name) => `${month}/${name}`);
    expect(known.pathsOf(month)).toEqual(paths);
    for (const path of [...paths, 'articles/2023/02/b.md']) expect(known.id(path)).toBe(idOf(path));
    const others = ['con/sửa.md', 'con/mất tăm.md', 'moi.md', 'link.md'].map((name) => `${month}/${name}`);
    for (const path of [...others, 'pages/a.md', 'articles/2023/03/c.md']) {
      expect(known.id(path)).toBeUndefined();
    }
  });

  it('has a text of a month in which nothing is otherwise than git knows it, and of no other', async () => {
    const textOf = async (of: string) => (await knownFiles(join(folder, 'content'))).textOf(of);
    expect(await textOf(month)).toBeUndefined();
    const text = await textOf('articles/2023/02');
    expect(text).toContain(idOf('articles/2023/02/b.md'));
    git('add', '.');
    expect(await textOf(month)).toBeUndefined(); // The link is no plain file.
    removeFolder(join(folder, 'content', month, 'link.md'));
    git('add', '.');
    expect(await textOf(month)).toContain(idOf(`${month}/moi.md`));
    expect(await textOf('articles/2023/02')).toBe(text);
    writeFiles(folder, { 'content/articles/2023/02/b.md': 'B' });
    expect(await textOf('articles/2023/02')).toBeUndefined();
  });
});
