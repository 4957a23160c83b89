import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { adminPolicy } from '../../scripts/admin/page.ts';
import type { AdminBackend } from '../../scripts/content/model.ts';
import { mediaTypes, securityHeaders } from '../../scripts/publish/servers/headers.ts';
import type { TestBrowser } from '../browser/browser.ts';
import { thatDay } from '../browser/open-admin.ts';
import type { CodeHost } from './code-host.ts';

/** The admin page of a published site, open in a browser that reaches the site and the code host, and nothing else. */
export interface HostedAdmin {
  readonly page: Page;
  /** What was asked of the code host: `GET /user`. */
  readonly asked: readonly string[];
  /** What the page did wrong: other hosts asked for, errors, what its policy forbade, what the host refused. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens `/admin/` of the site built in `output` at its own address, with the headers that web servers send. */
export async function openHostedAdmin(
  browser: TestBrowser,
  output: string,
  { admin, host }: { readonly admin: Pick<AdminBackend, 'backend' | 'host'>; readonly host: CodeHost },
): Promise<HostedAdmin> {
  const site = 'https://tin.example.vn';
  const rules = securityHeaders({ origin: site, base: '/', adminPolicy: adminPolicy(admin) });
  const headers = Object.fromEntries(rules.map((rule) => [rule.name, rule.admin ?? rule.value]));
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 2600 },
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Failed to|Cross-Origin/.test(message.text())) faults.push(message.text());
  });
  await answerFor(context, `${site}/`, (route, { pathname }) => {
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    return route.fulfill({ headers, contentType: typeOf(path), body: readFileSync(join(output, path)) });
  });
  await answerFor(context, `${host.origin}/`, async (route, url) => {
    const request = route.request();
    asked.push(`${request.method()} ${url.pathname}`);
    const { status, body } = host.answer({
      method: request.method(),
      url,
      authorization: (await request.headerValue('authorization')) ?? '',
      body: request.postData() === null ? undefined : request.postDataJSON(),
    });
    return route.fulfill({
      status,
      headers: { 'Access-Control-Allow-Origin': '*' },
      contentType: typeof body === 'string' ? 'application/json' : 'application/octet-stream',
      body,
    });
  });
  await context.route(
    (url) => !url.href.startsWith(`${site}/`) && !url.href.startsWith(`${host.origin}/`),
    (route) => {
      faults.push(`asked ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.addInitScript(thatDay);
  await page.goto(`${site}/admin/`);
  return { page, asked, faults, close: () => context.close() };
}

/** Signs in with a token, as the page offers. */
export async function signIn({ page }: HostedAdmin, token: string): Promise<void> {
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill(token);
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
}

function answerFor(
  context: BrowserContext,
  below: string,
  answer: (route: Route, url: URL) => Promise<void>,
): Promise<unknown> {
  return context.route(
    (url) => url.href.startsWith(below),
    (route) => answer(route, new URL(route.request().url())),
  );
}

function typeOf(path: string): string {
  const end = path.slice(path.lastIndexOf('.') + 1);
  return Object.entries(mediaTypes).find(([, ends]) => ends.includes(end))?.[0] ?? 'text/plain';
}
