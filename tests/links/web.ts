import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web of one server on loopback, in which a path says what its address does. */
export interface Web {
  readonly url: string;
  /** Method and path of each request, in their order. */
  readonly asked: string[];
  /** The most requests that were open at the same time. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

/** What webs have in common that are asked at the same time. */
interface Crowd {
  open: number;
  most: number;
  /** Lets go of the request that waits for a second one. */
  first: (() => void) | undefined;
}

/** Starts a web; `/slow` never answers, and `/endless` never ends. */
export function startWeb(): Promise<Web> {
  return startIn({ open: 0, most: 0, first: undefined });
}

/** Starts webs that count together; `/pair` answers as soon as two of them are asked for it at the same time. */
export function startWebs(count: number): Promise<Web[]> {
  const crowd = { open: 0, most: 0, first: undefined };
  return Promise.all(Array.from({ length: count }, () => startIn(crowd)));
}

async function startIn(crowd: Crowd): Promise<Web> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    crowd.open += 1;
    crowd.most = Math.max(crowd.most, crowd.open);
    response.once('close', () => {
      crowd.open -= 1;
    });
    const answer = (status: number, location?: string): void => {
      response.writeHead(status, location === undefined ? {} : { location }).end();
    };
    if (path === '/slow') return;
    if (path === '/pair') {
      const { first } = crowd;
      crowd.first = first === undefined ? () => answer(200) : undefined;
      if (first === undefined) return;
      first();
      return answer(200);
    }
    if (path === '/endless') {
      if (request.method === 'HEAD') return answer(405);
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 5);
      response.once('close', () => clearInterval(timer));
      return;
    }
    if (path === '/no-head') return answer(request.method === 'HEAD' ? 405 : 200);
    if (path === '/liar') return answer(request.method === 'HEAD' ? 404 : 200);
    const redirects: Record<string, readonly [number, string]> = {
      '/moved': [301, '/ok'],
      '/moved-twice': [308, '/moved'],
      '/lent': [302, '/ok'],
      '/moved-then-lent': [301, '/lent'],
      '/moved-to-nothing': [301, '/404'],
      '/loop': [302, '/loop'],
      '/to-file': [301, 'file:///etc/passwd'],
      '/broken-target': [301, 'http://[/'],
    };
    const redirect = redirects[path];
    if (redirect !== undefined) return answer(...redirect);
    if (path.startsWith('/web/')) return answer(path.includes('/410') ? 200 : 404);
    const status = Number(path.slice(1));
    answer(Number.isInteger(status) && status >= 200 ? status : 200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    mostAtOnce: () => crowd.most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
