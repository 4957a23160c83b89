import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillArticle, formField, saveArticle } from '../admin/form.ts';
import { patience } from '../patience.ts';
import { runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';
import { TestBrowser } from './browser.ts';
import { type OpenAdmin, openAdmin } from './open-admin.ts';

const folder = temporaryFolder();
const old = articleText(
  { title: 'Bài cũ', date: '2026-10-05', author: 'Ban biên tập', tags: '[AI]' },
  'Thân **đậm**.',
);
const browser = new TestBrowser();
let admin: OpenAdmin;
let page: Page;

beforeAll(async () => {
  mkdirSync(join(folder, '.git'));
  writeFiles(join(folder, 'content'), { 'site.yaml': siteYaml, 'articles/2026/10/bai-cu.md': old });
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

describe('the admin page', () => {
  beforeEach(async () => {
    admin = await openAdmin(browser, {
      project: folder,
      files: { 'content/articles/2026/10/bai-cu.md': old },
      height: 2600,
    });
    page = admin.page;
    await page.getByText('2026-10-05 – Bài cũ').waitFor();
  });
  afterEach(async () => {
    await admin.close();
    // It asks nothing of other hosts, and its policy stops nothing that it needs.
    expect(admin.strangers).toEqual([]);
    expect(admin.faults).toEqual([]);
  });

  it('speaks Vietnamese and lists this year’s and last year’s articles', async () => {
    expect(await page.title()).toContain('Biên tập – Tin thử');
    await page.getByText('Bài năm 2025').waitFor();
  });

  it('writes an article with a photo, and the build publishes it', async () => {
    const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer();
    const article = {
      title: 'Tổng kết về đất đai: “đợt 2”',
      photo: { name: 'Ảnh Đất đai.JPG', mimeType: 'image/jpeg', buffer: photo },
      alt: 'Cánh đồng nhìn từ trên cao',
      body: 'Đoạn mở đầu.',
    };
    await fillArticle(page, `${admin.url}/admin/`, article);
    await saveArticle(page, article);
    const path = 'content/articles/2026/11/tong-ket-ve-dat-dai-dot-2';
    await expect
      .poll(async () => [...(await admin.files()).keys()], { timeout: patience })
      .toContain(`${path}.md`);

    const files = await admin.files();
    const text = files.get(`${path}.md`)?.toString() ?? '';
    expect(text).toMatch(
      /^---\ntitle: 'Tổng kết về đất đai: “đợt 2”'\ndate: 2026-11-20\nimages:\n {2}- src: anh-dat-dai\.webp\n {4}alt: Cánh đồng nhìn từ trên cao\n---\n\nĐoạn mở đầu\.\n$/,
    );
    const kept = files.get(`${path}/anh-dat-dai.webp`);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'webp', width: 2048 });
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const output = join(folder, '_site');
    const built = await runCommand('build', ['--output', output, '--date', '2027-01-01'], { cwd: folder });
    expect(built, built.errors).toMatchObject({ status: 0 });
    const html = readFileSync(join(output, '2026/11/tong-ket-ve-dat-dai-dot-2/index.html'), 'utf8');
    expect(html).toContain('alt="Cánh đồng nhìn từ trên cao"');
    expect(existsSync(join(output, 'admin'))).toBe(false);
  });

  it('changes nothing of an article but what was changed in the form', async () => {
    await page.goto(`${admin.url}/admin/#/collections/articles-2026/entries/10/bai-cu`);
    // Until the form of this article stands, that of the last one does.
    await expect.poll(() => formField(page, 'title').inputValue(), { timeout: patience }).toBe('Bài cũ');
    await formField(page, 'place').fill('An Trầm');
    await page.getByRole('button', { name: /^Lưu/ }).first().click();
    const path = 'content/articles/2026/10/bai-cu.md';
    await expect
      .poll(async () => (await admin.files()).get(path)?.toString(), { timeout: patience })
      .toBe(old.replace('tags: [AI]\n', 'tags: [AI]\nplace: An Trầm\n'));
  });
});

describe('the admin page of a published site', () => {
  it('lies in the output where site.yaml names its repository, under a policy of its own', async () => {
    const content = join(folder, 'published');
    writeFiles(content, {
      'site.yaml': `${siteYaml}admin: { backend: gitlab, repository: so-khcn/tin, branch: main }\n`,
      'articles/2026/10/bai-cu.md': old,
    });
    const output = join(folder, 'with-admin');
    const built = await runCommand(
      'build',
      ['--content', content, '--output', output, '--date', '2026-11-20'],
      { cwd: folder },
    );
    expect(built, built.errors).toMatchObject({ status: 0 });
    const html = readFileSync(join(output, 'admin/index.html'), 'utf8');
    expect(html).toContain('connect-src &#39;self&#39; blob: data: https://gitlab.com');
    expect(JSON.parse(readFileSync(join(output, 'admin/config.yml'), 'utf8'))).toMatchObject({
      backend: { name: 'gitlab', repo: 'so-khcn/tin', branch: 'main' },
    });
    expect(existsSync(join(output, 'admin/admin.js'))).toBe(true);
  });

  it.each(['repository: khong-co-gach', 'repository: so/tin, folder: ../x'])(
    'is refused with %s',
    async (fields) => {
      const content = join(folder, 'refused');
      writeFiles(content, { 'site.yaml': `${siteYaml}admin: { backend: github, ${fields} }\n` });
      const { status, errors } = await runCommand('check', ['--content', content]);
      expect({ status, errors }).toEqual({
        status: 1,
        errors: expect.stringMatching(/site\.yaml:\d+:\d+ admin\./),
      });
    },
  );
});
