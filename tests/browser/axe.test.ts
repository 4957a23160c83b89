import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../site/audit.ts';
import { removeFolder, temporaryFolder } from '../site/sites.ts';
import { htmlProblems } from '../valid-html.ts';
import { TestBrowser } from './browser.ts';
import { buildFullSite, fullSitePages } from './full-site.ts';
import { serveSite, type TestServer } from './serve.ts';

/** Every kind of page, as readers with different eyes, hands and screens meet it. */
const folder = temporaryFolder();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let server: TestServer;
const browser = new TestBrowser();

beforeAll(async () => {
  await buildFullSite(folder, 'site');
  server = await serveSite(join(folder, 'site'));
});
afterAll(async () => {
  await browser.close();
  await server?.stop();
  removeFolder(folder);
});

/** In the light axe tries all its rules; in other looks those that colours or sizes can break. */
const ofColours = ['color-contrast', 'link-in-text-block'];
const ofSizes = ['target-size', 'scrollable-region-focusable'];

interface Eyes {
  /** Absent for all rules. */
  readonly rules?: readonly string[];
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly contrast?: 'more';
  readonly width?: number;
  /** Of the root element, in percent of the usual. */
  readonly text?: number;
}

const eyes: Readonly<Record<string, Eyes>> = {
  light: {},
  dark: { colorScheme: 'dark', rules: ofColours },
  'high contrast': { contrast: 'more', rules: ofColours },
  'high contrast in the dark': { contrast: 'more', colorScheme: 'dark', rules: ofColours },
  'forced colours': { forcedColors: 'active', colorScheme: 'dark', rules: ofColours },
  '320 px': { width: 320, rules: ofSizes },
  'text of 200 %': { text: 200, rules: ofSizes },
};

async function look(page: Page, { colorScheme, forcedColors, contrast, width, text }: Eyes): Promise<void> {
  await page.emulateMedia({
    colorScheme: colorScheme ?? 'light',
    forcedColors: forcedColors ?? 'none',
    contrast: contrast ?? 'no-preference',
  });
  await page.setViewportSize({ width: width ?? 1280, height: 800 });
  await page.waitForFunction((wanted) => innerWidth === wanted, width ?? 1280);
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = percent === 100 ? '' : `${1.125 * percent}%`;
  }, text ?? 100);
}

/** What axe finds, a line each, and whether the page scrolls sideways. */
async function faults(page: Page, { rules }: Eyes): Promise<string[]> {
  const { violations }: axe.AxeResults = await page.evaluate(
    (values) =>
      window.axe.run({
        ...(values === undefined
          ? { rules: { 'target-size': { enabled: true } } }
          : { runOnly: { type: 'rule', values } }),
        resultTypes: ['violations'],
      }),
    rules && [...rules],
  );
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    ...(wide ? ['scrolls sideways'] : []),
  ];
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

describe('the eyes of these tests', () => {
  it('see a barrier where there is one', async () => {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.evaluate(axeSource);
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p><a href="/x"></a></p>');
      document.querySelector('h2')?.style.setProperty('color', '#bbb');
      document.querySelector('main')?.style.setProperty('min-inline-size', '2000px');
    });
    await look(page, eyes['320 px'] ?? {});
    const found = [...(await faults(page, {})), ...(await faults(page, { rules: ofColours }))].join('\n');
    for (const barrier of ['link-name', 'color-contrast', 'scrolls sideways'])
      expect(found).toContain(barrier);
    await page.close();
  });
});

describe('each kind of page', () => {
  it('is valid HTML as it is served', () => {
    const site = join(folder, 'site');
    const pages = filesOf(site).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(60);
    const problems = pages.flatMap((path) =>
      htmlProblems(readFileSync(join(site, path), 'utf8')).map((problem) => `${path}:${problem}`),
    );
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(fullSitePages))('has no barrier in any light or size: %s', async (_, path) => {
    const page = await browser.newPage();
    await page.goto(server.url + path, { waitUntil: 'load' });
    if (path.includes('?q=')) await page.locator('#search-status[aria-busy="false"]').waitFor();
    await page.evaluate(axeSource);
    const found: string[] = [];
    for (const [name, one] of Object.entries(eyes)) {
      await look(page, one);
      found.push(...(await faults(page, one)).map((fault) => `${name}: ${fault}`));
    }
    await page.close();
    expect(found).toEqual([]);
  });

  it.each([{}, { colorScheme: 'dark' }, { forcedColors: 'active' }, { width: 320 }] as const)(
    'has no barrier in what scripts open: %j',
    async (one) => {
      const page = await browser.newPage();
      await page.goto(server.url + (fullSitePages['photos'] ?? ''));
      await page.evaluate(axeSource);
      await look(page, one);
      await page.getByText('Hiển thị').click();
      expect(await faults(page, {})).toEqual([]);
      await page.locator('.gallery-photos figure > a').first().click();
      await page.getByRole('dialog').getByRole('img').waitFor();
      // Until it stands, what fades in has less contrast.
      await page.waitForFunction(() => document.getAnimations().length === 0);
      expect(await faults(page, {})).toEqual([]);
      await page.close();
    },
  );
});
