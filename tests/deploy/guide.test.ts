import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bash, published, writeCheckout } from '../ci/checkout.ts';
import { root } from '../site/command.ts';
import { articleText, removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';
import { freePort } from './sshd.ts';

// Whole builds, one after the other: on a busy machine they take their time.
vi.setConfig({ testTimeout: 600_000 });

/**
 * Runs the lines of the operations guide as they stand there. Folders lie below a temporary one and nginx listens
 * on another port; what comes from Debian and npm is here already.
 */
const folder = temporaryFolder();
const guide = readFileSync(join(root, 'scripts/publish/README.md'), 'utf8');
const repository = join(folder, 'repository');
let port: number;

beforeAll(async () => {
  port = await freePort();
  // The server's own account must get at the site.
  chmodSync(folder, 0o755);
  const moved = articleText({ title: 'Bài hai', date: '2024-03-02', aliases: '[/cu/]' });
  writeCheckout(repository, { files: { ...published, 'content/articles/2024/03/moi.md': moved } });
  rmSync(join(repository, 'node_modules'));
  writeFiles(repository, { '.gitignore': 'node_modules\n_site/\n.cache/\n' });
  commit('first');
  writeFiles(folder, {
    'etc/nginx/nginx.conf': `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http { access_log off; include ${folder}/etc/nginx/conf.d/*.conf; }
`,
  });
  mkdirSync(join(folder, 'etc/nginx/conf.d'));
});
afterAll(() => {
  if (existsSync(join(folder, 'nginx.pid'))) nginx('-s', 'stop');
  removeFolder(folder);
});

describe('the operations guide', () => {
  it('leads from an empty server to a published archive in ten commands', async () => {
    const lines = linesBelow('From an empty Debian server');
    expect(lines).toHaveLength(10);
    await run(lines);
    const page = await fetch(`http://127.0.0.1:${port}/2024/03/mot/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Bài một');
    expect((await fetch(`http://127.0.0.1:${port}/khong-co/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/.khotin/nginx.conf`)).status).toBe(404);
  });

  it('publishes again, and continues the ledger', async () => {
    writeFiles(repository, {
      'content/articles/2024/04/ba.md': articleText({ title: 'Bài ba', date: '2024-04-01' }),
      // The redirect remains in the ledger alone.
      'content/articles/2024/03/moi.md': articleText({ title: 'Bài hai', date: '2024-03-02' }),
    });
    commit('second');
    await run(['cd /srv/kho-tin', ...linesBelow('Each further publication')]);
    const page = await fetch(`http://127.0.0.1:${port}/2024/04/ba/`);
    expect(await page.text()).toContain('Bài ba');
    expect(readFileSync(join(folder, 'srv/tin/current/ledger.tsv'), 'utf8')).toContain('/2024/04/ba/');
  });

  it('builds a lost server again, file by file, from the repository and the ledger', async () => {
    const lost = join(folder, 'lost');
    cpSync(join(folder, 'srv/tin/current'), lost, { recursive: true, dereference: true });
    writeFiles(folder, { 'root/ledger/ledger.tsv': readFileSync(join(lost, 'ledger.tsv')) });
    rmSync(join(folder, 'srv'), { recursive: true });
    await run(linesBelow('Recovery: the server is lost'));
    const manifest = 'manifest-sha256.txt';
    expect(readFileSync(join(folder, 'srv/tin/current', manifest), 'utf8')).toBe(
      readFileSync(join(lost, manifest), 'utf8'),
    );
    execFileSync('sha256sum', ['--quiet', '-c', manifest], { cwd: join(folder, 'srv/tin/current') });
  });
});

/** The lines of the first shell block below some words of the guide. */
function linesBelow(words: string): readonly string[] {
  const [, block = ''] = /```sh\n([^`]*)```/.exec(guide.slice(guide.indexOf(words))) ?? [];
  return block.trim().split('\n');
}

/** Runs lines in one shell that stops at the first failure. */
async function run(lines: readonly string[]): Promise<void> {
  const here = lines
    .filter((line) => !line.startsWith('apt-get '))
    .map((line) => (line.startsWith('npm ci ') ? `ln -sfn ${root}/node_modules node_modules` : line))
    .map((line) => line.replaceAll('https://git.example.vn/so/kho-tin.git', repository))
    .map((line) => line.replace(/(?<![\w.])\/(srv|root|etc\/nginx)(?=\/)/g, `${folder}/$1`))
    .map((line) => line.replace("'listen 80;'", `'listen 127.0.0.1:${port};'`))
    .map((line) =>
      line
        .replace(/^nginx -s reload$/, 'nginx -s reload || nginx')
        .replace(/\bnginx(?= -|$)/g, `nginx -c ${folder}/etc/nginx/nginx.conf`),
    );
  const { status, output, errors } = await bash(here.join('\n'), { cwd: folder });
  if (status !== 0) throw new Error(output + errors);
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

function nginx(...args: string[]): void {
  execFileSync('nginx', ['-c', join(folder, 'etc/nginx/nginx.conf'), ...args], { stdio: 'pipe' });
}

function commit(words: string): void {
  const git = (...args: string[]): void => {
    const settings = ['-c', 'user.name=An', '-c', 'user.email=an@example.vn', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...settings, ...args], { cwd: repository, stdio: 'pipe' });
  };
  if (!existsSync(join(repository, '.git'))) git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', words);
}
