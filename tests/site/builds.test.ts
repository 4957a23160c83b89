import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { besideManifest, manifestName } from '../../scripts/publish/manifest.ts';
import { auditSite, filesOf } from './audit.ts';
import { type CommandResult, root, runCommand, startCommand, tsx } from './command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from './sites.ts';

const folder = temporaryFolder();
const output = join(folder, '_site');
afterAll(() => removeFolder(folder));

const build = (...args: string[]): Promise<CommandResult> =>
  runCommand('build', ['--date', '2024-06-01', ...args], { cwd: folder });
const manifest = (site = output): string => readFileSync(join(site, 'manifest-sha256.txt'), 'utf8');
const article = (path: string, fields: Record<string, string>, body?: string): Record<string, string> => ({
  [`content/articles/${path}.md`]: articleText(
    { title: `Bài ${path.slice(8)}`, date: `${path.slice(0, 7).replace('/', '-')}-01`, ...fields },
    body,
  ),
});
/** What lies beside the output while a build runs must be gone after it. */
const leftovers = (): string[] => readdirSync(folder).filter((name) => /^_site\./.test(name));

beforeEach(() => {
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  // What a killed build left would be in the way of the next test.
  for (const name of ['_site', ...leftovers()]) rmSync(join(folder, name), { recursive: true, force: true });
  writeFiles(folder, {
    'content/site.yaml': siteYaml,
    ...article('2024/03/mot', { tags: '[Đất đai]', author: 'Lê Thử', category: 'tin' }),
    ...article('2024/03/hai', { tags: '[Đất đai]', author: 'Lê Thử' }),
  });
});

describe('a build', () => {
  it('is the same, byte for byte, in another folder, time zone and locale', async () => {
    expect((await build()).status).toBe(0);
    const other = join(folder, 'elsewhere');
    mkdirSync(other);
    cpSync(join(folder, 'content'), join(other, 'content'), { recursive: true });
    const env = { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'tr_TR.UTF-8' };
    const result = await runCommand('build', ['--date', '2024-06-01'], { cwd: other, env });
    expect(result.errors).toBe('');
    expect(manifest(join(other, '_site'))).toBe(manifest());
  });

  it('keeps drafts and articles of tomorrow back, and says so', async () => {
    writeFiles(folder, {
      ...article('2024/06/nhap', { draft: 'true' }, 'bí mật nháp'),
      ...article('2024/06/mai', { date: '2024-06-02' }, 'bí mật mai'),
      ...article('2024/06/nay', { date: '2024-06-01' }),
    });
    const { output: said } = await build();
    expect(said).toContain('content/articles/2024/06/nhap.md');
    expect(said).toContain('2024-06-02');
    expect(filesOf(output).filter((file) => readFileSync(join(output, file)).includes('bí mật'))).toEqual([]);
    expect(existsSync(join(output, '2024/06/nay/index.html'))).toBe(true);
    await build('--date', '2024-06-02');
    expect(existsSync(join(output, '2024/06/mai/index.html'))).toBe(true);
    await build('--drafts');
    expect(existsSync(join(output, '2024/06/nhap/index.html'))).toBe(true);
  });

  it('takes the day of the site, not of the machine', async () => {
    writeFiles(folder, article('2024/06/khuya', { date: '2024-06-01T00:30+07:00' }));
    // 17:30 UTC of 31 May is 1 June in Vietnam: the article's day is that of the site.
    await build('--date', '2024-05-31');
    expect(existsSync(join(output, '2024/06/khuya/index.html'))).toBe(false);
    await build('--date', '2024-06-01');
    expect(readFileSync(join(output, '2024/06/khuya/index.html'), 'utf8')).toContain('01/06/2024');
  });

  it('lets the pages of deleted articles go', async () => {
    await build();
    rmSync(join(folder, 'content/articles/2024/03/hai.md'));
    await build();
    expect(existsSync(join(output, '2024/03/hai'))).toBe(false);
    expect(auditSite(output, 'https://tin.example.vn/')).toEqual([]);
  });

  it('leaves the old output whole when the content is wrong', async () => {
    await build();
    const before = manifest();
    writeFiles(folder, article('2024/04/sai', { date: '01/04/2024' }));
    const { status, errors } = await build();
    expect(status).toBe(1);
    expect(errors).toContain('content/articles/2024/04/sai.md:3:7 date: ');
    expect(manifest()).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  it('leaves the old output whole when it cannot write a file to its end', async () => {
    await build();
    const before = manifest();
    writeFiles(folder, article('2024/04/moi', {}));
    // A limit on the size of files stands in for a full disk: the fonts do not fit.
    const command = [
      process.execPath,
      '--import',
      tsx,
      join(root, 'scripts/build.ts'),
      '--date',
      '2024-06-01',
    ];
    const words = ['-c', 'ulimit -f 16; exec "$@"', 'sh', ...command];
    const [status] = await once(spawn('sh', words, { cwd: folder, stdio: 'ignore' }), 'close');
    expect(status).not.toBe(0);
    expect(manifest()).toBe(before);
    expect((await build()).status).toBe(0);
    expect(manifest()).not.toBe(before);
    expect(leftovers()).toEqual([]);
  });

  it('leaves a whole output behind, the old or the new, when it is killed at any moment', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      article(`2023/05/bai-${index}`, { date: '2023-05-01' }),
    );
    writeFiles(folder, Object.assign({}, ...many));
    await build('--date', '2024-04-01');
    const whole = [manifest()];
    writeFiles(folder, article('2024/05/them', {}));
    await build();
    whole.push(manifest());
    for (const changes of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const day = changes % 2 === 0 ? '2024-06-01' : '2024-04-01';
      const child = startCommand('build', ['--date', day], { cwd: folder });
      await killedAfter(changes, child);
      const site = existsSync(output) ? output : `${output}.old`;
      expect(whole).toContain(manifest(site));
      const named = manifest(site)
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(66));
      const outside = [manifestName, ...besideManifest];
      expect(filesOf(site).filter((path) => !outside.includes(path))).toEqual(named);
    }
    expect((await build()).status).toBe(0);
    expect(manifest()).toBe(whole[1]);
    expect(leftovers()).toEqual([]);
  });

  it('refuses an output folder that holds what it did not make', async () => {
    writeFiles(folder, { 'other/thesis.txt': 'ten years of work' });
    const { status, errors } = await build('--output', 'other');
    expect(status).toBe(1);
    expect(errors).toContain('--output');
    expect(readFileSync(join(folder, 'other/thesis.txt'), 'utf8')).toBe('ten years of work');
  });

  it.each(['content', 'content/inner', '.'])(
    'refuses the output folder %s, which overlaps the content',
    async (path) => {
      expect((await build('--output', path)).status).toBe(1);
      expect(existsSync(join(folder, 'content/site.yaml'))).toBe(true);
    },
  );

  it('refuses to run beside another build of the same output', async () => {
    writeFileSync(`${output}.lock`, String(process.pid));
    const { status, errors } = await build();
    rmSync(`${output}.lock`);
    expect(status).toBe(1);
    expect(errors).toContain('_site');
    expect(existsSync(output)).toBe(false);
  });

  it('of which two begin at the same moment is done by one of them, or by one after the other', async () => {
    await build('--output', 'alone');
    for (const stale of ['', '', '999999999']) {
      if (stale !== '') writeFileSync(`${output}.lock`, stale);
      const results = await Promise.all([build(), build(), build()]);
      const refused = results.filter(({ status }) => status !== 0);
      expect(refused.length).toBeLessThan(3);
      for (const { errors } of refused) expect(errors).toMatch(/^Một lần dựng khác đang ghi .*\n$/);
      expect(manifest()).toBe(manifest(join(folder, 'alone')));
      expect(filesOf(output).length).toBe(filesOf(join(folder, 'alone')).length);
      expect(leftovers()).toEqual([]);
      rmSync(output, { recursive: true });
    }
    rmSync(join(folder, 'alone'), { recursive: true });
  });

  it.each([
    [['--colour']],
    [['--date', '2024-02-30']],
    [['--base', 'javascript:alert(1)']],
    [['--content', 'nowhere']],
    [['loose words']],
  ])('refuses %j in one message without a stack', async (args) => {
    const { status, errors } = await runCommand('build', args, { cwd: folder });
    expect(status).toBe(1);
    expect(errors).not.toContain('    at ');
    expect(errors.trim().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('names both files when two claim one address', async () => {
    writeFiles(folder, {
      ...article('2024/04/dat', { aliases: '[/2024/03/mot/]' }),
      'content/pages/tu-khoa.md': articleText({ title: 'Từ khóa của tôi' }),
    });
    const { status, errors } = await build();
    expect(status).toBe(1);
    expect(errors).toMatch(
      /^content\/articles\/2024\/04\/dat\.md:1:1 .*\/2024\/03\/mot\/.*content\/articles\/2024\/03\/mot\.md/m,
    );
    expect(errors).toMatch(/^content\/pages\/tu-khoa\.md:1:1 .*\/tu-khoa\//m);
  });
});

/** Kills a build as soon as so many things have come and gone beside its output, and waits for its end. */
async function killedAfter(changes: number, child: ChildProcess): Promise<void> {
  let left = changes;
  const watcher = watch(folder, () => {
    left -= 1;
    if (left === 0) child.kill('SIGKILL');
  });
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  watcher.close();
}

describe('a larger site', () => {
  beforeAll(async () => {
    rmSync(output, { recursive: true, force: true });
  });

  it('links every article from its lists, at any length', async () => {
    const many = Array.from({ length: 330 }, (_, index) => {
      const month = String(1 + (index % 3)).padStart(2, '0');
      const year = 2021 + (index % 4);
      const path = `${year}/${month}/tin-so-${index}`;
      return article(path, {
        date: `${year}-${month}-${String(1 + (index % 28)).padStart(2, '0')}`,
        tags: '[Đất đai, Y tế]',
        author: 'Lê Thử',
        category: 'tin',
      });
    });
    writeFiles(folder, Object.assign({}, ...many));
    expect((await build()).status).toBe(0);
    expect(auditSite(output, 'https://tin.example.vn/')).toEqual([]);
    const lists = filesOf(output).filter(
      (path) => path.startsWith('tu-khoa/dat-dai/') && path.endsWith('index.html'),
    );
    const text = lists.map((path) => readFileSync(join(output, path), 'utf8')).join('');
    const missing = Array.from({ length: 330 }, (_, index) => index).filter(
      (index) => !text.includes(`/tin-so-${index}/"`),
    );
    expect(missing).toEqual([]);
  });
});
