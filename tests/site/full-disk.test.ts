import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from './build-once.ts';
import { type CommandResult, root, runCommand } from './command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from './sites.ts';

/** A site that was built, and much that is new: photos, a closed year, months, a page. */
const folder = temporaryFolder();
const built = join(folder, 'built');
const work = join(folder, 'work');
const output = join(work, '_site');
afterAll(() => removeFolder(folder));

const build = (room?: number): Promise<CommandResult> =>
  runCommand('build', ['--date', '2024-06-01', '--compress'], {
    cwd: work,
    ...(room === undefined
      ? {}
      : { preload: join(root, 'tests/site/on-failing-disk.ts'), env: { KHOTIN_TEST_ROOM: String(room) } }),
  });
const leftovers = (): string[] => readdirSync(work).filter((name) => name.startsWith('_site.'));

/** The site as it was before the build. */
function startAgain(): void {
  rmSync(work, { recursive: true, force: true });
  cpSync(built, work, { recursive: true });
}

let expected: ReadonlyMap<string, string>;
beforeAll(async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#258' } })
    .png()
    .toBuffer();
  const article = (path: string, fields: Readonly<Record<string, string>> = {}) => ({
    [`content/articles/${path}.md`]: articleText({
      title: `Bài ${path.slice(8)}`,
      date: `${path.slice(0, 7).replace('/', '-')}-01`,
      ...fields,
    }),
  });
  writeFiles(work, { 'content/site.yaml': siteYaml, ...article('2023/05/mot'), ...article('2024/03/hai') });
  expect((await build()).errors).toBe('');
  writeFiles(work, {
    ...article('2022/01/ba', { tags: '[Y tế]' }),
    ...article('2024/05/bon', { images: '[{ src: anh.png, alt: Sân }]' }),
    'content/articles/2024/05/bon/anh.png': photo,
    'content/pages/gioi-thieu.md': articleText({ title: 'Giới thiệu' }),
  });
  cpSync(work, built, { recursive: true });
  expect((await build()).errors).toBe('');
  expected = contentsOf(output);
});

describe('a build on a full disk', () => {
  it('ends in one message, leaves the old output as it was, and works again once there is room', async () => {
    const before = contentsOf(join(built, '_site'));
    const named = new Set<string>();
    let room = 0;
    for (let isFull = true; isFull; room = Math.ceil(room * 1.4 + 1)) {
      startAgain();
      const { status, errors } = await build(room);
      isFull = status !== 0;
      if (!isFull) break;
      const [, file = errors] = /^Đĩa hết chỗ khi ghi (\S+); hãy dọn bớt đĩa .*\n$/.exec(errors) ?? [];
      expect(file, `after ${room} changes`).toContain(work);
      named.add(file.slice(work.length).split('/')[1] ?? '');
      expect(contentsOf(output)).toEqual(before);
      expect(leftovers()).toEqual([]);
    }
    expect(contentsOf(output)).toEqual(expected);
    // It was full in the caches, beside the output, and at the journal or the keys.
    expect([...named].toSorted()).toEqual(expect.arrayContaining(['.cache', '_site.lock', '_site.next']));
    startAgain();
    expect((await build(Math.floor(room / 2))).status).toBe(1);
    expect((await build()).errors).toBe('');
    expect(contentsOf(output)).toEqual(expected);
  });

  it('speaks the language of the site', async () => {
    startAgain();
    writeFiles(work, {
      'content/site.yaml': siteYaml.replace('language: vi', 'language: en').replace('[vi, en]', '[en, vi]'),
    });
    const { status, errors } = await build(40);
    expect(errors).toMatch(/^The disk has no room left for \S+; make room .*\n$/);
    expect(status).toBe(1);
    expect(leftovers()).toEqual([]);
  });
});
