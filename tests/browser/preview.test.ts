import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ended, freePort } from '../deploy/sshd.ts';
import { until } from '../patience.ts';
import { ask } from '../servers/answer.ts';
import {
  articleText,
  copyProject,
  removeFolder,
  siteYaml,
  temporaryFolder,
  writeFiles,
} from '../site/sites.ts';
import { TestBrowser } from './browser.ts';

const folder = temporaryFolder();
const article = join(folder, 'content/articles/2024/03/bai-mot.md');
let url = '';
let asked = 0;
let other: Server;
let server: ChildProcess;
const browser = new TestBrowser();
let page: Page;
let said = '';

function change(path: string, edit: (text: string) => string): void {
  const file = join(folder, path);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

/** Runs in each page before its scripts: notes when it is told of changes, before which they pass it by. */
const noteListening = `{
  const Socket = WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...words) {
      super(...words);
      this.addEventListener('message', () => { window.isListening = true; });
    }
  };
}`;

/** Waits for the open page to show a text by itself, without a reload from here, and to hear of further changes. */
async function shows(text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => 'isListening' in window && document.documentElement.textContent.includes(wanted),
    text,
  );
}

const loopback = (): string => url.replace('localhost', '127.0.0.1');
/** A connection of its own each time: one that was kept may just be closing. */
const statusOf = async (path: string): Promise<number> => (await ask(loopback(), path)).status;

beforeAll(async () => {
  copyProject(folder);
  rmSync(join(folder, 'content'), { recursive: true });
  writeFiles(join(folder, 'content'), {
    'site.yaml': siteYaml,
    'articles/2024/03/bai-mot.md': articleText({ title: 'Bài một', date: '2024-03-01' }, 'Đoạn đầu.'),
    'articles/2024/03/bai-nhap.md': articleText({ title: 'Bài nháp', date: '2024-03-02', draft: 'true' }),
  });
  // It takes the next port, since another program has this one.
  asked = await freePort();
  other = createServer().listen(asked, '127.0.0.1');
  await once(other, 'listening');
  const port = String(asked);
  server = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--port', port], { cwd: folder });
  url = await new Promise<string>((resolve, reject) => {
    const listen = (bytes: Buffer): void => {
      said += bytes;
      const [, found] = /Xem thử tại (http:\/\/localhost:\d+)\//.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(said)));
  });
});

afterAll(async () => {
  await browser.close();
  if (server !== undefined) await ended(server, 'SIGINT');
  other?.close();
  removeFolder(folder);
});

describe('the preview', () => {
  beforeEach(async () => {
    page = await browser.newPage();
    await page.addInitScript(noteListening);
    await page.goto(`${url}/2024/03/bai-mot/`);
  });
  afterEach(() => page.close());

  it('shows articles, drafts too', async () => {
    await shows('Đoạn đầu.');
    expect(await statusOf('/2024/03/bai-nhap/')).toBe(200);
  });

  it('names the port that it took where the one asked for has another program, on its pages too', async () => {
    const port = Number(new URL(url).port);
    expect(port).toBeGreaterThan(asked);
    expect(port).toBeLessThan(asked + 10);
    expect(said).not.toContain(`:${asked}`);
    const { body } = await ask(loopback(), '/2024/03/bai-mot/');
    expect(body.toString()).toContain(`<link rel="canonical" href="${url}/2024/03/bai-mot/">`);
  });

  it('listens on loopback alone', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const outer = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
    if (outer !== undefined)
      await expect(fetch(`http://${outer.address}:${new URL(url).port}/`)).rejects.toThrow();
    expect(await statusOf('/')).toBe(200);
  });

  it('serves the editing page, which does not reload while someone writes', async () => {
    const { status, body } = await ask(loopback(), '/admin/');
    expect(status).toBe(200);
    expect(body.toString()).toContain('src="admin.js"');
    expect(body.toString()).not.toContain('reload-client');
    expect(await statusOf('/admin/config.yml')).toBe(200);
  });

  it('reloads after an edit of an article', async () => {
    change('content/articles/2024/03/bai-mot.md', (text) => text.replace('Đoạn đầu.', 'Đoạn đã sửa.'));
    await shows('Đoạn đã sửa.');
  });

  it('reloads after an edit of a nested layout', async () => {
    change('layouts/parts/footer.ts', (text) => text.replace('</footer>', 'Chân trang mới</footer>'));
    await shows('Chân trang mới');
  });

  it('reloads after an edit of the stylesheet', async () => {
    change('assets/css/site.css', (text) => `${text}\nbody { outline: 3px solid rgb(1, 2, 3); }\n`);
    await page.waitForFunction(
      () => 'isListening' in window && getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)',
    );
  });

  it('reloads after an edit of the settings', async () => {
    change('content/site.yaml', (text) => text.replace('Sở Thử nghiệm', 'Sở Đổi tên'));
    await shows('Sở Đổi tên');
  });

  it('shows a problem in the browser and in the terminal, and goes on when it is mended', async () => {
    const good = readFileSync(article, 'utf8');
    writeFileSync(article, good.replace('date: 2024-03-01', 'date: 01/03/2024'));
    await shows('content/articles/2024/03/bai-mot.md:3:7 date:');
    await until('a problem on the terminal', () =>
      said.includes('content/articles/2024/03/bai-mot.md:3:7 date:'),
    );
    writeFileSync(article, good);
    await shows('Đoạn đã sửa.');
  });

  it('shows a failing layout and goes on when it is mended', async () => {
    const layout = join(folder, 'layouts/parts/footer.ts');
    const good = readFileSync(layout, 'utf8');
    writeFileSync(layout, `${good}\nconst broken = ;\n`);
    await shows('footer.ts');
    writeFileSync(layout, good);
    await shows('Đoạn đã sửa.');
  });

  it('takes a new article up and lets a deleted one go', async () => {
    const path = 'articles/2024/03/bai-hai.md';
    writeFiles(join(folder, 'content'), { [path]: articleText({ title: 'Bài hai', date: '2024-03-03' }) });
    await until('a page for a new article', async () => (await statusOf('/2024/03/bai-hai/')) === 200);
    rmSync(join(folder, 'content', path));
    await until('no page for a deleted one', async () => (await statusOf('/2024/03/bai-hai/')) === 404);
  });
});
