import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkFolder } from '../../scripts/content/work-folder.ts';
import { root, runCommand } from '../site/command.ts';
import { TestBrowser } from './browser.ts';
import { buildFullSite, fullSitePages } from './full-site.ts';
import { openAdmin } from './open-admin.ts';
import { serveSite } from './serve.ts';

/**
 * `npm run screenshots`: the pictures of the README and of the editors' guide from the sample site. With `--all`, each kind of page at
 * 360 and 1280 px, light and dark, to look at: the sample site's, and those that only the tests' site has.
 */
const { values } = parseArgs({
  options: {
    output: { type: 'string', default: join(root, '.github/pictures') },
    all: { type: 'boolean', default: false },
  },
});
const article = '2023/01/cum-thi-dua-cac-so-kinh-te-ky-thuat-tong-ket-nam-2022-ky-giao-uoc-nam-2023/';
const samplePages = {
  home: '',
  article,
  year: '2024/',
  month: '2024/11/',
  tags: 'tu-khoa/',
  tag: 'tu-khoa/chuyen-doi-so/',
  category: 'chuyen-muc/tin-hoat-dong/',
  author: 'tac-gia/ban-bien-tap/',
  photos: 'hinh-anh/',
  documents: 'van-ban/',
  search: 'tim-kiem/?q=du%20lieu',
  nothing: 'tim-kiem/?q=zzzqqq',
  standing: 'gioi-thieu/',
  accessibility: 'tro-nang/',
  data: 'du-lieu/',
  english: 'en/',
  missing: '404.html',
};
const fullPages = {
  full: fullSitePages['article'] ?? '',
  withdrawn: fullSitePages['withdrawn'] ?? '',
  removed: fullSitePages['removed'] ?? '',
  videos: fullSitePages['videos'] ?? '',
  gallery: fullSitePages['photos'] ?? '',
};

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** To the end of the page, or the first screen. */
  readonly whole: boolean;
}

const everyLook = (pages: Readonly<Record<string, string>>): Shot[] =>
  Object.entries(pages).flatMap(([name, path]) =>
    [360, 1280].flatMap((width) =>
      (['light', 'dark'] as const).map((scheme) => ({
        name: `${name}-${width}-${scheme}`,
        path,
        width,
        scheme,
        whole: true,
      })),
    ),
  );
const ofReadme: readonly Shot[] = [
  { name: 'home', path: '', width: 1280, scheme: 'light', whole: false },
  { name: 'article', path: article, width: 360, scheme: 'light', whole: false },
];

async function takeShots(site: string, shots: readonly Shot[], browser: TestBrowser): Promise<void> {
  const server = await serveSite(site);
  for (const { name, path, width, scheme, whole } of shots) {
    const page = await browser.newPage({
      viewport: { width, height: width < 500 ? 740 : 900 },
      colorScheme: scheme,
    });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    const file = join(values.output, `${name}.png`);
    await page.screenshot({ path: file, fullPage: whole });
    console.log(file);
    await page.close();
  }
  await server.stop();
}

/** The editing page on an article of the sample site. */
async function takeAdminShot(chromium: TestBrowser): Promise<void> {
  const path = 'content/articles/2026/09/cau-lac-bo-robot-tren-lung-chung-nui.md';
  const text = readFileSync(join(root, path), 'utf8');
  const admin = await openAdmin(chromium, { project: root, files: { [path]: text }, height: 900 });
  await admin.page.getByText('2026-09-').first().click();
  await admin.page.locator('[data-key-path="title"] input').first().waitFor();
  await admin.page.waitForLoadState('networkidle');
  const file = join(values.output, 'admin.png');
  await admin.page.screenshot({ path: file });
  console.log(file);
  await admin.close();
}

const work = openWorkFolder('khotin-screenshots');
const folder = work.path;
const sample = join(folder, 'sample');
const built = await runCommand('build', ['--output', sample, '--date', '2026-11-20']);
if (built.status !== 0) throw new Error(built.errors);
const browser = new TestBrowser();
mkdirSync(values.output, { recursive: true });
await takeShots(sample, values.all ? everyLook(samplePages) : ofReadme, browser);
if (values.all) {
  await buildFullSite(folder, 'full');
  await takeShots(join(folder, 'full'), everyLook(fullPages), browser);
}
if (!values.all) await takeAdminShot(browser);
await browser.close();
work.remove();
