import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, get as request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bash, published, writeCheckout } from '../ci/checkout.ts';
import { until } from '../patience.ts';
import { root } from '../site/command.ts';
import { articleText, removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

/**
 * Runs the lines of the operations guide as they stand there. Folders lie below a temporary one, and nginx listens
 * at a socket in it, which nobody else can take; what comes from Debian and npm is here already.
 */
const folder = temporaryFolder();
const guide = readFileSync(join(root, 'scripts/publish/README.md'), 'utf8');
const repository = join(folder, 'repository');
const socket = join(folder, 'nginx.sock');

beforeAll(() => {
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
afterAll(async () => {
  const pid = join(folder, 'nginx.pid');
  if (existsSync(pid)) nginx('-s', 'stop');
  await until('the end of nginx', () => !existsSync(pid));
  removeFolder(folder);
});

describe('the operations guide', () => {
  it('leads from an empty server to a published archive in ten commands', async () => {
    const lines = linesBelow('From an empty Debian server');
    expect(lines).toHaveLength(10);
    await run(lines);
    const page = await get('/2024/03/mot/');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).toContain('Bài một');
    expect((await get('/khong-co/')).status).toBe(404);
    expect((await get('/.khotin/nginx.conf')).status).toBe(404);
    expect((await get('/cu/')).status).toBe(301);
  });

  it('publishes again, and continues the ledger', async () => {
    writeFiles(repository, {
      'content/articles/2024/04/ba.md': articleText({ title: 'Bài ba', date: '2024-04-01' }),
      // The first redirect remains in the ledger alone.
      'content/articles/2024/03/moi.md': articleText({
        title: 'Bài hai',
        date: '2024-03-02',
        aliases: '[/cu-nua/]',
      }),
    });
    commit('second');
    await run(['cd /srv/kho-tin', ...linesBelow('Each further publication')]);
    expect((await get('/2024/04/ba/')).text).toContain('Bài ba');
    // Old workers answer until the new ones have read the redirects.
    await until('the new redirect', async () => (await get('/cu-nua/')).status === 301);
    expect((await get('/cu/')).status).toBe(301);
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
    .map((line) => line.replace("'listen 80;'", `'listen unix:${socket};'`))
    .map((line) =>
      line
        .replace(/^nginx -s reload$/, 'nginx -s reload || nginx')
        .replace(/\bnginx(?= -|$)/g, `nginx -c ${folder}/etc/nginx/nginx.conf`),
    );
  const { status, output, errors } = await bash(here.join('\n'), { cwd: folder });
  if (status !== 0) throw new Error(output + errors);
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function get(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socket, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
      response.once('error', reject);
    });
    asked.once('error', reject);
  });
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
