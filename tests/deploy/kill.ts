import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { until } from '../patience.ts';
import { root, tsx } from '../site/command.ts';
import { editionFiles, fragmentOf, scriptOf, writeBuilt } from './built.ts';
import { deployed } from './deployed.ts';
import { countedSteps, isAtWork, type Steps } from './stand-ins.ts';

/** What readers saw while deploys were killed. */
export interface Seen {
  readonly requests: number;
  /** Pages of how many editions were read. */
  readonly editions: number;
  /** How many deploys were killed before they ended, and how many ended. */
  readonly killed: number;
  readonly ended: number;
  /** Requests that failed, pages that were mixed or cut, files that an open page asked for in vain. */
  readonly faults: readonly string[];
}

/**
 * Deploys one edition after the other into `target` and kills each at one of its steps, in turn, some with all their
 * children, while readers ask a server for pages, and a moment later for what those pages need. All readers have
 * seen what is live before the next one starts.
 */
export async function killDeploys(
  folder: string,
  { words, url, env = process.env, times, spared = 0, lock, random }: Killing,
): Promise<Seen> {
  const site = join(folder, '_site');
  const steps = countedSteps(join(folder, 'bin'));
  const run = (): Promise<boolean> => runOnce({ folder, env, words, lock }, steps);
  writeBuilt(site, editionFiles(0));
  await deployed(words, folder, env);
  const readers = startReaders(url);
  const fates = { killed: 0, ended: 0 };
  writeBuilt(site, editionFiles(1));
  steps.begin(0, false);
  await run();
  const whole = steps.begun();
  for (let edition = 2; edition <= times + 1; edition += 1) {
    writeBuilt(site, editionFiles(edition));
    const isSpared = spared > 0 && random() < spared;
    steps.begin(isSpared ? 0 : 1 + (edition % whole), random() < 0.5);
    if (await run()) fates.ended += 1;
    else fates.killed += 1;
    await readers.round();
  }
  const seen = await readers.stop();
  return { ...seen, ...fates };
}

export interface Killing {
  /** What the command is told. */
  readonly words: readonly string[];
  /** Where readers find the site. */
  readonly url: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly times: number;
  /** Which part of the deploys is let go to its end. */
  readonly spared?: number;
  /** The file that a deploy locks, where there is one. */
  readonly lock?: string | undefined;
  random(): number;
}

/** Runs the command until nothing that it started is at work; true if it ended by itself. */
async function runOnce(
  { folder, env, words, lock }: { readonly folder: string } & Pick<Killing, 'env' | 'words' | 'lock'>,
  steps: Steps,
): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', tsx, `${root}/scripts/deploy.ts`, ...words], {
    cwd: folder,
    env: { ...env, PATH: steps.path },
    detached: true,
    stdio: 'ignore',
  });
  const isOver = await new Promise<boolean>((resolve) => {
    child.once('close', (_status, signal) => resolve(signal === null));
  });
  await until('the end of every step', () => !isAtWork(child.pid ?? 0));
  // Over ssh the other end learns of it a moment later.
  if (lock !== undefined) execFileSync('flock', [lock, 'true']);
  return isOver;
}

/** A plain server that finds each file anew through the link `current`, as web servers do. */
export async function serve(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(folder, decodeURIComponent(request.url ?? '/'))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const stop = (): Promise<void> =>
    new Promise((resolve) => server.close(() => resolve()).closeAllConnections());
  return { url: `http://127.0.0.1:${address.port}`, stop };
}

function startReaders(url: string) {
  const faults: string[] = [];
  const editions = new Set<number>();
  const visits: number[] = [];
  let requests = 0;
  let isOver = false;
  const ask = async (path: string): Promise<string> => {
    requests += 1;
    const { status, body } = await fetched(`${url}/${path}`);
    if (status !== 200) faults.push(`${path}: ${status}`);
    return body;
  };
  const reader = async (name: string, index: number): Promise<void> => {
    for (visits[index] = 0; !isOver; visits[index] += 1) {
      const body = await ask(name);
      const edition = Number(/Bản (\d+)\./.exec(body)?.[1] ?? -1);
      if (body !== editionFiles(edition)[name]) faults.push(`${name}: neither one edition nor the other`);
      editions.add(edition);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      if ((await ask(scriptOf(edition))) !== `console.log(${edition});\n`) faults.push(`script ${edition}`);
      if ((await ask(fragmentOf(edition))) !== JSON.stringify({ edition })) faults.push(`part ${edition}`);
    }
  };
  const names = ['index.html', ...Array.from({ length: 7 }, (_, index) => `2024/03/bai-${index}/index.html`)];
  const all = Promise.all(names.map(reader));
  return {
    /** Resolves when each reader has seen what is live now, and what it needs. */
    async round(): Promise<void> {
      const before = [...visits];
      await until('two visits', () => visits.every((count, index) => count >= (before[index] ?? 0) + 2));
    },
    async stop() {
      isOver = true;
      await all;
      return { requests, editions: editions.size, faults };
    },
  };
}

function fetched(url: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (bytes: Buffer) => parts.push(bytes));
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      );
    });
    request.once('error', (error) => resolve({ status: 0, body: error.message }));
  });
}

/** The same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
