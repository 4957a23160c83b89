import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAlias } from '../../scripts/content/alias.ts';
import { runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';
import { ask } from './answer.ts';
import { servers } from './expected.ts';
import { type Running, startServer } from './start.ts';

/** An alias is editors' text: whatever stands in it, servers are told of an address and of nothing else. */
const chosen = [
  '/a";}%20location%20/evil{return%20200%20X-Evil;}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: servers, not JavaScript, would put a value here.
  "/b'$uri${host}$request_uri",
  '/c{$HOME}/{env.PATH}/{http.request.host}',
  '/d%7Bblock%7D%20%7B',
  '/f%25%24%7BHOSTNAME%7D%25%7BREQUEST_URI%7D%251',
  '/g`backtick`$(id)',
  '/h~*regex.*(.+)+$',
  '/k%20space%20/x',
  '/l<script>alert(1)</script>',
  '/m%E2%80%A8line%E2%80%AEturned',
  '/n|pipe&amp;=+,@!',
  '/o%25n%25%7Bx%7D',
  '/default',
  '/include/etc/passwd',
  '/volatile;',
  '/*/star',
  '/:splat/*',
  '/\u0111\u01B0\u1EDDng/\u00DCn\u00EF/\u6F22\u5B57/\u{1F600}',
  '/Hoa/',
  '/hoA/',
  `/${'dai-'.repeat(60)}/${'dài-'.repeat(40)}`,
  '/%',
  '/?p1={env.HOME}&q1=$uri',
  '/?p2=%22%3B%20%7D%20X-Evil%201',
  '/?p3=.*',
  '/?p4=%25%7BHTTP_HOST%7D%251',
  '/x.php?p5=a|b&q5=c%26d%3De%23f',
  '/?p6=%C4%91%E1%BA%A5t+%C4%91ai%2B1',
];
const signs = fc.constantFrom(
  ...'ab/;{}$"\'`%()[]|^*+?.,:=&!~@<>-_đ😀'.replace('?', ''),
  '%20',
  '%25',
  '%7B',
);
const random = fc
  .sample(fc.array(signs, { minLength: 1, maxLength: 12 }), { numRuns: 170, seed: 20240601 })
  .map((parts, index) => (index % 3 === 0 ? `/?z${index}=x${parts.join('')}` : `/z${index}${parts.join('')}`))
  .filter((alias) => parseAlias(alias) !== undefined);
const aliases = [...chosen, ...random];

const folder = temporaryFolder();
const site = join(folder, 'site');
const articles = Array.from({ length: Math.ceil(aliases.length / 50) }, (_, index) => index);

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const files = articles.map((index) => {
    const some = JSON.stringify(aliases.slice(index * 50, index * 50 + 50));
    const fields = { title: `Bài số ${index}`, date: '2024-05-20', aliases: some };
    return [`content/articles/2024/05/bai-${index}.md`, articleText(fields)] as const;
  });
  writeFiles(folder, { 'content/site.yaml': siteYaml, ...Object.fromEntries(files) });
  const options = ['--output', site, '--date', '2024-06-01'];
  const built = await runCommand('build', options, { cwd: folder });
  expect(built.errors).toBe('');
});
afterAll(() => removeFolder(folder));

/** The request that leads to an alias, as a browser sends it. */
function requestOf(alias: string): string {
  const { path = '', parameters = [] } = parseAlias(alias) ?? {};
  const query = parameters.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  return path.split('/').map(encodeURIComponent).join('/') + (query === '' ? '' : `?${query}`);
}

describe.each(servers)('%s', (name) => {
  let server: Running | undefined;
  beforeAll(async () => {
    server = await startServer(name, [{ folder: site, base: '/' }], join(folder, name));
  });
  afterAll(() => server?.stop());

  it('takes every alias for an address, and for nothing else', async () => {
    const origin = server?.origins[0] ?? '';
    const answers = await Promise.all(
      aliases.map(async (alias) => {
        const { status, headers } = await ask(origin, requestOf(alias));
        expect(JSON.stringify(headers)).not.toContain('X-Evil');
        return `${alias} ${status} ${headers.location?.replace(origin, '')}`;
      }),
    );
    expect(answers).toEqual(
      aliases.map((alias, index) => `${alias} 301 /2024/05/bai-${Math.floor(index / 50)}/`),
    );
  });

  it('lets no alias stand for others', async () => {
    const origin = server?.origins[0] ?? '';
    for (const path of ['/?p3=abc', '/?p1=x', '/?p4=', '/?', '/?z0=']) {
      expect((await ask(origin, path)).status, path).toBe(200);
    }
    for (const path of [
      '/evil',
      '/hxregexyy',
      '/nope|/evil',
      '/nope%7C//evil.example/',
      '/x/star',
      '/etc/passwd',
      '/include/etc/passwd/x',
      '/HOA/',
    ]) {
      expect((await ask(origin, path)).status, path).toBe(404);
    }
  });
});

it('tells static hosts of one redirect a line, in signs that mean nothing to them', () => {
  const lines = readFileSync(join(site, '_redirects'), 'utf8').trimEnd().split('\n').slice(1);
  expect(lines.length).toBeGreaterThan(aliases.length);
  for (const line of lines) {
    expect(line).toMatch(/^\/[\w/.~%-]*(?: \w+=[\w.~%-]+)* \/2024\/05\/bai-\d\/ 301!?$/);
  }
});
