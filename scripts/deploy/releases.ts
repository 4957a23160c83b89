import { type Ledger, ledgerName, parseLedger } from '../publish/ledger.ts';
import { manifestName } from '../publish/manifest.ts';
import { type Carried, carriedName, type Live, parseCarried } from './carried.ts';
import type { Host } from './host.ts';
import { DeployRefused } from './refusal.ts';
import { listReleases, readFileOf } from './steps.ts';
import { parseSums } from './sums.ts';

/** A target folder as it was found. */
export interface Shelf {
  /** What `current` leads to, as the link says it; empty on a new target. */
  readonly link: string;
  /** The release that is live. */
  readonly live: string | undefined;
  /** The names of all releases that are live or were, oldest first. */
  readonly releases: readonly string[];
  /** Releases that a killed deploy had named but not made live. */
  readonly unborn: readonly string[];
}

const named = /^\d{4,}-[0-9a-f]{10}$/;

/** Reads which releases a target holds, and which of them is live. */
export async function readShelf(host: Host, path: string): Promise<Shelf> {
  const lines = (await host.run(listReleases, [path])).trimEnd().split('\n');
  const saying = (word: string): string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const [link = ''] = saying('current');
  const names = saying('folder').filter((name) => named.test(name));
  const live = names.find((name) => link === `releases/${name}`);
  if (live === undefined && link !== '') throw new DeployRefused('notOurs', `${path}/current → ${link}`);
  const left = new Set(saying('left'));
  const wasLive = (name: string): boolean => name === live || left.has(name);
  const releases = names.filter(wasLive).toSorted((a, b) => numberOf(a) - numberOf(b));
  return { link, live, releases, unborn: names.filter((name) => !wasLive(name)) };
}

/** The name of the release after all others: its number, and the start of its digest. */
export function nextName({ releases, unborn }: Shelf, digest: string): string {
  const number = Math.max(0, ...[...releases, ...unborn].map(numberOf)) + 1;
  return `${String(number).padStart(4, '0')}-${digest.slice(0, 10)}`;
}

/** @example numberOf('0012-1c75bffa4e') // 12 */
export function numberOf(name: string): number {
  return Number(name.slice(0, name.indexOf('-')));
}

/** The ledger of a release. Throws `LedgerRefused`, or `DeployRefused` where it has none. */
export async function readLedger(host: Host, path: string, name: string): Promise<Ledger> {
  const text = await host.run(readFileOf, [path, name, ledgerName]);
  if (text === '') throw new DeployRefused('arrivedBroken', `releases/${name}/${ledgerName}`);
  return parseLedger(text);
}

/** The files of a release, by its manifest and its list of carried files. */
export async function readFiles(host: Host, path: string, name: string): Promise<Live> {
  const sums = parseSums(await host.run(readFileOf, [path, name, manifestName]));
  const carried: Carried | undefined = parseCarried(await host.run(readFileOf, [path, name, carriedName]));
  if (sums === undefined || sums.size === 0 || carried === undefined)
    throw new DeployRefused('arrivedBroken', `releases/${name}/${manifestName}`);
  return { sums, carried };
}
