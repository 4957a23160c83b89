import { afterAll, expect, it } from 'vitest';
import { TestBrowser } from './browser.ts';

const browser = new TestBrowser();
afterAll(() => browser.close());

it('opens the next pages in one new browser where one has crashed', async () => {
  const first = await browser.newPage();
  const running = first.context().browser();
  const gone = new Promise((resolve) => running?.once('disconnected', resolve));
  const session = await running?.newBrowserCDPSession();
  session?.send('Browser.crash').catch(() => undefined);
  await gone;
  const [second, third] = await Promise.all([browser.newPage(), browser.newPage()]);
  await second.setContent('<p>Trang sau');
  expect(await second.locator('p').innerText()).toBe('Trang sau');
  expect(third.context().browser()).toBe(second.context().browser());
});
