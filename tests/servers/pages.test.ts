import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser/browser.ts';
import { buildFullSite, fullSitePages } from '../browser/full-site.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { type Running, startServer } from './start.ts';

/** Every kind of page in a browser, from a real server under its real policy. */
const folder = temporaryFolder();
let server: Running;
let browser: Browser;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  await buildFullSite(folder, 'site');
  server = await startServer('nginx', [{ folder: join(folder, 'site'), base: '/' }], join(folder, 'nginx'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  removeFolder(folder);
});

it.each(Object.entries(fullSitePages))(
  'shows “%s” without a breach of its policy or a request elsewhere',
  async (kind, path) => {
    const [origin = ''] = server.origins;
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) complaints.push(`request to ${request.url()}`);
    });
    const answer = await page.goto(`${origin}/${path}`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    if (path.includes('?q=')) await page.locator('#search-status[aria-busy="false"]').waitFor();
    await page.waitForTimeout(100);
    await page.close();
    expect(answer?.status()).toBe(kind === 'removed' ? 410 : 200);
    // The browser itself remarks on the status of what is gone.
    expect(complaints.filter((text) => !(kind === 'removed' && /status of 410/.test(text)))).toEqual([]);
  },
);
