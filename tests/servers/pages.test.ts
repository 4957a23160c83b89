import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestBrowser } from '../browser/browser.ts';
import { complaintsOf } from '../browser/complaints.ts';
import { buildFullSite, fullSitePages } from '../browser/full-site.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { type Running, startServer } from './start.ts';

/** Every kind of page in a browser, from a real server under its real policy. */
const folder = temporaryFolder();
let server: Running;
const browser = new TestBrowser();

beforeAll(async () => {
  chmodSync(folder, 0o755);
  await buildFullSite(folder, 'site');
  server = await startServer('nginx', [{ folder: join(folder, 'site'), base: '/' }], join(folder, 'nginx'));
});
afterAll(async () => {
  await browser.close();
  await server?.stop();
  removeFolder(folder);
});

it.each(Object.entries(fullSitePages))(
  'shows “%s” without a breach of its policy or a request elsewhere',
  async (kind, path) => {
    const [origin = ''] = server.origins;
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const complaints = complaintsOf(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) complaints.add(`request to ${request.url()}`);
    });
    // The browser itself remarks on the status of what is gone.
    if (kind === 'removed') complaints.expect(/status of 410/);
    const answer = await page.goto(`${origin}/${path}`);
    if (path.includes('?q=')) await page.locator('#search-status[aria-busy="false"]').waitFor();
    await page.evaluate(everyPhoto);
    expect(answer?.status()).toBe(kind === 'removed' ? 410 : 200);
    expect(complaints.unexpected()).toEqual([]);
    await page.close();
  },
);

/** Runs in the page: asks for the photos that wait until they are about to be seen, and waits for all. */
const everyPhoto = `(async () => {
  for (const image of document.images) image.loading = 'eager';
  const waits = (image) => new Promise((over) => ['load', 'error'].forEach((name) => image.addEventListener(name, over)));
  await Promise.all([...document.images].map((image) => image.complete || waits(image)));
})()`;
