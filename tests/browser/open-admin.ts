import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { readCommandLine } from '../../scripts/cli/options.ts';
import { previewAdmin } from '../../scripts/cli/preview-admin.ts';
import type { TestBrowser } from './browser.ts';

/** An admin page that is open on a folder of the browser's own file system. */
export interface OpenAdmin {
  readonly page: Page;
  /** Without a slash at the end. */
  readonly url: string;
  /** Addresses of other hosts that were asked for. */
  readonly strangers: readonly string[];
  /** Errors of the page, and what its policy forbade. */
  readonly faults: readonly string[];
  /** What lies in the folder now, by path. */
  files(): Promise<Map<string, Buffer>>;
  close(): Promise<void>;
}

/** What is opened: the settings come from `project/content`, the articles from `files`. */
export interface AdminContent {
  readonly project: string;
  readonly files: Readonly<Record<string, string>>;
  readonly height: number;
}

/** Serves the admin page as the preview does, on 20 November 2026, and opens it in Vietnamese. */
export async function openAdmin(
  browser: TestBrowser,
  { project, files, height }: AdminContent,
): Promise<OpenAdmin> {
  const taken = { options: ['content', 'date'], title: false } as const;
  const answer = previewAdmin(readCommandLine(['--date', '2026-11-20'], project, taken).source);
  const server = createServer(async (request, response) => {
    const found = await answer(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(found?.status ?? 404, found?.headers).end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height },
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:blob|data):/.test(request.url()))
      strangers.push(request.url());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  await page.addInitScript(thatDay);
  await page.goto(`${url}/admin/`);
  await page.evaluate(seed({ '.git/HEAD': '', ...files }));
  // A headless browser cannot click the system's own picker.
  await page.addInitScript('window.showDirectoryPicker = () => navigator.storage.getDirectory()');
  await page.reload();
  await page.getByRole('button', { name: /cục bộ/ }).click();
  await page.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor();
  return {
    page,
    url,
    strangers,
    faults,
    files: () => filesIn(page),
    close: async () => {
      await context.close();
      await new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections());
    },
  };
}

/** Time goes on as it does, from a morning of the sample's days. */
export const thatDay = `{
  const Real = Date;
  const ahead = Real.parse('2026-11-20T09:00:00+07:00') - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length > 0) super(...parts);
      else super(Real.now() + ahead);
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}`;

/** Writes files into the browser's own file system; a text, since it runs there. */
const seed = (files: Readonly<Record<string, string>>): string => `(async () => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
    const parts = path.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const writer = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await writer.write(text);
    await writer.close();
  }
})()`;

const everyFile = `(async () => {
  const found = {};
  const visit = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await visit(handle, path + name + '/');
      else found[path + name] = Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
    }
  };
  await visit(await navigator.storage.getDirectory(), '');
  return found;
})()`;

async function filesIn(page: Page): Promise<Map<string, Buffer>> {
  const found = await page.evaluate(everyFile);
  const files = new Map<string, Buffer>();
  for (const [path, bytes] of Object.entries(Object(found))) {
    if (Array.isArray(bytes)) files.set(path, Buffer.from(bytes));
  }
  return files;
}
