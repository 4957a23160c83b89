import { afterAll, expect, it } from 'vitest';
import { TestBrowser } from './browser.ts';

const browser = new TestBrowser();
afterAll(() => browser.close());

it('opens the next page in a new browser where one has crashed', async () => {
  const first = await browser.newPage();
  const running = first.context().browser();
  const gone = new Promise((resolve) => running?.once('disconnected', resolve));
  const session = await running?.newBrowserCDPSession();
  session?.send('Browser.crash').catch(() => undefined);
  await gone;
  const second = await browser.newPage();
  await second.setContent('<p>Trang sau');
  expect(await second.locator('p').innerText()).toBe('Trang sau');
});
