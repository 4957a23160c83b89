import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { judged, measureCost, measureQuality } from './bench-search/measure.ts';
import { queriesFrom } from './bench-search/queries.ts';
import { rowsOf } from './bench-search/relevance.ts';
import { everyFew, positive } from './bench-search/sample.ts';
import { STOCK_BUNDLE, STOCK_PAGE, searchPageAt, stockPagefindAt } from './bench-search/searchers.ts';
import { serve } from './bench-search/server.ts';
import { type BenchSite, readSite } from './bench-search/site.ts';
import { indexStock } from './bench-search/stock.ts';
import { type Measured, table } from './bench-search/table.ts';
import { LateError } from './bench-search/within.ts';
import { type BenchStep, type BenchWords, benchWords } from './bench-search/words.ts';
import { UsageError } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';
import { openWorkFolder } from './content/work-folder.ts';

/**
 * `npm run bench:search -- --site _site`: how well and how dearly the search of a built site answers,
 * next to stock Pagefind over the same pages. Needs playwright-core and a Chromium.
 */
const options = {
  site: { type: 'string', default: '_site' },
  base: { type: 'string', default: '/' },
  chromium: { type: 'string', default: process.env['KHOTIN_CHROMIUM'] ?? '/usr/bin/chromium' },
  queries: { type: 'string', default: '150' },
  cold: { type: 'string', default: '8' },
  'without-stock': { type: 'boolean', default: false },
} as const;

interface Wishes {
  readonly base: string;
  readonly chromium: string;
  /** Queries whose answers are judged, and those that are asked with an empty cache. */
  readonly queries: number;
  readonly cold: number;
  readonly beside: boolean;
}

async function bench(): Promise<boolean> {
  const values = optionValues();
  const tell = clock();
  const site = readSite(resolve(values.site), values.base);
  const words = benchWords(site.language);
  tell('read', words);
  const measured = await measure(site, {
    base: values.base,
    chromium: values.chromium,
    queries: positive('--queries', values.queries, words),
    cold: positive('--cold', values.cold, words),
    beside: !values['without-stock'],
  });
  console.log(table(measured));
  return true;
}

function optionValues() {
  try {
    return parseArgs({ options }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function measure(site: BenchSite, wishes: Wishes): Promise<Measured[]> {
  const words = benchWords(site.language);
  const tell = clock();
  const rows = site.articles.map(rowsOf);
  const possible = everyFew(queriesFrom(site.articles, rows), wishes.queries);
  const queries = possible
    .map((query) => [query, judged(query, rows)] as const)
    .filter(([, grades]) => grades.size > 0);
  if (queries.length === 0) throw new UsageError(words.noQueries(site.articles.length));
  const cold = everyFew(
    queries.map(([query]) => query),
    wishes.cold,
  );
  tell('judged', words);
  console.log(words.queries(site.articles.length, queries.length));

  const work = openWorkFolder('khotin-bench');
  // The browser's folders lie there, too.
  process.env['TMPDIR'] = work.path;
  const browser = await launched(wishes.chromium, words);
  const page = `<!doctype html><html lang="${site.language}"><meta charset="utf-8"><title>Pagefind</title></html>`;
  const server = await serve([site.folder, work.path], wishes.base, new Map([[STOCK_PAGE, page]]));
  try {
    const address = `${server.url}${wishes.base}${site.searchPage}`;
    const ways = [{ searcher: searchPageAt(address), disk: sizeOf(join(site.folder, site.bundle)) }];
    if (wishes.beside) {
      const stock = join(work.path, STOCK_BUNDLE);
      await indexStock(site.folder, site.articles, { language: site.language, folder: stock });
      ways.push({ searcher: stockPagefindAt(server.url), disk: sizeOf(stock) });
      tell('stock', words);
    }
    const measured: Measured[] = [];
    for (const { searcher, disk } of ways) {
      const qualities = await measureQuality(searcher, queries, browser);
      tell('quality', words);
      const costs = await measureCost(searcher, cold, { browser, server });
      tell('cost', words);
      measured.push({ name: searcher.name, disk, qualities, costs });
    }
    return measured;
  } catch (error) {
    if (error instanceof LateError) throw new UsageError(words.late(error.message), { cause: error });
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    work.remove();
  }
}

async function launched(executablePath: string, words: BenchWords): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  try {
    return await chromium.launch({ executablePath, args });
  } catch (cause) {
    throw new UsageError(words.noBrowser(executablePath), { cause });
  }
}

/** Tells on standard error how long each step took. */
function clock(): (step: BenchStep, words: BenchWords) => void {
  let last = performance.now();
  return (step, words) => {
    const seconds = ((performance.now() - last) / 1000).toFixed(1);
    last = performance.now();
    process.stderr.write(`${words.step(step, seconds)}\n`);
  };
}

const sizeOf = (path: string): number =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce((sum, file) => {
    const found = statSync(join(path, file));
    return sum + (found.isFile() ? found.size : 0);
  }, 0);

await run(bench, () => wordsOf.vi);
