import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../patience.ts';
import { type Answer, ask } from '../servers/answer.ts';
import { startCommand } from '../site/command.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { aLine, aPage, editionFiles, fragmentOf, scriptOf, writeBuilt, writeContent } from './built.ts';
import { deployed } from './deployed.ts';
import { ended } from './sshd.ts';
import { halfway } from './stand-ins.ts';
import { type Storage, startStorage } from './storage.ts';

const folder = temporaryFolder();
const site = join(folder, '_site');
let storage: Storage;
/** Each test has a prefix of its own. */
let prefix = 0;

const deploy = (...more: string[]) => deployed([`s3://kho-tin/p${prefix}`, ...more], folder, storage.env);
const at = (path: string): string => `${storage.endpoint}/kho-tin/p${prefix}/${encodeURI(path)}`;
/** A connection of its own each time: one that was kept may just be closing. */
const get = (path: string): Promise<Answer> => ask(storage.endpoint, new URL(at(path)).pathname);
const status = async (path: string): Promise<number> => (await get(path)).status;
const text = async (path: string): Promise<string> => (await get(path)).body.toString();

beforeAll(async () => {
  storage = await startStorage(join(folder, 'store'));
  writeContent(folder);
});
beforeEach(() => {
  prefix += 1;
  writeBuilt(site, editionFiles(1));
});
afterAll(async () => {
  await storage?.stop();
  removeFolder(folder);
});

describe('deploy into S3-compatible storage', () => {
  it('sends a whole site, with types and cache rules', async () => {
    const { errors, output } = await deploy();
    expect(errors).toBe('');
    expect(output).toContain('gửi 27 tệp, giữ nguyên 0');
    for (const [path, words] of Object.entries(editionFiles(1))) expect(await text(path)).toBe(words);
    const { headers: page } = await get('index.html');
    expect(page['content-type']).toBe('text/html; charset=utf-8');
    expect(page['cache-control']).toBe('public, max-age=300');
    const { headers: script } = await get(scriptOf(1));
    expect(script['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script['content-type']).toContain('javascript');
    expect(await status('.khotin-journal')).toBe(404);
  });

  it('sends what changed and takes away what is gone, but not what open pages ask for', async () => {
    await deploy();
    writeBuilt(site, editionFiles(2, 10));
    const { errors, output } = await deploy();
    expect(errors).toBe('');
    expect(output).toContain('gửi 15 tệp, giữ nguyên 2, bỏ 10; còn giữ 2 tệp cũ');
    expect(await text('index.html')).toContain('Bản 2.');
    expect(await status('2024/03/bai-19/index.html')).toBe(404);
    expect(await status(fragmentOf(1))).toBe(200);
    expect((await deploy()).output).toContain('không có gì phải gửi');
  });

  it('goes on where a killed deploy stopped, with the same build or another one', async () => {
    await deploy();
    writeBuilt(site, { ...editionFiles(2, 400), 'moi.html': aPage('chỉ có trong bản 2') });
    const { path, isHalf } = halfway(join(folder, 'bin'), 'rclone');
    const child = startCommand('deploy', [`s3://kho-tin/p${prefix}`], {
      cwd: folder,
      env: { ...storage.env, PATH: path },
    });
    await until('half of a transfer', isHalf);
    await ended(child, 'SIGKILL');
    expect(await status('2024/03/bai-150/index.html')).toBe(200);
    expect(await text('manifest-sha256.txt')).not.toContain('bai-399');
    // The first edition again: by its manifest nothing changed, but pages of the second lie there.
    writeBuilt(site, editionFiles(1));
    expect((await deploy()).errors).toBe('');
    for (const [path, words] of Object.entries(editionFiles(1))) expect(await text(path)).toBe(words);
    for (const path of ['moi.html', '2024/03/bai-150/index.html', '.khotin-journal'])
      expect([path, await status(path)]).toEqual([path, 404]);
    // Whoever has a page of the second edition open finds what it asks for.
    expect(await text(scriptOf(2))).toBe('console.log(2);\n');
    expect(await text('carried-sha256.txt')).toContain(`  ${scriptOf(2)}\n`);
  });

  it('refuses to lose a URL of the live site, and sends nothing', async () => {
    await deploy();
    writeBuilt(site, editionFiles(2), [aLine('hai')]);
    expect((await deploy()).errors).toContain('mất địa chỉ đang có trên trang: /2024/03/mot/');
    expect(await text('index.html')).toContain('Bản 1.');
  });

  it('leaves no file of an earlier release where a text was removed', async () => {
    await deploy();
    writeBuilt(site, editionFiles(2), [aLine('mot', { state: 'removed', sha256: '' })]);
    expect((await deploy()).output).toContain('còn giữ 0 tệp cũ');
    expect(await status(fragmentOf(1))).toBe(404);
  });

  it('nor where a deploy that removed it was killed', async () => {
    await deploy();
    await fetch(at('.khotin-journal'), { method: 'PUT', body: '# removes texts\n  ../x\nkhông hiểu\n' });
    writeBuilt(site, editionFiles(2));
    expect((await deploy()).output).toContain('còn giữ 0 tệp cũ');
    expect(await status(fragmentOf(1))).toBe(404);
  });

  it('refuses a page with a fault, and sends nothing', async () => {
    await deploy();
    writeBuilt(site, { ...editionFiles(2), 'moi/index.html': aPage('<a href="/khong-co/">x</a>') });
    expect((await deploy()).errors).toContain('moi/index.html:7:1: liên kết không dẫn tới đâu: /khong-co/');
    expect(await text('index.html')).toContain('Bản 1.');
    expect(await status('.khotin-journal')).toBe(404);
  });

  it('refuses objects that are not ours', async () => {
    await fetch(at('index.html'), { method: 'PUT', body: 'Chào' });
    expect((await deploy()).errors).toContain('không do Kho Tin đăng');
  });

  it('names what is wrong with keys, bucket and endpoint', async () => {
    const noKeys = await deployed(['s3://kho-tin/x'], folder, { ...storage.env, AWS_ACCESS_KEY_ID: '' });
    expect(noKeys.errors).toContain('AWS_ACCESS_KEY_ID');
    expect((await deployed(['s3://kho-khac/x'], folder, storage.env)).errors).toContain('Không có kho ấy');
    // Nobody listens at the first port.
    const far = { ...storage.env, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' };
    expect((await deployed(['s3://kho-tin/x'], folder, far)).errors).toContain('Không kết nối được');
    expect((await deployed(['s3://kho-tin/x'], folder, { ...storage.env, PATH: folder })).errors).toBe(
      'Máy này thiếu chương trình rclone; hãy cài đặt: apt-get install rclone',
    );
    rmSync(site, { recursive: true });
    expect((await deploy()).errors).toContain('npm run build');
    expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toContain('language: vi');
  });
});
