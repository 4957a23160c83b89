import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { TestBrowser } from './browser.ts';
import { type Complaints, complaintsOf } from './complaints.ts';
import { buildFullSite, fullSitePages } from './full-site.ts';
import { serveSite, type TestServer } from './serve.ts';

/** What readers do with an article: choose how it looks, print, save, share it, walk through its photos. */
const folder = temporaryFolder();
const article = fullSitePages['article'] ?? '';
let server: TestServer;
const browser = new TestBrowser();
let context: BrowserContext | undefined;
let complaints: Complaints | undefined;

beforeAll(async () => {
  await buildFullSite(folder, 'site');
  server = await serveSite(join(folder, 'site'));
});
afterEach(async () => {
  await context?.close();
  expect(complaints?.unexpected() ?? []).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await server?.stop();
  removeFolder(folder);
});

/** Opens a page of the site for a new reader; what the page complains of fails the test. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  complaints = complaintsOf(page);
  await page.goto(server.url + path, { waitUntil: 'load' });
  return page;
}

const colour = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

const paper = { light: 'rgb(251, 248, 242)', dark: 'rgb(26, 23, 21)' };

describe('an article', () => {
  it('is read in this order', async () => {
    const page = await open(article);
    const tree = await page.locator('main').ariaSnapshot();
    const named = tree
      .split('\n')
      .map((line) => line.trim().replace(/^- /, '').replace(/:$/, ''))
      .filter((line) =>
        /^(?:article|heading|img|figure|table|region|group|button|link|status|complementary|navigation)\b/.test(
          line,
        ),
      );
    expect(named).toMatchInlineSnapshot(`
      [
        "article",
        "link "Tin hoạt động"",
        "heading "Tổng kết phong trào thi đua năm 2023, ký giao ước thi đua năm 2024" [level=1]",
        "link "Đã đính chính ngày 21/05/2024"",
        "link "Lương Khánh Vân"",
        "link "Ban biên tập"",
        "img "Toàn cảnh hội trường"",
        "heading "Kết quả chính" [level=2]",
        "link "một liên kết"",
        "figure "Lãnh đạo Sở bấm nút"",
        "img "Ba người cùng nhấn nút"",
        "region "Bảng 1"",
        "table",
        "heading "Việc tiếp theo" [level=3]",
        "heading "Hình ảnh" [level=2]",
        "link "Đại biểu phát biểu Xem ảnh cỡ lớn"",
        "img "Đại biểu phát biểu"",
        "figure",
        "link "Trao bằng khen Xem ảnh cỡ lớn"",
        "img "Trao bằng khen"",
        "figure "Ký giao ước thi đua"",
        "link "Ký giao ước Xem ảnh cỡ lớn"",
        "img "Ký giao ước"",
        "heading "Video" [level=2]",
        "figure "Phóng sự ngắn"",
        "group: Bản chép lời",
        "link "Bản tin truyền hình (mở trong thẻ mới)"",
        "heading "Tài liệu kèm theo" [level=2]",
        "link "Kế hoạch thi đua năm 2024"",
        "heading "Đính chính, cập nhật" [level=2]",
        "link "Đất đai"",
        "link "Thi đua khen thưởng"",
        "link "Báo Lam Giang"",
        "link "JSON"",
        "group "Công cụ cho tin này"",
        "button "In"",
        "button "Lưu về máy"",
        "button "Chép đường dẫn"",
        "link "Báo lỗi, góp ý"",
        "link "Bản Markdown của tin này"",
        "status",
        "complementary",
        "heading "Tin liên quan" [level=2]",
        "link "Tin số 23 về đất đai và cải cách hành chính"",
        "link "Tin số 22 về đất đai và cải cách hành chính"",
        "link "Tin số 21 về đất đai và cải cách hành chính"",
        "link "Tin số 20 về đất đai và cải cách hành chính"",
        "navigation "Tin trước và sau"",
        "link "Tin cũ hơn, 24/01/2022 Tin số 23 về đất đai và cải cách hành chính"",
      ]
    `);
  });

  it('shows where the focus is at each stop, and each stop is on the screen', async () => {
    const page = await open(article);
    const stops: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, left, bottom, right } = element.getBoundingClientRect();
        const seen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
        const visible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        const name = element.textContent?.trim() || element.getAttribute('aria-label') || element.tagName;
        return { name, good: seen && (visible || element.tagName === 'VIDEO') };
      });
      if (stop === undefined) break;
      expect(stop).toEqual({ name: stop.name, good: true });
      stops.push(stop.name);
      expect(stops.length).toBeLessThan(120);
    }
    expect(stops[0]).toBe('Đến nội dung chính');
    expect(stops).toContain('Báo lỗi, góp ý');
    expect(stops.length).toBeGreaterThan(40);
  });

  it.each([
    [article, 360],
    [article, 1280],
    ['', 360],
    ['', 1280],
    ['hinh-anh/', 1280],
  ])('does not move while it loads, whatever comes late: /%s at %i px', async (path, width) => {
    context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(watchShifts);
    // No paint before the whole HTML is read: a line that grows at the end of what has arrived may wrap anew.
    const [letStyles, letRest] = [server.hold(/\.css$/), server.hold(/\.(?:woff2|webp|jpg)$|article.*\.js$/)];
    await page.goto(server.url + path, { waitUntil: 'commit' });
    // No frame comes before the styles, so that asking at each frame would never end.
    await page.waitForFunction(() => document.readyState !== 'loading', undefined, { polling: 20 });
    letStyles();
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    letRest();
    await page.waitForLoadState('load');
    expect(await page.evaluate('window.shiftsByNow()')).toEqual([]);
  });

  it('is seen to move where something does', async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(watchShifts);
    await page.goto(server.url + article);
    await page.evaluate('window.shiftsByNow()');
    await page.evaluate(() =>
      document.querySelector('main')?.style.setProperty('margin-block-start', '200px'),
    );
    expect(await page.evaluate('window.shiftsByNow()')).toHaveLength(1);
  });
});

/** Runs in the page: `shiftsByNow` tells what moved in any frame before the next one. */
const watchShifts = `{
  const shifts = [];
  const note = (entries) => shifts.push(...entries.map(({ value }) => value));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const frame = () => new Promise(requestAnimationFrame);
  window.shiftsByNow = async () => {
    for (let count = 0; count < 3; count += 1) await frame();
    note(observer.takeRecords());
    return shifts;
  };
}`;

describe('preferences', () => {
  it('change text, colours and contrast at once, and are remembered before the next paint', async () => {
    const page = await open(article, { colorScheme: 'light' });
    const size = await textSize(page);
    await page.getByText('Hiển thị').click();
    await page.getByLabel('Rất lớn').check();
    await page.getByLabel('Tối').check();
    await page.getByLabel('Cao').check();
    expect(await textSize(page)).toBeCloseTo(size * 1.333, 0);
    expect(await colour(page)).toBe(paper.dark);
    await page.goto(`${server.url}gioi-thieu/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null, undefined, { polling: 20 });
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      text: 'largest',
      theme: 'dark',
      contrast: 'more',
    });
    await page.waitForLoadState();
    expect(await colour(page)).toBe(paper.dark);
    await page.getByText('Hiển thị').click();
    expect(await page.getByLabel('Tối').isChecked()).toBe(true);
    await page.getByRole('group', { name: 'Màu nền' }).getByLabel('Theo máy').check();
    expect(await colour(page)).toBe(paper.light);
  });

  it('close by Escape, and the focus goes back', async () => {
    const page = await open('');
    await page.getByText('Hiển thị').click();
    await page.getByLabel('Lớn', { exact: true }).focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.preferences').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hiển thị');
  });

  it.each([
    ['light', 'no-preference', paper.light, 'rgb(35, 31, 27)'],
    ['dark', 'no-preference', paper.dark, 'rgb(236, 229, 217)'],
    ['light', 'more', paper.light, 'rgb(0, 0, 0)'],
    ['dark', 'more', paper.dark, 'rgb(255, 255, 255)'],
  ] as const)(
    'follow the device without scripts: %s, contrast %s',
    async (colorScheme, contrast, paper, ink) => {
      const page = await open(article, { javaScriptEnabled: false, colorScheme, contrast });
      expect(await page.locator('.preferences').isVisible()).toBe(false);
      expect(await page.locator('.tools button:visible').count()).toBe(0);
      expect(await colour(page)).toBe(paper);
      expect(await page.locator('h1').evaluate((element) => getComputedStyle(element).color)).toBe(ink);
    },
  );

  it('do no harm where storage is refused, or holds something else', async () => {
    const page = await open('', { colorScheme: 'light' });
    for (const stored of ['not json', '[]', 'null', '{"theme":7}', '{"theme":"x y"}']) {
      await page.evaluate((text) => localStorage.setItem('khotin', text), stored);
      await page.reload();
      expect(await colour(page)).toBe(paper.light);
    }
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.getByText('Hiển thị').click();
    await page.getByLabel('Tối').check();
    expect(await colour(page)).toBe(paper.dark);
  });
});

describe('the tools of an article', () => {
  it('save it as one file that opens offline, without a request', async () => {
    const page = await open(article, { acceptDownloads: true });
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu về máy' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('day-du.html');
    const file = join(folder, 'day-du.html');
    await download.saveAs(file);
    await page.getByText('Đã lưu thành một tệp').waitFor();
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/<script|<form|srcset|@font-face\s*\{[^}]*url\(/);
    const copy = await context?.newPage();
    if (copy === undefined) throw new Error('No page');
    const requests: string[] = [];
    copy.on('request', (request) => requests.push(request.url()));
    await copy.context().setOffline(true);
    await copy.goto(pathToFileURL(file).href);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
    const photos = copy.locator('main img');
    expect(await photos.count()).toBe(7);
    for (const photo of await photos.all()) {
      expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(700);
    }
    expect(await colour(copy)).toBe(paper.light);
    expect(await copy.locator('.address').isVisible()).toBe(true);
    expect(await copy.getByRole('link', { name: 'Kế hoạch thi đua năm 2024' }).getAttribute('href')).toBe(
      `${server.url}${article}ke-hoach.pdf`,
    );
  });

  it('say so where a picture cannot be had', async () => {
    const page = await open(article);
    complaints?.expect(/status of 503/);
    server.failing.add('/assets/photos/');
    await page.getByRole('button', { name: 'Lưu về máy' }).click();
    await page.getByText('Chưa lưu được').waitFor();
    server.failing.clear();
  });

  it('copy the address that the article keeps', async () => {
    const page = await open(`${article}?utm=1`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Chép đường dẫn' }).click();
    await page.getByText('Đã chép đường dẫn.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://tin.example.vn/${article}`,
    );
  });

  it('print, and offer the share sheet only where there is one', async () => {
    const page = await open(article);
    expect(await page.getByRole('button', { name: 'Chia sẻ' }).count()).toBe(0);
    await page.addInitScript(() => {
      const calls: unknown[] = [];
      Object.assign(window, { calls, print: () => calls.push('print') });
      Object.assign(Navigator.prototype, { share: (what: unknown) => Promise.resolve(calls.push(what)) });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    await page.getByRole('button', { name: 'In', exact: true }).click();
    expect(await page.evaluate(() => (window as unknown as { calls: unknown[] }).calls)).toEqual([
      {
        title: 'Tổng kết phong trào thi đua năm 2023, ký giao ước thi đua năm 2024',
        url: `https://tin.example.vn/${article}`,
      },
      'print',
    ]);
  });
});

describe('the viewer of photos', () => {
  it('opens over the page, walks by buttons and keys, and gives the focus back', async () => {
    const page = await open(article);
    const links = page.locator('.gallery-photos figure > a');
    await links.nth(0).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Xem ảnh' });
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('Đại biểu phát biểu');
    expect(await dialog.locator('figcaption').textContent()).toBe(
      'Đại biểu phát biểu tại hội nghị (Ảnh: Ban biên tập)',
    );
    expect(await dialog.getByText('Ảnh 1 trên 3').isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    await dialog.getByRole('button', { name: 'Ảnh sau' }).click();
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('Ký giao ước');
    await page.keyboard.press('ArrowRight');
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('Đại biểu phát biểu');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('Trao bằng khen');
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('dialog img')?.complete);
    const fits = await dialog.evaluate((element) => {
      const photo = element.querySelector('img')?.getBoundingClientRect();
      return photo !== undefined && photo.bottom <= innerHeight && photo.right <= innerWidth;
    });
    expect(fits).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await links.nth(0).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('walks by swiping on a phone', async () => {
    const page = await open('hinh-anh/', { viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.locator('.gallery-photos figure > a').first().tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Ảnh 1 trên').waitFor();
    await dialog.evaluate((element) => {
      const touch = (type: string, clientX: number): void => {
        const at = new Touch({ identifier: 1, target: element, clientX });
        element.dispatchEvent(new TouchEvent(type, { changedTouches: [at], bubbles: true }));
      };
      touch('touchstart', 300);
      touch('touchend', 100);
    });
    expect(await dialog.getByText('Ảnh 2 trên').isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'Đóng' }).tap();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is no more than links without scripts', async () => {
    const page = await open('hinh-anh/', { javaScriptEnabled: false });
    const links = page.locator('.gallery-photos figure > a');
    expect(await links.count()).toBeGreaterThan(10);
    for (const link of await links.all()) {
      const href = await link.getAttribute('href');
      expect(href).toMatch(/^\/assets\/photos\/.+\.webp$/);
      expect((await page.request.get(new URL(href ?? '', server.url).href)).status()).toBe(200);
    }
  });

  it('stands in rows of one height that fill their width', async () => {
    const page = await open('hinh-anh/2022/');
    const heights = await page
      .locator('.gallery-photos img')
      .evaluateAll((images) => images.map((image) => Math.round(image.getBoundingClientRect().height)));
    expect(new Set(heights).size).toBe(1);
  });
});

describe('a film', () => {
  it('waits for the reader, and brings its captions along', async () => {
    const page = await open(article);
    const film = page.locator('video');
    expect(await film.getAttribute('preload')).toBe('none');
    const kind = await film.evaluate(async (video: HTMLVideoElement) => {
      const [track] = video.textTracks;
      if (track === undefined) return undefined;
      track.mode = 'showing';
      const element = video.querySelector('track');
      if (element?.readyState !== 2) await new Promise((done) => element?.addEventListener('load', done));
      return [track.kind, track.language, (track.cues?.[0] as VTTCue | undefined)?.text];
    });
    expect(kind).toEqual(['captions', 'vi', 'Xin chào bà con.']);
    const file = await page.request.get(`${server.url}${article}phim.mp4`);
    expect((await file.body()).subarray(4, 8).toString()).toBe('ftyp');
    await page.getByText('Bản chép lời').click();
    expect(await page.locator('.transcript').isVisible()).toBe(true);
  });
});

describe('on paper', () => {
  it('has date, address, captions, whole links and the urgent notice, and nothing to press', async () => {
    const page = await open(article, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await colour(page)).toBe('rgb(255, 255, 255)');
    for (const words of [
      'Thông báo khẩn',
      'Thứ Hai, 20/05/2024, 08:30',
      `https://tin.example.vn/${article}`,
      'Toàn cảnh hội nghị (Ảnh: Văn phòng Sở)',
    ]) {
      expect(await page.getByText(words).first().isVisible(), words).toBe(true);
    }
    for (const words of ['Hiển thị', 'Lưu về máy', 'Tin cũ hơn', 'Trang chủ']) {
      expect(await page.getByText(words).first().isVisible(), words).toBe(false);
    }
    const link = page.locator('.prose a[href^="http"]').first();
    expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('https');
  });
});
