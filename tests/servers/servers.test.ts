import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestBrowser } from '../browser/browser.ts';
import { complaintsOf } from '../browser/complaints.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { type Answer, ask } from './answer.ts';
import { climbs, expected, immutable, servers } from './expected.ts';
import { buildServerSite } from './site.ts';
import { type Running, type ServerName, startServer } from './start.ts';

/** Each real server, with the files that the build wrote, at the root of a host and below a path. */
const folder = temporaryFolder();
const bases = ['/', '/tin-tuc/'] as const;
const sites = bases.map((base, index) => ({ folder: join(folder, `${index}`, 'site'), base }));
const running = new Map<ServerName, Running>();
const browser = new TestBrowser();

beforeAll(async () => {
  // The servers give up root's rights before they read.
  chmodSync(folder, 0o755);
  for (const index of [0, 1]) mkdirSync(join(folder, `${index}`));
  await Promise.all(bases.map((base, index) => buildServerSite(join(folder, `${index}`), base)));
  for (const name of servers) running.set(name, await startServer(name, sites, join(folder, name)));
});
afterAll(async () => {
  await browser.close();
  await Promise.all([...running.values()].map((server) => server.stop()));
  removeFolder(folder);
});

const cases = servers.flatMap((name) => bases.map((base, index) => [name, base, index] as const));

describe.each(cases)('%s below %s', (name, base, index) => {
  const site = (): string => sites[index]?.folder ?? '';
  const get = (path: string, options: Parameters<typeof ask>[2] = {}): Promise<Answer> =>
    ask(running.get(name)?.origins[index] ?? '', base + path, options);
  const hashed = (below: string, form: RegExp): string => {
    const found = readdirSync(join(site(), below), { recursive: true, encoding: 'utf8' });
    return `${below}/${found.find((file) => form.test(file)) ?? ''}`;
  };

  it.each(Object.entries(expected))('answers to %s', async (_, [path, wanted]) => {
    const { status, headers, body } = await get(path);
    expect([wanted.status].flat()).toContain(status);
    if (wanted.type !== undefined) expect(headers['content-type']).toBe(wanted.type);
    if (wanted.cache !== undefined) expect(headers['cache-control']).toBe(wanted.cache);
    if (wanted.words !== undefined) expect(body.toString()).toContain(wanted.words);
    if (wanted.location !== undefined) {
      expect(headers.location?.replace(/^http:\/\/127\.0\.0\.1:\d+/, '')).toBe(base + wanted.location);
    }
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBe(base === '/' ? 'max-age=31536000' : undefined);
  });

  it('gives the admin page a policy of its own, and no other', async () => {
    const { status, headers } = await get('admin/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain('connect-src');
    expect(headers['content-security-policy']).toContain('https://api.github.com');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
    for (const path of ['', 'admin', '2024/05/bai-chinh/', 'tim-kiem/?q=admin/']) {
      expect((await get(path)).headers['content-security-policy'], path).not.toContain('github');
    }
  });

  it.each(climbs)('shows nothing outside of the site for %s', async (path) => {
    const { status, body } = await get(path);
    expect(body.toString()).not.toMatch(/root:|add_header/);
    if (name !== 'caddy') expect([400, 403, 404]).toContain(status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    for (const path of ['', 'khong-co', '2024/05/bai-chinh/']) {
      const { status, headers } = await get(path, { method });
      expect(status).toBe(405);
      expect(headers.allow).toContain('GET, HEAD');
    }
  });

  it('answers to HEAD without a body, and with 304 to who has the file', async () => {
    const head = await get('2024/05/bai-chinh/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    const { etag = '' } = (await get('2024/05/bai-chinh/')).headers;
    const again = await get('2024/05/bai-chinh/', { headers: { 'If-None-Match': etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['cache-control']).toBe('public, max-age=300');
  });

  it('lets browsers keep for ever what is named by its content, and asks anew for what names it', async () => {
    for (const path of [hashed('assets', /\.css$/), hashed('pagefind', /\/.*\.json$/)]) {
      expect((await get(path)).headers['cache-control']).toBe(immutable);
    }
    expect((await get('pagefind/volumes.json')).headers['cache-control']).toBe('no-cache');
    expect((await get('assets/nothing-12345678.css')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends the %s sibling with the type of its text', async (encoding, decompress) => {
    const headers = { 'Accept-Encoding': encoding };
    for (const path of ['2024/05/bai-chinh/', '2024/05/bai-chinh/index.md', 'feed.xml', 'feed.json']) {
      const plain = await get(path);
      const small = await get(path, { headers });
      expect(small.headers['content-encoding'], path).toBe(encoding);
      expect(small.headers['content-type']).toBe(plain.headers['content-type']);
      expect(small.headers.vary).toMatch(/accept-encoding/i);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(decompress(small.body).equals(plain.body)).toBe(true);
      expect(small.body.length).toBeLessThan(plain.body.length);
    }
    const gone = await get('2024/03/da-go/', { headers });
    expect(gone.status).toBe(410);
  });

  it('serves every page of the sitemaps', async () => {
    const sitemaps = readdirSync(site()).filter((file) => /^sitemap-.*\.xml$/.test(file));
    const addresses = sitemaps.flatMap((file) =>
      [...readFileSync(join(site(), file), 'utf8').matchAll(/<loc>https:\/\/[^/]+([^<]+)<\/loc>/g)].map(
        ([, path = '']) => path,
      ),
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      const { status } = await get(address.slice(base.length));
      expect([address, status]).toEqual([address, address.endsWith('da-go/') ? 410 : 200]);
    }
  });

  it('lets a reader search under its policy', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${running.get(name)?.origins[index]}${base}tim-kiem/?q=chuyen+doi+so`);
    await page.locator('#search-status[aria-busy="false"]').waitFor();
    const found = page.locator('#results > li a').first();
    const path = await found.evaluate((link) => new URL((link as HTMLAnchorElement).href).pathname);
    await page.close();
    expect(path).toBe(`${base}2024/05/bai-chinh/`);
    expect(complaints.unexpected()).toEqual([]);
  });
});
