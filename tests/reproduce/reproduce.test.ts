import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../../scripts/reproduce/compare.ts';
import { writeCheckout } from '../ci/checkout.ts';
import { ended } from '../deploy/sshd.ts';
import { until } from '../patience.ts';
import { type CommandResult, root, runCommand, startCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();

beforeAll(() => {
  writeFiles(folder, {
    'content/site.yaml': siteYaml,
    'content/articles/2024/03/mot.md': articleText({ title: 'Bài một', date: '2024-03-01', tags: '[Y tế]' }),
    'content/articles/2024/03/istanbul.md': articleText({ title: 'IĞDIR ılıca', date: '2024-03-01' }),
  });
});
afterAll(() => removeFolder(folder));

const reproduce = (...args: string[]): Promise<CommandResult> =>
  runCommand('reproduce', args, { cwd: folder, env: { TMPDIR: folder } });
const left = (): string[] => readdirSync(folder).filter((name) => name.startsWith('khotin-'));

describe('the same site built twice', () => {
  it('is the same, byte for byte, in another folder, zone, locale, order and on one core', async () => {
    const { status, output, errors } = await reproduce('--date', '2024-06-01', '--compress');
    expect(errors).toBe('');
    expect(output).toMatch(/America\/St_Johns.*\n.*giống nhau từng byte: \d\d+ tệp\.\n$/);
    expect(status).toBe(0);
    expect(left()).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind where %s ends it', async (signal) => {
    const child = startCommand('reproduce', ['--date', '2024-06-01'], {
      cwd: folder,
      env: { TMPDIR: folder },
    });
    const begun = (): boolean => left().some((name) => existsSync(join(folder, name, 'a/site/.cache')));
    await until('a build under way', begun);
    await ended(child, signal);
    await until('the end of what it left', () => left().length === 0);
  });

  it('names each file that differs, and keeps both builds', async () => {
    const project = join(folder, 'project');
    writeCheckout(project, {});
    const robots = join(project, 'layouts/robots.ts');
    const text = readFileSync(robots, 'utf8');
    writeFileSync(robots, text.replaceAll('User-agent: *', `# $` + `{process.env.TZ}\\nUser-agent: *`));
    expect(readFileSync(robots, 'utf8')).not.toBe(text);
    const { status, output, errors } = await runCommand(
      relative(join(root, 'scripts'), join(project, 'scripts/reproduce')),
      ['--date', '2024-06-01'],
      {
        cwd: folder,
        env: { TMPDIR: folder },
      },
    );
    expect(output).toMatch(/^! robots\.txt: khác nội dung$/m);
    expect(errors).toMatch(/^Hai bản khác nhau ở 1 tệp; cả hai còn trong .*khotin-twins-/);
    expect(status).toBe(1);
  });

  it('says what is wrong with the content, or with the words', async () => {
    expect((await reproduce('--node', '/bin/false')).errors).toMatch(/^--node \/bin\/false không phải/);
    expect((await reproduce('--frobnicate')).errors).toContain('Cách dùng');
    expect((await reproduce('--content', 'none')).status).toBe(1);
    writeFiles(folder, { 'content/articles/2024/03/hong.md': 'không có phần đầu' });
    const { status, errors } = await reproduce();
    expect(errors).toContain('content/articles/2024/03/hong.md:1:1');
    expect(status).toBe(1);
    expect(left()).toHaveLength(1);
  });
});

describe('two manifests', () => {
  const first = new Map([
    ['a.html', '1'],
    ['a.html.br', '1'],
    ['b.html', '1'],
    ['c.html', '1'],
  ]);
  const second = new Map([
    ['a.html', '1'],
    ['a.html.br', '2'],
    ['b.html', '2'],
    ['d.html', '1'],
  ]);

  it('are compared by path', () => {
    expect(differences(first, second, false)).toEqual([
      { path: 'a.html.br', kind: 'other bytes', isExpected: false },
      { path: 'b.html', kind: 'other bytes', isExpected: false },
      { path: 'c.html', kind: 'first only', isExpected: false },
      { path: 'd.html', kind: 'second only', isExpected: false },
    ]);
  });

  it('may differ in compressed siblings between majors of Node, and in nothing else', () => {
    const expected = differences(first, second, true).filter(({ isExpected }) => isExpected);
    expect(expected.map(({ path }) => path)).toEqual(['a.html.br']);
  });
});
