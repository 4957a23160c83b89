import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../patience.ts';
import { type CommandResult, runCommand } from '../site/command.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';
import { aLine, aPage, editionFiles, fragmentOf, scriptOf, writeBuilt, writeContent } from './built.ts';
import { deployed } from './deployed.ts';
import { halfway } from './stand-ins.ts';

const folder = temporaryFolder();
const site = join(folder, '_site');
const target = join(folder, 'srv tin');
const current = join(target, 'current');
const deploy = (...args: string[]): Promise<CommandResult> => deployed([target, ...args], folder);
const releases = (): string[] => readdirSync(join(target, 'releases')).toSorted();
const live = (path: string): string => readFileSync(join(current, path), 'utf8');
const inode = (path: string): number => statSync(join(current, path)).ino;

async function expectDeployed(...args: string[]): Promise<string> {
  const { status, errors, output } = await deploy(...args);
  expect(errors).toBe('');
  expect(status).toBe(0);
  return output;
}

async function expectRefused(words: string | RegExp, ...args: string[]): Promise<void> {
  const { status, errors } = await deploy(...args);
  expect(errors).toMatch(words);
  expect(errors).not.toMatch(/^\s+at /m);
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(1);
}

beforeEach(() => {
  rmSync(target, { recursive: true, force: true });
  writeContent(folder);
  writeBuilt(site, editionFiles(1));
});
afterAll(() => removeFolder(folder));

describe('deploy into a folder', () => {
  it('makes a first release live, file by file', async () => {
    const output = await expectDeployed();
    expect(output).toMatch(/Đã đăng bản 0001-[0-9a-f]{10} .*gửi 27 tệp, giữ nguyên 0/);
    expect(readlinkSync(current)).toMatch(/^releases\/0001-/);
    for (const path of Object.keys(editionFiles(1))) expect(live(path)).toBe(editionFiles(1)[path]);
    expect(statSync(join(current, 'index.html')).mode & 0o777).toBe(0o644);
    expect(statSync(current).mode & 0o777).toBe(0o755);
  });

  it('says so where the same site is live already', async () => {
    await expectDeployed();
    expect(await expectDeployed()).toContain('không có gì phải gửi');
    expect(releases()).toHaveLength(1);
  });

  it('sends a signature that came later', async () => {
    await expectDeployed();
    writeFiles(site, { 'manifest-sha256.txt.sig': 'chữ ký' });
    expect(await expectDeployed()).toContain('gửi 1 tệp, giữ nguyên 27');
    expect(live('manifest-sha256.txt.sig')).toBe('chữ ký');
  });

  it('links unchanged files to the last release and sends the others', async () => {
    await expectDeployed();
    const first = join(target, readlinkSync(current));
    const same = inode('van ban/Quyết định số 1.txt');
    writeBuilt(site, { ...editionFiles(1), 'index.html': aPage('Trang chủ mới') });
    expect(await expectDeployed()).toContain('gửi 2 tệp, giữ nguyên 25, bỏ 0');
    expect(inode('van ban/Quyết định số 1.txt')).toBe(same);
    expect(live('index.html')).toContain('Trang chủ mới');
    expect(readFileSync(join(first, 'index.html'), 'utf8')).toBe(editionFiles(1)['index.html']);
  });

  it('keeps search parts and scripts that open pages ask for, and no page that is gone', async () => {
    await expectDeployed();
    writeBuilt(site, editionFiles(2, 10));
    expect(await expectDeployed()).toContain('bỏ 10; còn giữ 2 tệp cũ');
    expect(live(fragmentOf(1))).toBe('{"edition":1}');
    expect(live(scriptOf(1))).toBe('console.log(1);\n');
    expect(existsSync(join(current, '2024/03/bai-19'))).toBe(false);
    expect(live('carried-sha256.txt')).toContain(`  ${fragmentOf(1)}\n`);
    expect(live('manifest-sha256.txt')).not.toContain(fragmentOf(1));
    // They stay for a week, through further releases.
    writeBuilt(site, editionFiles(3));
    expect(await expectDeployed()).toContain('còn giữ 4 tệp cũ');
    const list = join(current, 'carried-sha256.txt');
    const aged = readFileSync(list, 'utf8').replace(/^# left .*$/gm, '# left 2024-01-01');
    rmSync(list);
    writeFileSync(list, aged);
    writeBuilt(site, editionFiles(4));
    expect(await expectDeployed()).toContain('còn giữ 2 tệp cũ');
    expect(existsSync(join(current, fragmentOf(1)))).toBe(false);
  });

  it('keeps nothing of an earlier release where a text was removed, and says where it remains', async () => {
    await expectDeployed();
    writeBuilt(site, editionFiles(2), [aLine('mot', { state: 'removed', sha256: '' })]);
    const output = await expectDeployed();
    expect(output).toContain('còn giữ 0 tệp cũ');
    expect(output).toContain('--keep 1');
    await expectRefused(/còn nội dung đã bị gỡ: \/2024\/03\/mot\//, '--rollback');
  });

  it('keeps as many releases as it is told, and the live one always', async () => {
    for (const edition of [1, 2, 3, 4]) {
      writeBuilt(site, editionFiles(edition));
      await expectDeployed('--keep', '2');
    }
    expect(releases().map((name) => name.slice(0, 4))).toEqual(['0003', '0004']);
    await expectDeployed('--rollback');
    writeBuilt(site, editionFiles(5));
    await expectDeployed('--keep', '1');
    expect(releases().map((name) => name.slice(0, 4))).toEqual(['0005']);
  });

  it('rolls back in one step, whole, and forward again with the next deploy', async () => {
    await expectDeployed();
    await expectRefused('không có bản nào trước', '--rollback');
    writeBuilt(site, editionFiles(2));
    await expectDeployed();
    writeBuilt(site, editionFiles(3));
    await expectDeployed();
    await expectDeployed('--rollback');
    expect(live('index.html')).toBe(editionFiles(2)['index.html']);
    // Pages of the third release are still open.
    expect(live(scriptOf(3))).toBe('console.log(3);\n');
    await expectDeployed('--rollback');
    expect(live('index.html')).toBe(editionFiles(1)['index.html']);
    expect(live(scriptOf(2))).toBe('console.log(2);\n');
    await expectRefused('không có bản nào trước', '--rollback');
    await expectDeployed();
    expect(readlinkSync(current)).toMatch(/^releases\/0004-/);
    expect(live('index.html')).toBe(editionFiles(3)['index.html']);
  });

  it('does not roll back to a release that was damaged', async () => {
    await expectDeployed();
    const file = join(current, 'index.html');
    writeBuilt(site, editionFiles(2));
    await expectDeployed();
    const first = releases()[0] ?? '';
    expect(existsSync(file)).toBe(true);
    writeFileSync(join(target, 'releases', first, 'index.html'), 'đã hỏng');
    await expectRefused(/không nguyên vẹn \(.*index\.html/, '--rollback');
    expect(live('index.html')).toBe(editionFiles(2)['index.html']);
  });

  it('goes on after a lock whose holder died, and over what a killed deploy left', async () => {
    await expectDeployed();
    writeFiles(target, {
      '.lock': '4711',
      'releases/.incoming-abc123/index.html': 'half',
      'releases/.gone-0000-0123456789/x': 'half',
      'releases/0002-0123456789/index.html': 'named, never live',
    });
    symlinkSync('releases/none', join(target, 'current.next'));
    writeBuilt(site, editionFiles(2));
    await expectDeployed();
    expect(readdirSync(join(target, 'releases')).map((name) => name.slice(0, 4))).toEqual(['0001', '0003']);
    expect(existsSync(join(target, 'current.next'))).toBe(false);
  });

  it('speaks the language of the site', async () => {
    writeContent(folder);
    const yaml = join(folder, 'content/site.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('language: vi', 'language: en'));
    expect(await expectDeployed()).toMatch(/Release 0001-.* is live .*27 files sent/);
    await expectRefused('is no number of releases', '--keep', '0');
  });
});

describe('deploy refuses', () => {
  it('a second deploy while one runs', async () => {
    await expectDeployed();
    writeBuilt(site, editionFiles(2, 300));
    const bin = join(folder, 'bin');
    const { path, isHalf, goOn } = halfway(bin, 'rsync');
    const first = runCommand('deploy', [target], { cwd: folder, env: { PATH: path } });
    await until('half of a transfer', isHalf);
    await expectRefused('Một lần đăng khác đang chạy');
    goOn();
    expect(await first).toMatchObject({ status: 0, errors: '' });
    expect(live('index.html')).toBe(editionFiles(2)['index.html']);
    rmSync(bin, { recursive: true });
  });

  it.each([
    ['a file that is missing', () => rmSync(join(site, 'index.html')), 'index.html'],
    ['a file that was changed', () => writeFileSync(join(site, 'index.html'), 'khác'), 'index.html'],
    ['an empty file', () => writeBuilt(site, { ...editionFiles(2), 'a.html': '' }), 'a.html'],
    ['a manifest that is cut', () => writeFileSync(join(site, 'manifest-sha256.txt'), 'abc'), 'manifest'],
    [
      'a path that leads outside',
      () => writeFileSync(join(site, 'manifest-sha256.txt'), `${'a'.repeat(64)}  ../x\n`),
      'manifest',
    ],
    ['a folder that was never built', () => rmSync(site, { recursive: true }), 'npm run build'],
    ['a site without a ledger', () => withoutLedger(), 'ledger.tsv'],
  ])('%s, and leaves the live site alone', async (_name, spoil, words) => {
    await expectDeployed();
    const before = readlinkSync(current);
    writeBuilt(site, editionFiles(2));
    spoil();
    await expectRefused(words);
    expect(readlinkSync(current)).toBe(before);
    expect(releases()).toHaveLength(1);
  });

  it.each([
    ['a URL of the live site lost', [aLine('mot')], /mất địa chỉ.*\/2024\/03\/hai\//],
    [
      'a ledger that began anew',
      [aLine('mot'), aLine('hai', { first: '2024-05-05' })],
      /không viết tiếp sổ cái.*hai/,
    ],
    [
      'a text changed in silence',
      [aLine('mot'), aLine('hai', { sha256: 'b'.repeat(64) })],
      /updates: \/2024\/03\/hai\//,
    ],
  ])('%s', async (_name, lines, words) => {
    writeBuilt(site, editionFiles(1), [aLine('mot'), aLine('hai')]);
    await expectDeployed();
    writeBuilt(site, editionFiles(2), lines);
    await expectRefused(words);
    expect(live('index.html')).toBe(editionFiles(1)['index.html']);
  });

  it('to lose a URL of a release that was rolled back', async () => {
    await expectDeployed();
    writeBuilt(site, editionFiles(2), [aLine('mot'), aLine('hai')]);
    await expectDeployed();
    await expectDeployed('--rollback');
    writeBuilt(site, editionFiles(3));
    await expectRefused(/mất địa chỉ.*hai/);
  });

  it('takes a changed text with a further update, on its first day, or where the site allows it', async () => {
    const today = new Date();
    writeBuilt(site, editionFiles(1), [aLine('mot'), aLine('hai', { first: '2024-05-05' })]);
    await expectDeployed();
    const changed = { sha256: 'b'.repeat(64) };
    writeBuilt(site, editionFiles(2), [
      aLine('mot', { ...changed, updates: 1 }),
      aLine('hai', { ...changed, first: '2024-05-05' }),
    ]);
    utimesSync(join(site, 'manifest-sha256.txt'), today, new Date('2024-05-05T12:00:00+07:00'));
    await expectDeployed();
    writeBuilt(site, editionFiles(3), [aLine('mot', { updates: 1 }), aLine('hai', { first: '2024-05-05' })]);
    await expectRefused('updates');
    writeContent(folder, 'silentEdits: allow\n');
    await expectDeployed();
  });

  it('in one message, without a stack', async () => {
    rmSync(site, { recursive: true });
    const { status, output, errors } = await runCommand('deploy', [target], { cwd: folder });
    expect(errors).toMatch(/^Thư mục .*_site không có manifest-sha256\.txt.*\n$/);
    expect(output).toBe('Đang kiểm tra bản vừa dựng…\n');
    expect(status).toBe(1);
  });

  it('a folder that holds other things', async () => {
    writeFiles(target, { 'index.html': 'Apache2 Debian Default Page' });
    await expectRefused('không do Kho Tin đăng');
    expect(readdirSync(target)).toEqual(['index.html']);
  });

  it('a current that leads elsewhere', async () => {
    await expectDeployed();
    rmSync(current);
    symlinkSync('/tmp', current);
    await expectRefused('không do Kho Tin đăng');
  });

  it.each([
    [['a', 'b']],
    [[]],
    [['a', '--frobnicate']],
    [['a', '--keep', 'many']],
    [['--', '-oProxyCommand=touch x:/srv']],
    [['host:']],
    [['ftp://example.org/x']],
    [['s3://b/../c']],
    [['s3://kho/tin', '--rollback']],
    [['_site']],
    [['_site/sub']],
    [['.']],
    [['content/x']],
  ])('the words %j', async (args) => {
    const { status, errors } = await deployed(args, folder);
    expect(status).toBe(1);
    expect(errors).not.toMatch(/^\s+at /m);
    expect(errors.trim()).not.toBe('');
    expect(readdirSync(folder).toSorted()).toEqual(['_site', 'content']);
  });

  it('a target that lacks a program', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync('/bin/sh', join(bin, 'sh'));
    const { errors } = await deployed([target], folder, { PATH: bin });
    expect(errors).toBe('Nơi đăng thiếu chương trình rsync; hãy cài ở đó: apt-get install rsync');
    rmSync(bin, { recursive: true });
  });

  it('a folder that cannot be made', async () => {
    writeFiles(folder, { file: '' });
    const { errors } = await deployed([join(folder, 'file/tin')], folder);
    expect(errors).toMatch(/^Không đăng được: mkdir: .*file/);
    rmSync(join(folder, 'file'));
  });
});

/** A manifest that does not name the ledger. */
function withoutLedger(): void {
  const manifest = join(site, 'manifest-sha256.txt');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^.*ledger\.tsv\n/m, ''));
}
