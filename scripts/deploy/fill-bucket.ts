import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../content/model.ts';
import { ledgerName, parseLedger } from '../publish/ledger.ts';
import { manifestName } from '../publish/manifest.ts';
import type { Bucket } from './bucket.ts';
import { formatJournal, journalName, parseJournal } from './bucket-journal.ts';
import { type Found, planBucket } from './bucket-plan.ts';
import { carriedName, formatCarried, parseCarried } from './carried.ts';
import { checkSuccession, newlyRemoved, type Succession } from './check-ledger.ts';
import { checkPages } from './check-pages.ts';
import { isHashed, objectHeaders } from './object-headers.ts';
import type { Step, Summary } from './place.ts';
import { DeployRefused } from './refusal.ts';
import { type Release, sizeOf } from './release.ts';
import { parseSums } from './sums.ts';

/**
 * Sends what changed into storage, where no swap is possible: first what is named by its content, then pages, then
 * the lists of what is live, and takes away last. A deploy that was killed goes on where it stopped.
 */
export async function fillBucket(
  release: Release,
  succession: Succession,
  { bucket, today, say }: { readonly bucket: Bucket; readonly today: Day; say(step: Step): void },
): Promise<Summary> {
  const names = await bucket.names();
  const textsRemoved = await checkLive(names, release, succession, bucket);
  const found = await readFound(names, bucket);
  const { sums } = release;
  const { changed, gone, carried, journal, changes } = planBucket(found, sums, { today, textsRemoved });
  const figures = { gone: gone.length, carried: carried.size, forgotten: 0, textsRemoved };
  const isSame = changed.length + gone.length === 0 && found.sums.get(ledgerName) === sums.get(ledgerName);
  if (isSame && (await hasLists(release, names, bucket)))
    return { name: undefined, sent: 0, linked: 0, ...figures };
  say({ step: 'auditing' });
  checkPages(release, changes);
  await bucket.write(journalName, formatJournal(journal));
  const sent = await send(changed, release, { bucket, say });
  say({ step: 'verifying' });
  const arrived = await checkSizes(release, bucket);
  const there = new Map([...carried].filter(([path]) => arrived.has(path)));
  await bucket.write(carriedName, formatCarried(there));
  const lists = [ledgerName, ...release.lists].map((path) => [path, objectHeaders(path)] as const);
  let last = 0;
  for (const [path, headers] of lists) last += await bucket.send([path], release.folder, headers);
  await bucket.remove(gone);
  await bucket.remove([journalName]);
  return {
    name: release.digest.slice(0, 10),
    sent: sent + last,
    linked: sums.size + release.lists.length - sent - last,
    ...figures,
  };
}

async function checkLive(
  names: ReadonlySet<string>,
  release: Release,
  succession: Succession,
  bucket: Bucket,
): Promise<number> {
  if (!names.has(ledgerName)) {
    const others = [...names].filter((name) => name !== journalName);
    // A first deploy that was killed left its journal; without one, the files are not ours.
    if (others.length > 0 && !names.has(journalName))
      throw new DeployRefused('notOurs', others.slice(0, 3).join(' '));
    return 0;
  }
  const live = parseLedger(await bucket.read(ledgerName));
  checkSuccession(live, release.ledger, succession);
  return newlyRemoved(live, release.ledger).length;
}

/** Whether manifest, signature and provenance lie there as they are here. */
async function hasLists(
  { folder, lists }: Release,
  names: ReadonlySet<string>,
  bucket: Bucket,
): Promise<boolean> {
  for (const name of lists) {
    if (!names.has(name) || (await bucket.read(name)) !== readFileSync(join(folder, name), 'utf8'))
      return false;
  }
  return true;
}

async function readFound(names: ReadonlySet<string>, bucket: Bucket): Promise<Found> {
  const read = async (name: string): Promise<string> => (names.has(name) ? bucket.read(name) : '');
  const sums = parseSums(await read(manifestName));
  const carried = parseCarried(await read(carriedName));
  if (sums === undefined || carried === undefined) throw new DeployRefused('arrivedBroken', manifestName);
  return { sums, carried, killed: parseJournal(await read(journalName)) };
}

/** What open pages ask for goes first, then all else, in groups of equal headers. */
async function send(
  changed: readonly string[],
  release: Release,
  { bucket, say }: { readonly bucket: Bucket; say(step: Step): void },
): Promise<number> {
  let sent = 0;
  let done = 0;
  for (const stage of [changed.filter(isHashed), changed.filter((path) => !isHashed(path))]) {
    for (const [headers, paths] of byHeaders(stage)) {
      sent += await bucket.send(paths, release.folder, headers.split('\n'));
      done += paths.length;
      say({ step: 'sending', files: changed.length, percent: Math.floor((100 * done) / changed.length) });
    }
  }
  return sent;
}

function byHeaders(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const headers = objectHeaders(path).join('\n');
    const group = groups.get(headers) ?? [];
    group.push(path);
    groups.set(headers, group);
  }
  return groups;
}

/** Every file of the manifest lies there in its full length. Returns the paths of all files. */
async function checkSizes(release: Release, bucket: Bucket): Promise<ReadonlySet<string>> {
  const sizes = await bucket.sizes();
  const bad = [...release.sums.keys()].filter(
    (path) => path !== ledgerName && sizes.get(path) !== sizeOf(release, path),
  );
  if (bad.length > 0) throw new DeployRefused('arrivedBroken', bad.slice(0, 5).join(' '));
  return new Set(sizes.keys());
}
