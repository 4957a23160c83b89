import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { patience } from '../patience.ts';
import { runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';
import { TestBrowser } from './browser.ts';
import { type Complaints, complaintsOf } from './complaints.ts';
import { serveSite, type TestServer } from './serve.ts';

/** The search page as readers use it: typing, filters, Back, failures, a phone, a screen reader. */
const folder = temporaryFolder();
let server: TestServer;
const browser = new TestBrowser();
let context: BrowserContext;
let page: Page;
let complaints: Complaints;

const many = Array.from({ length: 45 }, (_, at) => {
  const [month, day] = [(at % 9) + 1, (at % 28) + 1].map((number) => String(number).padStart(2, '0'));
  const year = at < 30 ? 2023 : 2024;
  const text = articleText(
    {
      title: `Hội nghị chuyển đổi số lần ${at + 1}`,
      date: `${year}-${month}-${day}`,
      category: at % 3 === 0 ? 'thong-bao' : 'tin',
      tags: `[${at % 2 === 0 ? 'Chuyển đổi số' : 'Hội nghị'}]`,
    },
    'Các đại biểu bàn về chuyển đổi số và đất đai.',
  );
  return [`content/articles/${year}/${month}/hoi-nghi-${at + 1}.md`, text] as const;
});
const hostile = articleText(
  {
    title: '"<img src=x onerror=alert(1)> <b>Mưa đá</b>"',
    date: '2024-11-01',
    summary: '"<script>alert(2)</script> Mưa đá lớn"',
  },
  'Mưa đá ở xã.',
);
const craft = articleText(
  { title: 'Làng nghề', date: '2024-10-02', summary: 'Một nghề cũ của làng.' },
  'Mở đầu.\n\nBà con đan <i>quạt mo</i> bên hiên nhà.',
);

beforeAll(async () => {
  writeFiles(folder, {
    'content/site.yaml': siteYaml,
    'content/articles/2024/11/mua-da.md': hostile,
    'content/articles/2024/10/nghe-cu.md': craft,
    ...Object.fromEntries(many),
  });
  const output = join(folder, 'site');
  const built = await runCommand('build', [
    ...['--content', join(folder, 'content'), '--output', output, '--date', '2026-01-01'],
  ]);
  // HTML in an article is a warning, and no more.
  expect(built.status, built.errors).toBe(0);
  server = await serveSite(output);
});
afterAll(async () => {
  await browser.close();
  await server?.stop();
  removeFolder(folder);
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  complaints = complaintsOf(page);
});
afterEach(async () => {
  server.failing.clear();
  await context.close();
  expect(complaints.unexpected()).toEqual([]);
});

const input = () => page.getByRole('main').getByRole('searchbox');
const items = () => page.locator('#results > li');
const settled = () => page.locator('#search-status[aria-busy="false"]').waitFor();
const searchFor = async (query: string): Promise<void> => {
  await page.goto(`${server.url}tim-kiem/?q=${encodeURIComponent(query)}`);
  await settled();
};
const queryInAddress = (): string | null => new URL(page.url()).searchParams.get('q');

/** Opens the search with a clock that goes on only as far as it is told to. */
async function openAtRest(): Promise<void> {
  await page.clock.install({ time: '2026-11-20T08:00:00+07:00' });
  await page.goto(`${server.url}tim-kiem/`);
  await page.clock.pauseAt('2026-11-20T09:00:00+07:00');
}

describe('typing', () => {
  it('reads no more than the list of volumes before the first search', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openAtRest();
    await input().pressSequentially('c');
    await page.clock.runFor(60_000);
    await page.getByText('2 ký tự').waitFor();
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([`${server.url}pagefind/volumes.json`]);
  });

  it('searches a quarter of a second after the last key and replaces the address', async () => {
    await openAtRest();
    const entries = await page.evaluate(() => history.length);
    for (const key of 'dat dai') {
      await page.clock.runFor(249);
      await input().press(key === ' ' ? 'Space' : key);
    }
    await page.clock.runFor(249);
    expect(queryInAddress()).toBeNull();
    await page.clock.runFor(1);
    expect(await page.evaluate(() => location.search)).toBe('?q=dat+dai');
    await page.clock.resume();
    await settled();
    expect(await items().count()).toBe(20);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  it('does nothing while an input method composes', async () => {
    await openAtRest();
    await input().evaluate((field: HTMLInputElement) => {
      field.dispatchEvent(new CompositionEvent('compositionstart'));
      field.value = 'muwa d';
      field.dispatchEvent(new InputEvent('input', { isComposing: true }));
    });
    await page.clock.runFor(60_000);
    expect(await page.evaluate(() => location.search)).toBe('');
    await input().evaluate((field: HTMLInputElement) => {
      field.value = 'mưa đá';
      field.dispatchEvent(new CompositionEvent('compositionend'));
    });
    await page.clock.resume();
    await items().first().waitFor();
    expect(queryInAddress()).toBe('mưa đá');
  });

  it('makes a history entry of each submitted search, and goes back', async () => {
    await searchFor('hội nghị');
    await input().fill('mưa đá');
    await page.waitForFunction(() => location.search.includes('%C3%A1'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 1);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 20);
    expect(await input().inputValue()).toBe('hội nghị');
    expect(queryInAddress()).toBe('hội nghị');
  });
});

describe('results', () => {
  it('come twenty at a time, in view order, with totals and period', async () => {
    await searchFor('chuyển đổi số');
    expect(await items().count()).toBe(20);
    expect(await page.locator('#search-status').textContent()).toContain('45 tin');
    expect(await page.locator('#search-status').textContent()).toContain(
      'Đã tìm trong mọi tin đăng từ 01/01/2023 đến 01/11/2024.',
    );
    await page.locator('#search-more').click();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 40);
    await page.locator('#search-more').click();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 45);
    expect(await page.locator('#search-more').isVisible()).toBe(false);
    expect(await page.locator('#search-fallback').isVisible()).toBe(false);
    const titles = await items().evaluateAll((all) =>
      all.map((item) => item.querySelector('a')?.textContent),
    );
    expect(new Set(titles).size).toBe(45);
  });

  it('keep a hostile title text', async () => {
    await searchFor('mưa đá');
    expect(await items().locator('a').first().textContent()).toBe(
      '<img src=x onerror=alert(1)> <b>Mưa đá</b>',
    );
    expect(await items().locator('script, b, img[src="x"]').count()).toBe(0);
    expect(await items().locator('mark').first().textContent()).toBe('Mưa đá');
  });

  it('name what was searched in place of a slip, and search as typed on demand', async () => {
    await searchFor('hooij nghij');
    expect(await page.locator('.search-note').textContent()).toContain('hội nghị');
    await page.locator('.search-literal').click();
    await page.waitForFunction(() =>
      document.querySelector('#search-status')?.textContent?.includes('Không có'),
    );
    expect(new URL(page.url()).searchParams.has('literal')).toBe(true);
  });

  it('say which word stands nowhere', async () => {
    await searchFor('đất đai xyzzy');
    expect(await page.locator('.search-note').textContent()).toContain('“xyzzy”');
    expect(await items().count()).toBe(20);
  });

  it('offer the lists when nothing is found, and say so once', async () => {
    await searchFor('qwertyuiop');
    expect(await page.locator('#search-status').textContent()).toContain('“qwertyuiop”');
    expect(await page.getByText('qwertyuiop').count()).toBe(1);
    expect(await page.locator('#search-controls').isVisible()).toBe(false);
    expect(await page.locator('#search-fallback').isVisible()).toBe(true);
  });

  it('say that filters, not the words, leave nothing', async () => {
    await page.goto(`${server.url}tim-kiem/?q=${encodeURIComponent('mưa đá')}&year=2023`);
    await settled();
    expect(await page.locator('#search-status').textContent()).toContain('Sau khi thu hẹp');
    expect(await page.locator('#search-controls').isVisible()).toBe(true);
  });

  it('show the passage of the text where title and summary have no hit', async () => {
    await searchFor('quạt mo');
    const passage = items().first().locator('.result-passage');
    await passage.locator('mark').waitFor();
    expect(await passage.textContent()).toBe('Bà con đan <i>quạt mo</i> bên hiên nhà.');
    expect(await passage.locator('mark').allTextContents()).toEqual(['quạt mo']);
    expect(await passage.locator('i').count()).toBe(0);
  });

  it('keep the summary where the text cannot be read', async () => {
    const isRefused = complaints.expect(/status of 503/);
    server.failing.add('2024/10/nghe-cu');
    await searchFor('quạt mo');
    await expect.poll(isRefused, { timeout: patience }).toBe(true);
    // Whoever asks after the page is answered after it.
    await page.evaluate(() => fetch('/2024/10/nghe-cu/').then((answer) => answer.text()));
    expect(await items().first().locator('.result-passage').textContent()).toBe('Một nghề cũ của làng.');
  });
});

describe('filters', () => {
  it('load when opened, count, narrow, stand in the address and go back', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await searchFor('chuyển đổi số');
    expect(asked.some((url) => url.includes('facets'))).toBe(false);
    await page.getByText('Thu hẹp kết quả').click();
    const year = page.getByLabel('Năm');
    await year.waitFor();
    expect(await year.locator('option').allTextContents()).toEqual(['Tất cả', '2024 (15)', '2023 (30)']);
    await year.selectOption('2024');
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 15);
    await page.getByLabel('Chuyên mục').selectOption('Thông báo');
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 5);
    expect(new URL(page.url()).searchParams.get('year')).toBe('2024');
    await page.reload();
    await settled();
    expect(await items().count()).toBe(5);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 15);
  });

  it('sort by date', async () => {
    await searchFor('chuyển đổi số');
    await page.getByLabel('Sắp xếp').selectOption('date');
    await page.waitForFunction(() => location.search.includes('sort=date'));
    await settled();
    const days = await items()
      .locator('time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual(days.toSorted().toReversed());
  });
});

it('tells of a failed request and tries again', async () => {
  await page.goto(`${server.url}tim-kiem/`);
  const isHeard = complaints.expect(/503|unreachable|pf_index/);
  server.failing.add('.pf_index');
  await input().fill('chuyển đổi số');
  await page.keyboard.press('Enter');
  await settled();
  await page.locator('.search-retry').waitFor();
  await expect.poll(isHeard, { timeout: patience }).toBe(true);
  server.failing.clear();
  await page.locator('.search-retry').click();
  await items().first().waitFor();
  expect(await items().count()).toBe(20);
});

it('fits a phone and has names for a screen reader', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await searchFor('chuyển đổi số');
  await page.getByText('Thu hẹp kết quả').click();
  await page.getByLabel('Tác giả').or(page.getByLabel('Năm')).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await page.getByRole('status').first().textContent()).toContain('45 tin');
  expect(await page.getByRole('main').getByRole('search').count()).toBe(1);
  for (const name of ['Sắp xếp', 'Năm', 'Chuyên mục', 'Từ khóa']) {
    expect(await page.getByRole('combobox', { name }).count(), name).toBe(1);
  }
});
