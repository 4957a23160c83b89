import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runCommand } from '../site/command.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { launchBrowser } from './browser.ts';
import { serveSite } from './serve.ts';

/**
 * `npm run screenshots`: the pictures of the README from the sample site. With `--all`, each kind of page at
 * 360 and 1280 px, light and dark, to look at.
 */
const { values } = parseArgs({
  options: {
    output: { type: 'string', default: join(root, '.github/pictures') },
    all: { type: 'boolean', default: false },
  },
});
const day = '2026-11-20';
const article = '2023/01/cum-thi-dua-cac-so-kinh-te-ky-thuat-tong-ket-nam-2022-ky-giao-uoc-nam-2023/';
const kinds = {
  home: '',
  article,
  year: '2024/',
  month: '2024/11/',
  tags: 'tu-khoa/',
  tag: 'tu-khoa/chuyen-doi-so/',
  search: 'tim-kiem/?q=du%20lieu',
  standing: 'gioi-thieu/',
  english: 'en/',
  missing: '404.html',
};
const shots = values.all
  ? Object.entries(kinds).flatMap(([name, path]) =>
      [360, 1280].flatMap((width) =>
        (['light', 'dark'] as const).map((scheme) => ({
          name: `${name}-${width}-${scheme}`,
          path,
          width,
          scheme,
          whole: true,
        })),
      ),
    )
  : [
      { name: 'home', path: kinds.home, width: 1280, scheme: 'light' as const, whole: false },
      { name: 'article', path: kinds.article, width: 360, scheme: 'light' as const, whole: false },
    ];

const folder = temporaryFolder();
const built = await runCommand('build', ['--output', join(folder, 'site'), '--date', day]);
if (built.status !== 0) throw new Error(built.errors);
const server = await serveSite(join(folder, 'site'));
const browser = await launchBrowser();
mkdirSync(values.output, { recursive: true });
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
await browser.close();
await server.stop();
removeFolder(folder);
