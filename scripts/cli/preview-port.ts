import type { Server } from 'node:http';
import type Eleventy from '@11ty/eleventy';
import { UsageError } from './options.ts';
import type { Words } from './words.ts';

/** How many ports are tried, from the one that was asked for. */
const attempts = 10;

/**
 * Lets Eleventy's server listen on loopback alone, since drafts are for this machine, at the first port from `wanted`
 * that no other program has; returns that port. Throws `UsageError` where there is none.
 */
export async function listenOnLoopback(eleventy: Eleventy, wanted: number, words: Words): Promise<number> {
  const { eleventyServe } = eleventy;
  await eleventyServe.init();
  await eleventyServe.initServerInstance();
  const { server } = eleventyServe;
  // Its own search for a port ends in an uncaught error, and it would listen on every interface.
  server.server.removeAllListeners('error');
  server._serverListen = () => undefined;
  const last = Math.min(wanted + attempts - 1, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    const fault = await listen(server.server, port);
    if (fault === undefined) {
      await eleventy.serve(port);
      return port;
    }
    if (fault !== 'EADDRINUSE') throw new UsageError(words.portRefused(port, fault));
  }
  throw new UsageError(words.portsTaken(wanted, last));
}

/** The code of the fault; undefined where the server listens. */
function listen(server: Server, port: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      server.off('listening', succeed);
      if (error.code === undefined) reject(error);
      else resolve(error.code);
    };
    const succeed = (): void => {
      server.off('error', fail);
      resolve(undefined);
    };
    server.once('error', fail).once('listening', succeed).listen({ port, host: '127.0.0.1' });
  });
}
