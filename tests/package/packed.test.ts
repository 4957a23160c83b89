import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, freePort } from '../deploy/sshd.ts';
import { type CommandResult, root } from '../site/command.ts';
import { articleText, removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

const guide = readFileSync(join(root, 'scripts/publish/README.md'), 'utf8');

/** The first block below some words of the operations guide. */
function blockBelow(words: string): string {
  const at = guide.indexOf(words);
  return (at < 0 ? undefined : /```\w*\n([^`]*)```/.exec(guide.slice(at))?.[1]) ?? '';
}

/** A department's folder as the guide writes it: its content, its emblem, and Kho Tin as npm packs it. */
const folder = temporaryFolder();
const packages = join(folder, 'node_modules');
const khotin = join(packages, 'khotin');
const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#1f5c3a" d="M0 0h9v9H0z"/></svg>';
let child: ChildProcess | undefined;

beforeAll(async () => {
  mkdirSync(khotin, { recursive: true });
  await promisify(execFile)('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
  const [packed = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', join(folder, packed), '-C', khotin, '--strip-components', '1']);
  // The packages beside it are those that npm would install.
  for (const name of readdirSync(join(root, 'node_modules')))
    symlinkSync(join(root, 'node_modules', name), join(packages, name));
  writeFiles(folder, {
    '.gitignore': blockBelow('`.gitignore`:'),
    'package.json': blockBelow('`package.json`:'),
    'assets/so.svg': emblem,
    'content/site.yaml': blockBelow('`content/site.yaml`;'),
    'content/articles/2024/03/mot.md': articleText({ title: 'Bài một', date: '2024-03-01', tags: '[Y tế]' }),
  });
});
afterAll(async () => {
  if (child !== undefined) await ended(child);
  removeFolder(folder);
});

describe('Kho Tin as a package in a folder of content', () => {
  it('holds code, licence and nothing of our own site or tests', () => {
    const names = readdirSync(khotin).toSorted();
    expect(names).toEqual(
      [
        '.eleventy.ts',
        'LICENSE',
        'README.md',
        'assets',
        'layouts',
        'package.json',
        'scripts',
        'tsconfig.json',
      ].toSorted(),
    );
  });

  it('checks, and names problems', async () => {
    expect(await run('check')).toMatchObject({ status: 0, output: 'Không có lỗi nào.\n' });
  });

  it('builds every page, with the emblem and the colour of the department', async () => {
    const { status, errors } = await run('build', '--date', '2024-06-01');
    expect([status, errors]).toEqual([0, '']);
    expect(read('_site/index.html')).toContain('Bài một');
    expect(read('_site/2024/03/mot/index.html')).toContain('Nội dung bài.');
    const assets = readdirSync(join(folder, '_site/assets'));
    const own = assets
      .filter((name) => /^emblem-.*\.svg$/.test(name))
      .map((name) => read(`_site/assets/${name}`));
    expect(own).toEqual([emblem]);
    const [styles = ''] = assets.filter((name) => /^site-.*\.css$/.test(name));
    expect(read(`_site/assets/${styles}`)).toContain('#1f5c3a');
  });

  it('starts an article', async () => {
    const { status, output } = await run('new', 'Khai mạc hội thảo', '--date', '2024-04-02');
    expect(status).toBe(0);
    expect(output).toContain('content/articles/2024/04/khai-mac-hoi-thao.md');
    expect(read('content/articles/2024/04/khai-mac-hoi-thao.md')).toContain('draft: true');
  });

  it('previews', async () => {
    const preview = start('start', '--port', String(await freePort()));
    child = preview;
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const hear = (bytes: Buffer): void => {
        said += bytes;
        // It takes the next port where another program was quicker.
        const found = /Xem thử tại (http:\/\/\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      };
      preview.stdout?.on('data', hear);
      preview.stderr?.on('data', hear);
      preview.once('close', () => reject(new Error(said)));
    });
    expect(await (await fetch(url)).text()).toContain('Bài một');
    await ended(preview, 'SIGINT');
  });

  it('deploys', async () => {
    const { status, output } = await run('deploy', join(folder, 'srv'));
    expect(output).toContain('Đã đăng bản 0001-');
    expect(status).toBe(0);
    expect(read('srv/current/index.html')).toContain('Bài một');
  });

  it('publishes from CI with the files of the checkout, rewritten as the guide says', async () => {
    for (const file of ['.github/workflows/publish.yml', '.gitlab-ci.yml']) {
      const copy = join(folder, 'publish.yml');
      cpSync(join(root, file), copy);
      const line = blockBelow('For CI copy').replace('.github/workflows/publish.yml', copy);
      execFileSync('sh', ['-ec', line]);
      const text = readFileSync(copy, 'utf8');
      expect(text).not.toContain('npm run');
      const called = [...text.matchAll(/npx khotin ([a-z]+)/g)].map(([, name]) => name);
      expect(new Set(called)).toEqual(new Set(['check', 'build', 'audit', 'deploy']));
      const { output } = await run('audit', '--previous', 'srv/current');
      expect(output).toMatch(/^Đã soát 0 trong \d+ trang, 0 lỗi/);
    }
  });

  it('compiles anew what is not whole, and runs from its sources where nothing can be kept', async () => {
    const [kept = ''] = readdirSync(join(khotin, 'node_modules/.cache/khotin'));
    rmSync(join(khotin, 'node_modules/.cache/khotin', kept, 'check.cjs'));
    expect(await run('check')).toMatchObject({ status: 0, output: 'Không có lỗi nào.\n' });
    expect(existsSync(join(khotin, 'node_modules/.cache/khotin', kept, 'check.cjs'))).toBe(true);
    rmSync(join(khotin, 'node_modules'), { recursive: true });
    writeFileSync(join(khotin, 'node_modules'), 'no folder');
    expect(await run('check')).toMatchObject({ status: 0, output: 'Không có lỗi nào.\n' });
    rmSync(join(khotin, 'node_modules'));
  });

  it('names its commands where it was asked for another', async () => {
    const { status, errors } = await run('../tests/run');
    expect(errors).toMatch(/^khotin build \| check \| .*deploy/);
    expect(status).toBe(1);
  });
});

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [join(khotin, 'scripts/khotin.mjs'), ...args], { cwd: folder });
}

function run(...args: string[]): Promise<CommandResult> {
  const command = start(...args);
  let output = '';
  let errors = '';
  command.stdout?.on('data', (bytes: Buffer) => {
    output += bytes;
  });
  command.stderr?.on('data', (bytes: Buffer) => {
    errors += bytes;
  });
  return new Promise((resolve, reject) => {
    command.once('error', reject);
    command.once('close', (status) => resolve({ status, output, errors }));
  });
}
