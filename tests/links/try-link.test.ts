import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../scripts/links/private-address.ts';
import { tryAll } from '../../scripts/links/try-all.ts';
import { tryLink } from '../../scripts/links/try-link.ts';
import { patience } from '../patience.ts';
import { startWeb, startWebs, type Web } from './web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.close());

const settings = { timeout: patience, allowPrivate: true, agent: 'thử' };

describe('tryLink', () => {
  it.each([
    ['/ok', 'ok', '200', undefined],
    ['/endless', 'ok', '200', undefined],
    ['/no-head', 'ok', '200', undefined],
    ['/liar', 'ok', '200', undefined],
    ['/lent', 'ok', '200', undefined],
    ['/moved-then-lent', 'ok', '200', undefined],
    ['/moved', 'moved', '200', '/ok'],
    ['/moved-twice', 'moved', '200', '/ok'],
    ['/404', 'gone', '404', undefined],
    ['/410', 'gone', '410', undefined],
    ['/moved-to-nothing', 'gone', '404', undefined],
    ['/403', 'refused', '403', undefined],
    ['/429', 'refused', '429', undefined],
    ['/500', 'refused', '500', undefined],
    ['/loop', 'refused', 'redirects', undefined],
    ['/to-file', 'refused', '301', undefined],
    ['/broken-target', 'refused', '301', undefined],
  ])('%s is %s (%s)', async (path, kind, detail, target) => {
    const outcome = await tryLink(`${web.url}${path}`, { ...settings, agent: 'thu' });
    expect(outcome).toEqual({ kind, detail, target: target && `${web.url}${target}` });
  });

  it('waits no longer than it may for what never answers', async () => {
    const outcome = await tryLink(`${web.url}/slow`, { ...settings, agent: 'thu', timeout: 100 });
    expect(outcome).toEqual({ kind: 'timeout', detail: 'timeout', target: undefined });
  });

  it('asks with HEAD alone where that answers, and follows five redirects at most', async () => {
    web.asked.length = 0;
    await tryLink(`${web.url}/ok`, { ...settings, agent: 'thu' });
    expect(web.asked).toEqual(['HEAD /ok']);
    web.asked.length = 0;
    await tryLink(`${web.url}/loop`, { ...settings, agent: 'thu' });
    expect(web.asked).toHaveLength(6);
  });

  it('names a server that is not there, and a request that cannot be made', async () => {
    const closed = await startWeb();
    await closed.close();
    const outcome = await tryLink(`${closed.url}/`, { ...settings, agent: 'thu' });
    expect(outcome).toEqual({ kind: 'refused', detail: 'ECONNREFUSED', target: undefined });
    expect((await tryLink(`${web.url}/ok`, settings)).detail).toBe('ERR_INVALID_CHAR');
    expect((await tryLink('http://khong-co.invalid/', { ...settings, agent: 'thu' })).kind).not.toBe('ok');
  });

  it.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://2130706433', 'http://0x7f.1'])(
    'asks nothing of %s unless private networks are allowed',
    async (origin) => {
      web.asked.length = 0;
      const { port } = new URL(web.url);
      const outcome = await tryLink(`${origin}:${port}/ok`, {
        ...settings,
        agent: 'thu',
        allowPrivate: false,
      });
      expect(outcome).toEqual({ kind: 'refused', detail: 'private', target: undefined });
      expect(web.asked).toEqual([]);
    },
  );
});

describe('isPrivateAddress', () => {
  it.each([
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:a00:1', true],
    ['64:ff9b::a00:1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['203.162.4.1', false],
    ['2001:4860:4860::8888', false],
    ['tin.example.vn', false],
  ])('%s: %s', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });
});

describe('tryAll', () => {
  it('asks a host for one address at a time, with a pause, and each address once', async () => {
    const one = await startWeb();
    const urls = [1, 2, 3, 1].map((name) => `${one.url}/trang-${name}`);
    const done: string[] = [];
    const started = performance.now();
    await tryAll(urls, { ...settings, agent: 'thu', hosts: 4, pause: 60 }, (url) => done.push(url));
    expect(performance.now() - started).toBeGreaterThan(110);
    expect([done, one.mostAtOnce()]).toEqual([urls.slice(0, 3), 1]);
    await one.close();
  });

  it('asks several hosts at the same time, but no more than it is told', async () => {
    const webs = await startWebs(6);
    const manners = { ...settings, agent: 'thu', hosts: 2, pause: 0 };
    const kinds: string[] = [];
    await tryAll(
      webs.map(({ url }) => `${url}/pair`),
      manners,
      (_url, { kind }) => kinds.push(kind),
    );
    expect(kinds).toEqual(Array(6).fill('ok'));
    expect(webs[0]?.mostAtOnce()).toBe(2);
    await Promise.all(webs.map((one) => one.close()));
  });
});
