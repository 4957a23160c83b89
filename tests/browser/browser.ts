import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { patience } from '../patience.ts';

/**
 * Debian's Chromium, as found by tests/run.ts, started for the first page that is asked for. Once in a great many
 * pages it crashes by itself: then the next page is one of a new browser, so that a test can be tried again.
 */
export class TestBrowser {
  #running: Promise<Browser> | undefined;

  async newContext(options?: BrowserContextOptions): Promise<BrowserContext> {
    const browser = await this.#start();
    return browser.newContext(options);
  }

  /** A page in a context of its own. */
  async newPage(options?: BrowserContextOptions): Promise<Page> {
    const browser = await this.#start();
    return browser.newPage(options);
  }

  async close(): Promise<void> {
    const browser = await this.#running;
    await browser?.close();
  }

  async #start(): Promise<Browser> {
    const last = this.#running;
    const browser = await last?.catch(() => undefined);
    if (browser?.isConnected() === true) return browser;
    // Whoever asked at the same time may have started one.
    if (this.#running === last || this.#running === undefined) this.#running = launch();
    return this.#running;
  }
}

/** With KHOTIN_SLOW=1 its pages have a fifth of the machine's speed. */
async function launch(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['KHOTIN_CHROMIUM'] ?? '/usr/bin/chromium',
    timeout: patience,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  browser.on('context', (context) => {
    context.setDefaultTimeout(patience);
    if (process.env['KHOTIN_SLOW'] === '1') context.on('page', (page) => void slowDown(page, context));
  });
  return browser;
}

async function slowDown(page: Page, context: BrowserContext): Promise<void> {
  try {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 5 });
  } catch (error) {
    if (!page.isClosed()) throw error;
  }
}

/** Does what leads to another page, and waits until that one is all there: its styles, its scripts, its pictures. */
export async function leave(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Follows a link to another page, and waits until that one is all there. */
export function follow(link: Locator): Promise<void> {
  return leave(link.page(), () => link.click());
}
