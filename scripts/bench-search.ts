import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { articlesIn } from './bench-search/articles.ts';
import { judged, measureCost, measureQuality } from './bench-search/measure.ts';
import { queriesFrom } from './bench-search/queries.ts';
import { rowsOf } from './bench-search/relevance.ts';
import { STOCK_BUNDLE, STOCK_PAGE, searchPageAt, stockPagefindAt } from './bench-search/searchers.ts';
import { serve } from './bench-search/server.ts';
import { indexStock } from './bench-search/stock.ts';
import { table } from './bench-search/table.ts';

/**
 * `npm run bench:search -- --site _site`: how well and how dearly the search of a built Vietnamese
 * site answers, next to stock Pagefind over the same pages. Needs playwright-core and a Chromium.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '_site' },
    base: { type: 'string', default: '/' },
    chromium: { type: 'string', default: process.env['KHOTIN_CHROMIUM'] ?? '/usr/bin/chromium' },
    'without-stock': { type: 'boolean', default: false },
  },
});
const site = resolve(values.site);
const folder = mkdtempSync(join(tmpdir(), 'khotin-bench-'));
const { chromium } = await import('playwright-core');

const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
const articles = articlesIn(
  site,
  files.filter((file) => /^\d{4}\/.*\/index\.html$/u.test(file)),
);
if (articles.length === 0) throw new Error(`${site} has no article pages`);
const rows = articles.map(rowsOf);
const queries = queriesFrom(articles)
  .map((query) => [query, judged(query, rows)] as const)
  .filter(([, grades]) => grades.size > 0);
console.log(`${articles.length} articles, ${queries.length} queries`);

const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Pagefind</title></html>`;
const server = await serve([site, folder], values.base, new Map([[STOCK_PAGE, page]]));
const browser = await chromium.launch({
  executablePath: values.chromium,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const sizeOf = (path: string): number =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce((sum, file) => {
    const found = statSync(join(path, file));
    return sum + (found.isFile() ? found.size : 0);
  }, 0);

try {
  const searchers = [
    { searcher: searchPageAt(`${server.url}${values.base}tim-kiem/`), disk: sizeOf(join(site, 'pagefind')) },
  ];
  if (!values['without-stock']) {
    const stock = join(folder, STOCK_BUNDLE);
    await indexStock(site, articles, { language: 'vi', folder: stock });
    searchers.push({ searcher: stockPagefindAt(server.url), disk: sizeOf(stock) });
  }
  const dear = queries.map(([query]) => query).filter((_, at) => at % Math.ceil(queries.length / 12) === 0);
  const measured = [];
  for (const { searcher, disk } of searchers) {
    const qualities = await measureQuality(searcher, queries, browser);
    measured.push({
      name: searcher.name,
      disk,
      qualities,
      costs: await measureCost(searcher, dear, { browser, server }),
    });
  }
  console.log(table(measured));
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
