import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../site/command.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { follow, leave, TestBrowser } from './browser.ts';
import { type Complaints, complaintsOf } from './complaints.ts';
import { serveSite, type TestServer } from './serve.ts';

/** Readers' ways through the shipped site, on a phone and on a desk, at the root and below a path. */
const folder = temporaryFolder();
const base = '/tin-tuc/';
const output = join(folder, 'site');
let server: TestServer;
const browser = new TestBrowser();
let context: BrowserContext;
let page: Page;
let complaints: Complaints;

beforeAll(async () => {
  const address = `https://example.vn${base}`;
  const built = await runCommand('build', ['--output', output, '--base', address, '--date', '2026-11-20']);
  expect(built.status).toBe(0);
  server = await serveSite(output, base);
});
afterAll(async () => {
  await browser.close();
  await server?.stop();
  removeFolder(folder);
});

function open(options: { javaScriptEnabled?: boolean; width: number }): void {
  beforeEach(async () => {
    const { javaScriptEnabled = true, width } = options;
    context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } });
    page = await context.newPage();
    complaints = complaintsOf(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) complaints.add(`request to ${request.url()}`);
    });
  });
  afterEach(async () => {
    await context.close();
    expect(complaints.unexpected()).toEqual([]);
  });
}

const fits = (): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe.each([360, 1280])('a reader at %i px', (width) => {
  open({ width });

  it('goes from home to a tag, an article and its older neighbour', async () => {
    await page.goto(server.url);
    expect(await fits()).toBe(true);
    await follow(page.getByRole('navigation').getByRole('link', { name: 'Từ khóa' }).first());
    await follow(page.getByRole('main').getByRole('link', { name: 'Chuyển đổi số' }).first());
    expect(await fits()).toBe(true);
    const title = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first();
    const name = await title.textContent();
    await follow(title);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name?.trim());
    expect(await fits()).toBe(true);
    const older = page.locator('a[rel=prev]');
    const neighbour = await older.textContent();
    await follow(older);
    expect(neighbour).toContain(await page.getByRole('heading', { level: 1 }).textContent());
  });

  it.each(['dữ liệu mở', 'du lieu mo', 'DU LIEU MO'])(
    'finds “%s” from the form on any page',
    async (query) => {
      await page.goto(`${server.url}2023/`);
      await page.getByRole('search').getByRole('searchbox').first().fill(query);
      await leave(page, () => page.keyboard.press('Enter'));
      await page.locator('#search-status[aria-busy="false"]').waitFor();
      expect(new URL(page.url()).pathname).toBe(`${base}tim-kiem/`);
      const titles = await page
        .locator('#results > li')
        .evaluateAll((items) => items.map((item) => item.querySelector('a')?.textContent));
      expect(titles[0]).toContain('dữ liệu mở');
      expect(await fits()).toBe(true);
      await follow(page.locator('#results > li a').first());
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(titles[0]);
    },
  );

  it('shows every kind of page without sideways scrolling', async () => {
    const paths = [
      '',
      '2026/',
      '2023/01/',
      'tu-khoa/',
      'chuyen-muc/tin-hoat-dong/',
      'tac-gia/',
      'gioi-thieu/',
      'tim-kiem/',
      '404.html',
      'en/',
    ];
    for (const path of paths) {
      await page.goto(server.url + path);
      expect(await fits(), path).toBe(true);
    }
  });
});

describe('a reader without JavaScript', () => {
  open({ javaScriptEnabled: false, width: 360 });

  it('reads articles and finds lists where search cannot run', async () => {
    await page.goto(`${server.url}tim-kiem/?q=dat+dai`);
    const main = page.getByRole('main');
    expect(await main.getByRole('link', { name: '2024' }).first().isVisible()).toBe(true);
    expect(await main.getByRole('link', { name: 'Chuyển đổi số' }).first().isVisible()).toBe(true);
    await follow(main.getByRole('link', { name: '2023' }).first());
    await follow(page.getByRole('main').getByRole('link').first());
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });
});
