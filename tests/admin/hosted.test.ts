import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestBrowser } from '../browser/browser.ts';
import { runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';
import type { CodeHost } from './code-host.ts';
import { fakeGitHub } from './fake-github.ts';
import { fakeGitLab } from './fake-gitlab.ts';
import { type FormArticle, fillArticle, saveArticle } from './form.ts';
import { type HostedAdmin, openHostedAdmin, signIn } from './hosted-admin.ts';
import { type HostedRepository, hostRepository } from './hosted-repository.ts';

const folder = temporaryFolder();
const old = articleText({ title: 'Bài cũ', date: '2026-10-05', author: 'Ban biên tập' }, 'Thân **đậm**.');
const address = 'https://tin.example.vn/admin/';
const path = 'content/articles/2026/11/tong-ket-ve-dat-dai-dot-2';
const browser = new TestBrowser();

afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

async function build(project: string): Promise<string> {
  const output = join(project, '_site');
  const built = await runCommand('build', ['--output', output, '--date', '2026-11-20'], { cwd: project });
  expect(built, built.errors).toMatchObject({ status: 0 });
  return output;
}

describe.each([
  ['github', fakeGitHub],
  ['gitlab', fakeGitLab],
] as const)('the admin page of a site whose articles lie at %s', (backend, fake) => {
  const project = join(folder, backend);
  const token = 'ma-truy-cap-dung';
  const tokens = new Set([token]);
  let repository: HostedRepository;
  let host: CodeHost;
  let output: string;
  let admin: HostedAdmin;

  const enter = async (): Promise<void> => {
    await signIn(admin, token);
    await admin.page.getByText('2026-10-05 – Bài cũ').waitFor();
  };
  const write = async (article: FormArticle): Promise<void> => {
    await enter();
    await fillArticle(admin.page, address, article);
    await saveArticle(admin.page, article);
  };

  beforeAll(async () => {
    const files = {
      'content/site.yaml': `${siteYaml}admin: { backend: ${backend}, repository: so-khcn/tin }\n`,
      'content/articles/2026/10/bai-cu.md': old,
      'content/articles/2019/10/bai-xua.md': old.replace('2026', '2019').replace('Bài cũ', 'Bài xưa'),
    };
    writeFiles(project, files);
    repository = hostRepository(project, files);
    host = fake({ repository, name: 'so-khcn/tin', tokens, strangersToken: 'ma-nguoi-la' });
    output = await build(project);
  });
  // Each test has a page of its own: it can be tried again where the browser crashed.
  beforeEach(async () => {
    admin = await openHostedAdmin(browser, output, { admin: { backend, host: undefined }, host });
  });
  afterEach(async () => {
    await admin.close();
    // It needs no other host, and its policy stops nothing that it needs.
    const refused = /status of 40[14]|Failed to check the repository/;
    expect(admin.faults.filter((fault) => !refused.test(fault))).toEqual([]);
  });

  it('says in one line that a token is wrong, and lets nobody in', async () => {
    await signIn(admin, 'ma-sai');
    const said = admin.page.getByRole('alert').filter({ hasText: /\S/ });
    await said.getByText('Mã truy cập được cung cấp không hợp lệ').waitFor();
    expect(await said.count()).toBe(1);
    expect(admin.asked).toEqual([expect.stringMatching(/^GET .*\/user$/)]);
  });

  it('says in one line that somebody may not write to the repository', async () => {
    await signIn(admin, 'ma-nguoi-la');
    await admin.page.getByText('Bạn không có quyền truy cập vào kho mã nguồn').waitFor();
    expect(await admin.page.getByText('Bài cũ').count()).toBe(0);
  });

  it('lists this year’s and last year’s articles to who has a token, and asks for no others', async () => {
    await enter();
    await admin.page.getByText('Bài năm 2025').waitFor();
    expect(await admin.page.getByText('Bài xưa').count()).toBe(0);
  });

  it('saves a new article and its photo as one commit', async () => {
    const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer();
    await write({
      title: 'Tổng kết về đất đai: “đợt 2”',
      photo: { name: 'Ảnh Đất đai.JPG', mimeType: 'image/jpeg', buffer: photo },
      alt: 'Cánh đồng nhìn từ trên cao',
      body: 'Đoạn mở đầu.',
    });
    expect(repository.commits()).toHaveLength(2);
    expect(repository.lastChanges()).toEqual([`A ${path}.md`, `A ${path}/anh-dat-dai.webp`]);
    expect(repository.commits()[0]?.message).toBe('Thêm bài tong-ket-ve-dat-dai-dot-2 +1');
  });

  it('commits what the build publishes', async () => {
    const clone = join(project, 'clone');
    execFileSync('git', ['clone', '--quiet', repository.folder, clone]);
    expect(readFileSync(join(clone, `${path}.md`), 'utf8')).toBe(
      "---\ntitle: 'Tổng kết về đất đai: “đợt 2”'\ndate: 2026-11-20\nimages:\n  - src: anh-dat-dai.webp\n    alt: Cánh đồng nhìn từ trên cao\n---\n\nĐoạn mở đầu.\n",
    );
    const kept = await sharp(join(clone, path, 'anh-dat-dai.webp')).metadata();
    expect(kept).toMatchObject({ format: 'webp', width: 2048 });
    const output = await build(clone);
    const html = readFileSync(join(output, '2026/11/tong-ket-ve-dat-dai-dot-2/index.html'), 'utf8');
    expect(html).toContain('alt="Cánh đồng nhìn từ trên cao"');
    const [, source = ''] = /<img[^>]* src="\/([^"]+)"/.exec(html) ?? [];
    expect(existsSync(join(output, source)), source).toBe(true);
  });

  it('loses neither text where somebody else has saved in the meantime', async () => {
    const other = 'content/articles/2026/10/cua-nguoi-khac.md';
    repository.commit({
      parent: repository.commits()[0]?.oid ?? '',
      message: 'Của người khác',
      written: new Map([[other, Buffer.from(old.replace('Bài cũ', 'Bài của người khác'))]]),
      deleted: [],
    });
    await write({ title: 'Bài thứ ba', body: 'Thân bài.' });
    const paths = repository.files().map((file) => file.path);
    expect(paths).toContain('content/articles/2026/11/bai-thu-ba.md');
    expect(paths).toContain(other);
  });

  it('keeps what was written where the token ends in the meantime, and saves it once there is one', async () => {
    const { page } = admin;
    await enter();
    const before = repository.commits().length;
    const article = { title: 'Bài thứ tư', body: 'Thân bài.' };
    await fillArticle(page, address, article);
    tokens.delete(token);
    await saveArticle(page, article, page.getByText('Đã xảy ra lỗi khi lưu bài viết'));
    expect(repository.commits()).toHaveLength(before);
    tokens.add(token);
    await page.getByRole('button', { name: 'Đồng ý' }).click();
    await saveArticle(page, article);
    expect(repository.lastChanges()).toEqual(['A content/articles/2026/11/bai-thu-tu.md']);
  });

  it('tells who changed an article, and when', async () => {
    await enter();
    await admin.page.goto('https://tin.example.vn/admin/#/collections/articles-2026/entries/10/bai-cu');
    await admin.page.locator('[aria-label="Lịch sử"]').click();
    await admin.page.getByText('Biên tập', { exact: true }).waitFor();
  });
});
