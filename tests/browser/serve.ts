import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { contentSecurityPolicy } from '../../layouts/content-security-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
  '.webmanifest': 'application/manifest+json',
};

export interface TestServer {
  /** With the base path, and a slash at the end. */
  readonly url: string;
  /** Paths below the base path that are answered with 503 while they stand here. */
  readonly failing: Set<string>;
  /** Keeps the answers to some paths back until the function that it returns is called. */
  hold(paths: RegExp): () => void;
  stop(): Promise<void>;
}

/** Milliseconds by which answers are late with KHOTIN_SLOW=1: styles later than the page, scripts later than both. */
const late: Readonly<Record<string, number>> = { '.css': 300, '.js': 400, '.woff2': 200 };
const isSlow = process.env['KHOTIN_SLOW'] === '1';

/** Serves a built site on loopback as a plain web server does, under the strict policy. */
export async function serveSite(folder: string, base = '/'): Promise<TestServer> {
  const failing = new Set<string>();
  const held = new Map<RegExp, Promise<void>>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    if (isSlow) await setTimeout(late[extname(path)] ?? 50);
    await Promise.all([...held].map(([paths, release]) => (paths.test(path) ? release : undefined)));
    const below = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    const headers = { 'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'` };
    if ([...failing].some((part) => path.includes(part))) return response.writeHead(503).end();
    const file = below === undefined ? undefined : fileAt(folder, below);
    if (file === undefined) {
      const missing = fileAt(folder, '404.html');
      response.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
      return response.end(missing && readFileSync(missing));
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    });
    return response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    failing,
    hold(paths) {
      const { promise, resolve } = promiseInHand();
      held.set(paths, promise);
      return resolve;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

/** A promise, and what fulfils it. */
function promiseInHand(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) return fileAt(folder, join(path, 'index.html'));
  return found?.isFile() ? file : undefined;
}
