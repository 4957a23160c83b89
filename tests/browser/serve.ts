import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
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
  stop(): Promise<void>;
}

/** Serves a built site on loopback as a plain web server does, under the strict policy. */
export async function serveSite(folder: string, base = '/'): Promise<TestServer> {
  const failing = new Set<string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const below = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    const headers = { 'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'` };
    if ([...failing].some((part) => path.includes(part))) return response.writeHead(503).end();
    const file = below === undefined ? undefined : fileAt(folder, below);
    if (file === undefined) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
      return response.end(readFileSync(join(folder, '404.html')));
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
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) return fileAt(folder, join(path, 'index.html'));
  return found?.isFile() ? file : undefined;
}
