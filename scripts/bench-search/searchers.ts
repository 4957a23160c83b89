import type { Page } from 'playwright-core';
import { within } from './within.ts';

/** A way to search: answers with paths of articles, best first. */
export interface Searcher {
  readonly name: string;
  /** Opens in a page with its first query. */
  first(page: Page, typed: string): Promise<string[]>;
  /** Asks in a page that is open, as often as one likes. */
  next(page: Page, typed: string): Promise<string[]>;
}

/** Paths of at most so many results count. */
const LISTED = 20;
/** A reader has long gone by then. */
const PATIENCE = 60;

/** The search page of the site as a reader meets it: types, submits, reads the list. */
export function searchPageAt(address: string): Searcher {
  const submit = (typed: string): void => {
    const [form, input] = [document.querySelector('form[data-bundle]'), document.querySelector('#q')];
    if (!(form instanceof HTMLFormElement && input instanceof HTMLInputElement)) return;
    input.value = typed;
    form.requestSubmit();
  };
  const listed = (): string[] | undefined => {
    if (document.querySelector('#search-status')?.getAttribute('aria-busy') !== 'false') return undefined;
    if (document.querySelector('.search-retry')) throw new Error('The page could not load its index');
    const items = [...document.querySelectorAll('#results > li')];
    return items.map((item) => item.querySelector('a[href]')?.getAttribute('href') ?? '');
  };
  const read = async (page: Page): Promise<string[]> => {
    const handle = await page.waitForFunction(listed, undefined, { timeout: PATIENCE * 1000 });
    const links = (await handle.jsonValue()) ?? [];
    return links.slice(0, LISTED).map((link) => new URL(link, address).pathname);
  };
  return {
    name: 'Kho Tin',
    first: (page, typed) =>
      within(PATIENCE, `“${typed}” (Kho Tin)`, async () => {
        await page.goto(`${address}?q=${encodeURIComponent(typed)}`);
        return read(page);
      }),
    next: (page, typed) =>
      within(PATIENCE, `“${typed}” (Kho Tin)`, async () => {
        await page.evaluate(submit, typed);
        return read(page);
      }),
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
  const next = async (page: Page, typed: string): Promise<string[]> => {
    const urls = await page.evaluate(ask, [STOCK_BUNDLE, typed, LISTED] as const);
    return urls.map((url) => new URL(url, server).pathname);
  };
  return {
    name: 'stock Pagefind',
    first: (page, typed) =>
      within(PATIENCE, `“${typed}” (stock Pagefind)`, async () => {
        await page.goto(`${server}${STOCK_PAGE}`);
        return next(page, typed);
      }),
    next: (page, typed) => within(PATIENCE, `“${typed}” (stock Pagefind)`, () => next(page, typed)),
  };
}
