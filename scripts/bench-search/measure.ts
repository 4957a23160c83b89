import type { Browser } from 'playwright-core';
import type { JudgedQuery } from './judged-query.ts';
import { gradeOf, type Rows } from './relevance.ts';
import type { Searcher } from './searchers.ts';
import type { BenchServer } from './server.ts';

/** How well and how dearly one query was answered. */
export interface Quality {
  readonly kind: string;
  /** Of the relevant articles that could stand among the first 20, the part that does. */
  readonly recall: number;
  /** One by the place of the first relevant article. */
  readonly reciprocalRank: number;
  /** Discounted gain of the first ten, gain 2^grade - 1, by the best possible. */
  readonly gain: number;
}

export interface Cost {
  readonly kilobytes: number;
  readonly requests: number;
  readonly seconds: number;
}

export type Judgements = ReadonlyMap<string, number>;

/** The articles that answer a query; where it asks for one known article, that one. */
export function judged({ concepts, only }: JudgedQuery, articles: readonly Rows[]): Judgements {
  if (only !== undefined) return new Map([[only, 3]]);
  const grades = articles.map((rows) => [rows.path, gradeOf(rows, concepts)] as const);
  return new Map(grades.filter(([, grade]) => grade > 0));
}

export function qualityOf(kind: string, found: readonly string[], grades: Judgements): Quality {
  const listed = found.map((path) => grades.get(path) ?? 0);
  const first = listed.findIndex((grade) => grade > 0);
  const ideal = [...grades.values()].toSorted((a, b) => b - a);
  return {
    kind,
    recall: listed.slice(0, 20).filter((grade) => grade > 0).length / Math.min(20, grades.size),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    gain: discounted(listed) / discounted(ideal),
  };
}

const discounted = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** Asks all queries in one browser page, as a reader does who stays: what is loaded once is not loaded again. */
export async function measureQuality(
  searcher: Searcher,
  queries: readonly (readonly [JudgedQuery, Judgements])[],
  browser: Browser,
): Promise<Quality[]> {
  const page = await browser.newPage();
  const found: Quality[] = [];
  for (const [at, [query, grades]] of queries.entries()) {
    const paths = await (at === 0 ? searcher.first : searcher.next)(page, query.typed);
    found.push(qualityOf(query.kind, paths, grades));
  }
  await page.close();
  return found;
}

const NOT_SEARCH = /\/$|\.(?:html|css|woff2|webp|jpe?g|png|svg|ico|webmanifest)$/u;

/** Asks each query with an empty cache over a slow line; the page's own files count in the time only. */
export async function measureCost(
  searcher: Searcher,
  queries: readonly JudgedQuery[],
  { browser, server }: { browser: Browser; server: BenchServer },
): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const { typed } of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    server.slow = true;
    server.served.length = 0;
    const start = performance.now();
    await searcher.first(page, typed);
    const seconds = (performance.now() - start) / 1000;
    server.slow = false;
    const loaded = server.served.filter(({ path }) => !NOT_SEARCH.test(path));
    const kilobytes = loaded.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
    costs.push({ kilobytes, requests: loaded.length, seconds });
    await context.close();
  }
  return costs;
}
