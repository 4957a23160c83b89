import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { until } from '../patience.ts';
import { root } from '../site/command.ts';
import { ended } from './sshd.ts';

export const bucketName = 'kho-tin';

/** S3-compatible storage on loopback. */
export interface Storage {
  readonly endpoint: string;
  /** What a deploy must know of it. */
  readonly env: Readonly<Record<string, string>>;
  /** Where an object's bytes lie. */
  fileOf(key: string): string;
  stop(): Promise<void>;
}

/**
 * Starts s3rver behind a door that keeps what S3 promises and s3rver does not: an object changes whole and at once,
 * or not at all where its sender died on the way.
 */
export async function startStorage(folder: string): Promise<Storage> {
  mkdirSync(folder, { recursive: true });
  const program = join(root, 'node_modules/s3rver/bin/s3rver.js');
  const place = ['--directory', folder, '--address', '127.0.0.1', '--port', '0'];
  const options = ['--allow-mismatched-signatures', '--configure-bucket', bucketName];
  const child = spawn(process.execPath, [program, ...place, ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const port = await portOf(child);
  const fileOf = (key: string): string => join(folder, `${bucketName}/${key}._S3rver_object`);
  const door = await openDoor(port, (path) => fileOf(path.replace(`/${bucketName}/`, '')));
  const keys = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_ENDPOINT_URL: door.url };
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...keys }).map(([name, value]) => [name, value ?? '']),
  );
  const stop = async (): Promise<void> => {
    await door.stop();
    await ended(child);
  };
  return { endpoint: door.url, env, fileOf, stop };
}

/** What s3rver prints once it listens. */
function portOf(program: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    program.stdout?.on('data', (bytes: Buffer) => {
      said += bytes;
      const [, port] = /listening on \S+:(\d+)/.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    program.once('error', reject);
    program.once('exit', () => reject(new Error(`s3rver did not start: ${said}`)));
  });
}

async function openDoor(port: number, fileOf: (path: string) => string) {
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = async (key: string, work: () => Promise<void>): Promise<void> => {
    const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
    turns.set(key, turn);
    await turn;
  };
  const server = createServer((asked, answer) => {
    const path = decodeURIComponent((asked.url ?? '').split('?')[0] ?? '');
    whole(asked)
      .then((body) => inTurn(path, () => pass(asked, body, answer, { port, file: fileOf(path) })))
      // Whoever asked is gone, and hears nothing.
      .catch(() => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The door has no port');
  const stop = (): Promise<void> =>
    new Promise((resolve) => server.close(() => resolve()).closeAllConnections());
  return { url: `http://127.0.0.1:${address.port}`, stop };
}

/** Asks s3rver. What was put is there, in its full length, before anyone else has a turn. */
async function pass(
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
  { port, file }: { readonly port: number; readonly file: string },
): Promise<void> {
  const { method, url: path, headers } = asked;
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { port, host: '127.0.0.1', method, path, headers, agent: false };
    request(options, resolve).once('error', reject).end(body);
  });
  const bytes = await whole(reply);
  const isPut = method === 'PUT' && reply.statusCode === 200;
  if (isPut)
    await until(
      `the whole of ${file}`,
      () => statSync(file, { throwIfNoEntry: false })?.size === body.length,
    );
  answer.writeHead(reply.statusCode ?? 502, reply.headers).end(bytes);
}

function whole(stream: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    stream.on('data', (bytes: Buffer) => parts.push(bytes));
    stream.once('error', reject);
    stream.once('close', () =>
      stream.complete ? resolve(Buffer.concat(parts)) : reject(new Error('Half a message')),
    );
  });
}
