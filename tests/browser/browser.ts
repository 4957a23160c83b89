import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium, as found by tests/run.ts. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['KHOTIN_CHROMIUM'] ?? '/usr/bin/chromium',
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
}
