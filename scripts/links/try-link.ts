import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { hostOf, isPrivateAddress, PrivateAddress, publicLookup } from './private-address.ts';

/** What became of a link. */
export interface Outcome {
  readonly kind: 'ok' | 'moved' | 'gone' | 'timeout' | 'refused';
  /** The status or the error's name, `404` or `ECONNREFUSED`. */
  readonly detail: string;
  /** Where a link leads that was moved for good. */
  readonly target: string | undefined;
}

/** How links are tried. */
export interface TrySettings {
  /** How long one address may take to answer, in milliseconds. */
  readonly timeout: number;
  readonly allowPrivate: boolean;
  /** Who asks, for the owners of servers. */
  readonly agent: string;
}

const mostRedirects = 5;

/** Asks for a link as a reader would, without its text: HEAD, then GET where HEAD is refused. Never rejects. */
export async function tryLink(link: string, settings: TrySettings): Promise<Outcome> {
  let url = new URL(link);
  let isMoved = true;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const answer = await ask(url, settings);
    if ('kind' in answer) return answer;
    const { status, location } = answer;
    const next = isRedirect(status) && location !== undefined ? nextUrl(location, url) : undefined;
    if (next === undefined)
      return outcomeOf(status, hop > 0 && isMoved && url.href !== link ? url.href : undefined);
    if (next === 'refused') return { kind: 'refused', detail: `${status}`, target: undefined };
    if (status !== 301 && status !== 308) isMoved = false;
    url = next;
  }
  return { kind: 'refused', detail: 'redirects', target: undefined };
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function nextUrl(location: string, base: URL): URL | 'refused' {
  if (!URL.canParse(location, base)) return 'refused';
  const next = new URL(location, base);
  return next.protocol === 'http:' || next.protocol === 'https:' ? next : 'refused';
}

function outcomeOf(status: number, target: string | undefined): Outcome {
  const detail = `${status}`;
  if (status === 404 || status === 410) return { kind: 'gone', detail, target: undefined };
  if (status >= 400 || status < 200) return { kind: 'refused', detail, target: undefined };
  return target === undefined ? { kind: 'ok', detail, target } : { kind: 'moved', detail, target };
}

async function ask(url: URL, settings: TrySettings): Promise<Answer | Outcome> {
  try {
    const head = await sendHead(url, settings);
    return head !== undefined && head.status < 400 ? head : await send(url, 'GET', settings);
  } catch (error) {
    return failureOf(error);
  }
}

/** Some servers hang up on HEAD, or leave it without an answer, where GET works: then it is undefined. */
async function sendHead(url: URL, settings: TrySettings): Promise<Answer | undefined> {
  try {
    return await send(url, 'HEAD', settings);
  } catch (error) {
    const { kind, detail } = failureOf(error);
    if (kind === 'timeout' || detail === 'ECONNRESET' || detail.startsWith('HPE_')) return undefined;
    throw error;
  }
}

function send(
  url: URL,
  method: 'HEAD' | 'GET',
  { timeout, allowPrivate, agent }: TrySettings,
): Promise<Answer> {
  if (!allowPrivate && isPrivateAddress(hostOf(url))) return Promise.reject(new PrivateAddress(url.hostname));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const options = {
      method,
      agent: false as const,
      headers: { 'user-agent': agent, accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    };
    const asked = request(url, options, (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
      answer.destroy(); // The text is not wanted.
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** A failure has a name, as Node gives it; a host that is not there is gone with its pages. */
function failureOf(error: unknown): Outcome {
  if (error instanceof PrivateAddress) return { kind: 'refused', detail: 'private', target: undefined };
  if (!(error instanceof Error)) throw error;
  const detail = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  if (detail === 'ABORT_ERR' || error.name === 'TimeoutError' || detail === 'ETIMEDOUT') {
    return { kind: 'timeout', detail: 'timeout', target: undefined };
  }
  return { kind: detail === 'ENOTFOUND' ? 'gone' : 'refused', detail, target: undefined };
}
