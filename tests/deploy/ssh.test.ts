import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../patience.ts';
import { startCommand } from '../site/command.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';
import { aLine, editionFiles, fragmentOf, writeBuilt, writeContent } from './built.ts';
import { deployed } from './deployed.ts';
import { ended, type Sshd, startSshd } from './sshd.ts';
import { halfway } from './stand-ins.ts';

const folder = temporaryFolder();
const site = join(folder, '_site');
const target = join(folder, "may chu/srv tin's");
const current = join(target, 'current');
let sshd: Sshd;
const args = (...more: string[]): string[] => [`may-chu:${target}`, '--ssh-config', sshd.config, ...more];
const deploy = (...more: string[]) => deployed(args(...more), folder);

beforeAll(async () => {
  writeContent(folder);
  sshd = await startSshd(join(folder, 'ssh d'));
});
afterAll(async () => {
  await sshd?.stop();
  removeFolder(folder);
});

describe('deploy over ssh', () => {
  it('does what it does in a folder: sends, links, carries, swaps, rolls back', async () => {
    writeBuilt(site, editionFiles(1));
    const first = await deploy();
    expect(first.errors).toBe('');
    expect(first.output).toContain('gửi 27 tệp, giữ nguyên 0');
    writeBuilt(site, editionFiles(2));
    const second = await deploy();
    expect(second.errors).toBe('');
    expect(second.output).toContain('gửi 25 tệp, giữ nguyên 2, bỏ 0; còn giữ 2 tệp cũ');
    expect(readFileSync(join(current, '2024/03/bai-0/index.html'), 'utf8')).toContain('Bản 2.');
    expect(readFileSync(join(current, fragmentOf(1)), 'utf8')).toBe('{"edition":1}');
    expect((await deploy('--rollback')).output).toMatch(/Đã quay về bản 0001-/);
    expect(readFileSync(join(current, '2024/03/bai-0/index.html'), 'utf8')).toContain('Bản 1.');
    expect((await deploy()).errors).toBe('');
  });

  it('holds the release against the ledger over there', async () => {
    writeBuilt(site, editionFiles(3), [aLine('hai')]);
    expect((await deploy()).errors).toContain('mất địa chỉ đang có trên trang: /2024/03/mot/');
  });

  it('finds the lock free after a deploy was killed over the network', async () => {
    writeBuilt(site, editionFiles(4, 600));
    const { path, isHalf } = halfway(join(folder, 'bin'), 'rsync');
    const child = startCommand('deploy', args(), { cwd: folder, env: { PATH: path } });
    await until('half of a transfer', isHalf);
    const incoming = readdirSync(join(target, 'releases')).filter((name) => name.startsWith('.incoming-'));
    expect(incoming).toHaveLength(1);
    await ended(child, 'SIGKILL');
    // The other end learns of it a moment later.
    await until('a free lock', async () => !(await deploy()).errors.includes('Một lần đăng khác'));
    expect(readFileSync(join(current, 'index.html'), 'utf8')).toBe(editionFiles(4)['index.html']);
    expect((await deploy()).output).toContain('không có gì phải gửi');
  });

  it('leaves nothing in the temporary folder when it is killed', async () => {
    writeBuilt(site, editionFiles(5, 600));
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const left = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('khotin-'));
    const { path, isHalf } = halfway(join(folder, 'bin-2'), 'rsync');
    const child = startCommand('deploy', args(), { cwd: folder, env: { PATH: path, TMPDIR: temporary } });
    await until('half of a transfer', isHalf);
    expect(left()).toHaveLength(1);
    await ended(child, 'SIGKILL');
    await until('the end of what it left', () => left().length === 0);
  });

  it('names what is wrong with the connection', async () => {
    const unknown = await deployed(['may-la:/srv/tin', '--ssh-config', sshd.config], folder);
    expect(unknown.errors).toMatch(/^Không kết nối được tới nơi đăng \(.*may-la/);
    const noKey = join(folder, 'no-key');
    writeFiles(folder, {
      'no-key': readFileSync(sshd.config, 'utf8').replace(/IdentityFile .*/, 'IdentityFile /none'),
    });
    expect((await deployed([`may-chu:${target}`, '--ssh-config', noKey], folder)).errors).toContain(
      'Permission denied',
    );
  });

  it('names the program that this machine lacks', async () => {
    const { errors } = await deployed([`may-chu:${target}`], folder, { PATH: folder });
    expect(errors).toBe('Máy này thiếu chương trình ssh; hãy cài đặt: apt-get install openssh-client');
  });
});
