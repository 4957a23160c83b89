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

/** Starts a web; `/slow` never answers, and `/endless` never ends. */
export async function startWeb(): Promise<Web> {
  const asked: string[] = [];
  let open = 0;
  let most = 0;
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => {
      open -= 1;
    });
    const answer = (status: number, location?: string): void => {
      response.writeHead(status, location === undefined ? {} : { location }).end();
    };
    if (path === '/slow') return;
    if (path === '/endless') {
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
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
