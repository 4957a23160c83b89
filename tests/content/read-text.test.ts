import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { readTextFile } from '../../scripts/content/read-text.ts';
import { reporterFor } from '../../scripts/content/reporter.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

const most = 1_000_000;

function read(name: string): { readonly text: string | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return { text: readTextFile(folder, name, reporterFor(name, vi, problems))?.text, problems };
}

describe('readTextFile', () => {
  it('gives each file its own bytes: a long one, a shorter one, an empty one', () => {
    const texts = { 'a.md': 'Đường '.repeat(50_000), 'b.md': 'Ngắn.', 'c.md': '', 'd.md': 'x'.repeat(most) };
    writeFiles(folder, texts);
    const names = ['a.md', 'b.md', 'c.md', 'd.md', 'b.md'] as const;
    expect(names.map((name) => read(name).text)).toEqual(names.map((name) => texts[name]));
  });

  it('names a file by its bytes as git does', () => {
    writeFiles(folder, { 'e.md': 'hello world\n' });
    const { contentId } = readTextFile(folder, 'e.md', reporterFor('e.md', vi, [])) ?? {};
    expect(contentId).toBe('3b18e512dba79e4c8300dd08aeb37f8e728b8dad');
  });

  it.each([
    ['one byte too many', 'large.md', 'x'.repeat(most + 1)],
    ['bytes that are no UTF-8', 'wrong.md', Buffer.from([0x41, 0xff])],
    ['a control character', 'bell.md', 'a\u0007'],
    ['the two versions of a conflict', 'both.md', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n'],
  ])('refuses %s', (_what, name, content) => {
    writeFiles(folder, { [name]: content });
    const { text, problems } = read(name);
    expect(text).toBeUndefined();
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([
      [join('content', name), 'error'],
    ]);
  });

  it('refuses a folder, and what is not there', () => {
    writeFiles(folder, { 'sub/f.md': '' });
    for (const name of ['sub', 'none.md']) expect(read(name).problems).toHaveLength(1);
  });
});
