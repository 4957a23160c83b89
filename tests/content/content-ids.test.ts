import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentId, knownIds } from '../../scripts/content/content-ids.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

function git(...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
}

describe('knownIds', () => {
  it('knows nothing where there is no repository, and no folder', async () => {
    expect([...(await knownIds(join(folder, 'khong-co')))]).toEqual([]);
    writeFiles(folder, { 'content/a.md': 'a' });
    expect([...(await knownIds(join(folder, 'content')))]).toEqual([]);
  });

  it('knows the files that stand as git knows them, by their paths below the folder', async () => {
    const names = ['a.md', 'đổi.md', 'con/sửa.md', 'con/mất tăm.md'];
    writeFiles(folder, Object.fromEntries(names.map((name) => [`content/${name}`, name])));
    symlinkSync('a.md', join(folder, 'content/link.md'));
    git('init');
    git('add', '.');
    appendFileSync(join(folder, 'content/con/sửa.md'), 'x');
    removeFolder(join(folder, 'content/con/mất tăm.md'));
    writeFileSync(join(folder, 'content/moi.md'), 'new');
    const idOf = (name: string): string => contentId(readFileSync(join(folder, 'content', name)));
    const known = await knownIds(join(folder, 'content'));
    expect([...known]).toEqual(['a.md', 'đổi.md'].map((name) => [name, idOf(name)]));
  });
});
