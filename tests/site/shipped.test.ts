import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { besideManifest, manifestName, provenanceName } from '../../scripts/publish/manifest.ts';
import { auditSite, elementsOf, filesOf, textOf, xmlTexts } from './audit.ts';
import { root, runCommand } from './command.ts';
import { removeFolder, temporaryFolder } from './sites.ts';

/** The shipped content is a test of its own: it is built as a newcomer builds it, at two addresses. */
const folder = temporaryFolder();
const day = '2026-11-20';
const sites = [
  { address: 'https://tin.skhcn.lamgiang.example/', output: join(folder, 'root') },
  { address: 'https://example.vn/tin-tuc/', output: join(folder, 'base') },
];
const content = loadContent(join(root, 'content'));
const articles = content.content?.articles ?? [];
const published = articles.filter(({ draft }) => !draft);

beforeAll(async () => {
  for (const { address, output } of sites) {
    const result = await runCommand('build', ['--output', output, '--base', address, '--date', day]);
    expect(result.errors).toBe('');
    expect(result.status).toBe(0);
  }
});
afterAll(() => removeFolder(folder));

describe('the shipped content', () => {
  it('is as rich as a newcomer needs', () => {
    expect(content.problems).toEqual([]);
    const main = published.filter(({ language }) => language === 'vi');
    expect(main.length).toBeGreaterThanOrEqual(24);
    expect(new Set(main.map(({ date }) => date.slice(0, 4))).size).toBeGreaterThanOrEqual(4);
    expect(new Set(main.map(({ category }) => category)).size).toBeGreaterThanOrEqual(3);
    expect(
      new Set(main.flatMap(({ bylines }) => bylines.map(({ name }) => name))).size,
    ).toBeGreaterThanOrEqual(4);
    expect(new Set(main.flatMap(({ tags }) => tags)).size).toBeGreaterThanOrEqual(12);
    expect(
      main.filter(({ images, bodyImages }) => images.length + bodyImages.length > 0).length,
    ).toBeGreaterThanOrEqual(8);
    expect(main.some(({ attachments }) => attachments.length > 0)).toBe(true);
    expect(published.some(({ language }) => language === 'en')).toBe(true);
    expect(articles.some(({ draft }) => draft)).toBe(true);
  });

  it('ships attachments that are real PDF files', () => {
    for (const { file } of published.flatMap(({ attachments }) => attachments)) {
      const bytes = readFileSync(join(root, 'content', file));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.subarray(-64).toString()).toContain('%%EOF');
    }
  });
});

describe.each(sites)('the site at $address', ({ address, output }) => {
  const { pathname: base } = new URL(address);
  const read = (path: string): string => readFileSync(join(output, path), 'utf8');

  it('has no dead link, picture or anchor, no doubled id and nothing unsafe', () => {
    expect(auditSite(output, address)).toEqual([]);
  });

  it('has a page for each article, with its title and its words', () => {
    for (const article of published) {
      const path = join(article.language === 'vi' ? '' : article.language, article.id, 'index.html');
      const elements = elementsOf(read(path));
      const titles = elements
        .filter(({ tagName }) => tagName === 'h1')
        .map((element) => textOf(element).trim());
      expect(titles).toEqual([article.title]);
    }
  });

  it('leaves no byte of a draft', () => {
    for (const { title, id } of articles.filter(({ draft }) => draft)) {
      expect(existsSync(join(output, id))).toBe(false);
      for (const file of filesOf(output))
        expect(readFileSync(join(output, file)).includes(title)).toBe(false);
    }
  });

  it('has feeds and sitemaps that parse, with whole addresses', () => {
    const feeds = filesOf(output).filter((path) => path.endsWith('feed.xml'));
    expect(feeds.length).toBeGreaterThan(20);
    for (const feed of feeds) expect(xmlTexts(read(feed), 'id')[0]).toMatch(new RegExp(`^${address}`));
    const sitemaps = xmlTexts(read('sitemap.xml'), 'loc');
    expect(sitemaps.length).toBeGreaterThanOrEqual(5);
    const pages = sitemaps.flatMap((sitemap) => xmlTexts(read(sitemap.slice(address.length)), 'loc'));
    for (const page of pages)
      expect(existsSync(join(output, page.slice(address.length), 'index.html')), page).toBe(true);
    for (const { id, language } of published) {
      expect(pages).toContain(`${address}${language === 'vi' ? '' : `${language}/`}${id}/`);
    }
    const { items } = JSON.parse(read('feed.json'));
    expect(items[0].url).toMatch(new RegExp(`^${address}2026/`));
    expect(read('robots.txt')).toContain(`Sitemap: ${address}sitemap.xml`);
  });

  it('serves everything below its base path', () => {
    const hrefs = elementsOf(read('index.html')).flatMap(({ attrs }) =>
      attrs
        .filter(({ name, value }) => ['href', 'src'].includes(name) && value.startsWith('/'))
        .map(({ value }) => value),
    );
    expect(hrefs.length).toBeGreaterThan(20);
    expect(hrefs.filter((href) => !href.startsWith(base))).toEqual([]);
  });

  it('has a manifest that sha256sum accepts and that names every file', () => {
    const result = execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'manifest-sha256.txt'], {
      cwd: output,
    });
    expect(result.toString()).toBe('');
    const named = read('manifest-sha256.txt')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    const outside = [manifestName, ...besideManifest];
    expect(named).toEqual(filesOf(output).filter((path) => !outside.includes(path)));
    expect(existsSync(join(output, provenanceName))).toBe(true);
  });

  it('keeps article pages light', () => {
    const styles = readdirSync(join(output, 'assets')).filter((name) => /^site-.*\.css$/.test(name));
    expect(styles).toHaveLength(1);
    const css = readFileSync(join(output, 'assets', styles[0] ?? ''));
    for (const { id, language } of published) {
      const html = readFileSync(join(output, language === 'vi' ? '' : language, id, 'index.html'));
      expect(html.length + css.length, id).toBeLessThan(30 * 1024);
      expect(gzipSync(html).length + gzipSync(css).length, id).toBeLessThan(10 * 1024);
    }
  });
});
