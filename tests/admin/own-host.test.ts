import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeHostOf } from '../../scripts/admin/code-host.ts';
import { TestBrowser } from '../browser/browser.ts';
import { runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';
import type { CodeHost } from './code-host.ts';
import { fakeGitHub } from './fake-github.ts';
import { fakeGitLab } from './fake-gitlab.ts';
import { fillArticle, saveArticle } from './form.ts';
import { type HostedAdmin, openHostedAdmin, signIn } from './hosted-admin.ts';
import { type HostedRepository, hostRepository } from './hosted-repository.ts';

const folder = temporaryFolder();
const own = 'https://git.lamgiang.example:8443';
const browser = new TestBrowser();

afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

describe.each([
  ['github', fakeGitHub],
  ['gitlab', fakeGitLab],
] as const)('the admin page of a site whose articles lie on a server of one’s own, a %s', (backend, fake) => {
  const project = join(folder, backend);
  const output = join(project, '_site');
  let repository: HostedRepository;
  let host: CodeHost;
  let admin: HostedAdmin;

  beforeAll(async () => {
    const files = {
      'content/site.yaml': `${siteYaml}admin: { backend: ${backend}, host: ${own}/, repository: so-khcn/tin }\n`,
      'content/articles/2026/10/bai-cu.md': articleText({ title: 'Bài cũ', date: '2026-10-05' }),
    };
    writeFiles(project, files);
    const built = await runCommand('build', ['--output', output, '--date', '2026-11-20'], { cwd: project });
    expect(built.errors).toBe('');
    repository = hostRepository(project, files);
    const tokens = new Set(['ma-dung']);
    host = fake({ repository, name: 'so-khcn/tin', host: own, tokens, strangersToken: 'ma-nguoi-la' });
  });
  beforeEach(async () => {
    admin = await openHostedAdmin(browser, output, { admin: { backend, host: own }, host });
  });
  afterEach(async () => {
    await admin.close();
    expect(admin.faults.filter((fault) => !/status of 401/.test(fault))).toEqual([]);
  });

  it('leads to where a token is made, and lets nobody in whose token is wrong', async () => {
    await signIn(admin, 'ma-sai');
    await admin.page.locator(`a[href^="${own}/"]`).first().waitFor();
    await admin.page.getByText('Mã truy cập được cung cấp không hợp lệ').waitFor();
    expect(admin.asked).toEqual([`GET /api/${backend === 'github' ? 'v3' : 'v4'}/user`]);
  });

  it('lists the articles and saves a new one there', async () => {
    await signIn(admin, 'ma-dung');
    await admin.page.getByText('2026-10-05 – Bài cũ').waitFor();
    const article = { title: 'Bài mới', body: 'Thân bài.' };
    await fillArticle(admin.page, 'https://tin.example.vn/admin/', article);
    await saveArticle(admin.page, article);
    expect(repository.lastChanges()).toEqual(['A content/articles/2026/11/bai-moi.md']);
  });

  it('asks for nothing else, as the policies of the page and of web servers have it', () => {
    const asked = `connect-src 'self' blob: data: ${own};`;
    for (const file of ['.khotin/nginx-http.conf', '.khotin/Caddyfile', '.htaccess'])
      expect(readFileSync(join(output, file), 'utf8'), file).toContain(asked);
    expect(readFileSync(join(output, 'admin/index.html'), 'utf8')).toContain(asked.replaceAll("'", '&#39;'));
  });
});

describe('the code host', () => {
  it.each([
    ['github', undefined, 'https://api.github.com', {}],
    ['github', 'https://github.com', 'https://api.github.com', {}],
    ['gitlab', undefined, 'https://gitlab.com', {}],
    ['gitlab', 'https://gitlab.com', 'https://gitlab.com', {}],
    ['github', own, own, { api_root: `${own}/api/v3`, graphql_api_root: `${own}/api/graphql` }],
    ['gitlab', own, own, { api_root: `${own}/api/v4`, graphql_api_root: `${own}/api/graphql` }],
  ] as const)('of %s at %s is %s', (backend, host, origin, roots) => {
    expect(codeHostOf({ backend, host })).toEqual({ origin, roots });
  });
});
