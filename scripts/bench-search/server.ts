import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^(?:text|application\/json|image\/svg)/u;

/** One answered request. */
export interface Served {
  readonly path: string;
  readonly bytes: number;
}

export interface BenchServer {
  readonly url: string;
  /** Requests since it was last emptied. */
  readonly served: Served[];
  /** While true, all answers share a line of 1.6 Mbps, and each begins after 150 ms. */
  slow: boolean;
  stop(): Promise<void>;
}

const SLOW = { bitsPerMillisecond: 1600, latency: 150, piece: 8192 };

/** Serves folders as a web server with compression does; the first folder that has a file answers. */
export async function serve(
  folders: readonly string[],
  base: string,
  pages: ReadonlyMap<string, string>,
): Promise<BenchServer> {
  const served: Served[] = [];
  const state = { slow: false, freeAt: 0 };
  const send = async (response: ServerResponse, body: Buffer): Promise<void> => {
    if (!state.slow) return void response.end(body);
    await after(SLOW.latency);
    for (let at = 0; at < body.length; at += SLOW.piece) {
      const piece = body.subarray(at, at + SLOW.piece);
      state.freeAt = Math.max(state.freeAt, performance.now()) + (piece.length * 8) / SLOW.bitsPerMillisecond;
      await after(Math.max(0, state.freeAt - performance.now()));
      response.write(piece);
    }
    response.end();
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const page = pages.get(path);
    const file = page === undefined ? fileIn(folders, path.replace(base, '/')) : undefined;
    if (page === undefined && file === undefined) return void response.writeHead(404).end();
    const type =
      page === undefined ? (TYPES[extname(file ?? '')] ?? 'application/octet-stream') : 'text/html';
    const plain = page === undefined ? readFileSync(file ?? '') : Buffer.from(page);
    const body = COMPRESSED.test(type) ? gzipSync(plain) : plain;
    served.push({ path, bytes: body.length });
    response.writeHead(200, {
      'Content-Type': type,
      'Cache-Control': 'max-age=600',
      ...(body === plain ? {} : { 'Content-Encoding': 'gzip' }),
    });
    void send(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    served,
    get slow() {
      return state.slow;
    },
    set slow(slow: boolean) {
      state.slow = slow;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

function fileIn(folders: readonly string[], path: string): string | undefined {
  for (const folder of folders) {
    const file = join(folder, normalize(path));
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isFile()) return file;
    if (found?.isDirectory() && statSync(join(file, 'index.html'), { throwIfNoEntry: false }))
      return join(file, 'index.html');
  }
  return undefined;
}
