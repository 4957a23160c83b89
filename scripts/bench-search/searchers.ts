import type { Page } from 'playwright-core';

/** A way to search: opens in a page, answers with paths of articles, best first. */
export interface Searcher {
  readonly name: string;
  open(page: Page): Promise<void>;
  search(page: Page, typed: string): Promise<string[]>;
}

/** Paths of at most so many results count. */
const LISTED = 20;

/** The search page of the site, as a reader meets it. */
export function searchPageAt(address: string): Searcher {
  return {
    name: 'Kho Tin',
    open: async () => undefined,
    search: async (page, typed) => {
      await page.goto(`${address}?q=${encodeURIComponent(typed)}`);
      await page.waitForSelector('#search-status[aria-busy="false"]', { state: 'attached', timeout: 60_000 });
      const links = await page.$$eval('#results > li', (items) =>
        items.map((item) => item.querySelector('a[href]')?.getAttribute('href') ?? ''),
      );
      return links.slice(0, LISTED).map((link) => new URL(link, address).pathname);
    },
  };
}

/** Page on which stock Pagefind is asked through its own browser API. */
export const STOCK_PAGE = '/bench-stock.html';
export const STOCK_BUNDLE = '/bench-stock/';

export function stockPagefindAt(server: string): Searcher {
  const ask = async ([bundle, typed, listed]: readonly [string, string, number]): Promise<string[]> => {
    const address = `${bundle}pagefind.js`;
    const pagefind = await import(address);
    const { results } = await pagefind.search(typed);
    const first: { data(): Promise<{ url: string }> }[] = results.slice(0, listed);
    return (await Promise.all(first.map((result) => result.data()))).map(({ url }) => url);
  };
  return {
    name: 'stock Pagefind',
    open: async (page) => void (await page.goto(`${server}${STOCK_PAGE}`)),
    search: async (page, typed) => {
      if (new URL(page.url()).pathname !== STOCK_PAGE) await page.goto(`${server}${STOCK_PAGE}`);
      const urls = await page.evaluate(ask, [STOCK_BUNDLE, typed, LISTED] as const);
      return urls.map((url) => new URL(url, server).pathname);
    },
  };
}
