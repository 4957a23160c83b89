import { changesBetween } from '../audit/glance.ts';
import { type Carried, carryOver, type Live } from './carried.ts';
import { checkSuccession, newlyRemoved, type Succession } from './check-ledger.ts';
import { checkPages } from './check-pages.ts';
import { gather } from './gather.ts';
import type { Held } from './host.ts';
import type { Place, Summary } from './place.ts';
import { DeployRefused } from './refusal.ts';
import type { Release } from './release.ts';
import { nextName, readFiles, readLedger, readShelf, type Shelf } from './releases.ts';
import * as steps from './steps.ts';

const nothing: Live = { sums: new Map(), carried: new Map() };

/**
 * Puts a release beside those of the target, checks it there and makes it live in one step. Killed at any moment,
 * the site that was live is live and whole.
 */
export async function putInPlace(release: Release, succession: Succession, place: Place): Promise<Summary> {
  const { host, path, today } = place;
  const lock = await host.hold(steps.takeLock, [path]);
  try {
    const shelf = await readShelf(host, path);
    const textsRemoved = await checkShelf(shelf, release, succession, place);
    const live = shelf.live === undefined ? nothing : await readFiles(host, path, shelf.live);
    const forgotten = { forgotten: 0, textsRemoved };
    if (shelf.live?.endsWith(release.digest.slice(0, 10)))
      return { name: undefined, sent: 0, linked: 0, gone: 0, carried: live.carried.size, ...forgotten };
    place.say({ step: 'auditing' });
    checkPages(release, changesBetween(live.sums, release.sums));
    const carried: Carried = textsRemoved > 0 ? new Map() : carryOver(live, release.sums, today);
    const incoming = (await host.run(steps.makeIncoming, [path])).trim();
    const sent = await gather(release, { incoming, carried, shelf }, place);
    const name = nextName(shelf, release.digest);
    await swapTo(name, { incoming, shelf, lock }, place);
    const total = release.sums.size + release.lists.length;
    const gone = [...live.sums.keys(), ...live.carried.keys()].filter(
      (file) => !release.sums.has(file) && !carried.has(file),
    );
    const old = await forget(shelf, name, place);
    const figures = { sent, linked: total - sent, gone: gone.length, carried: carried.size };
    return { name, ...figures, forgotten: old, textsRemoved };
  } finally {
    await lock.release();
  }
}

/** Holds the release against the live one, and against the newest where a rollback made another one live. */
async function checkShelf(
  { live, releases }: Shelf,
  release: Release,
  succession: Succession,
  { host, path }: Place,
): Promise<number> {
  let removed = 0;
  for (const name of new Set([live, releases.at(-1)])) {
    if (name === undefined) continue;
    const ledger = await readLedger(host, path, name);
    checkSuccession(ledger, release.ledger, succession);
    removed += newlyRemoved(ledger, release.ledger).length;
  }
  return removed;
}

async function swapTo(
  name: string,
  { incoming, shelf, lock }: { incoming: string; shelf: Shelf; lock: Held },
  { host, path, say }: Place,
): Promise<void> {
  if (!lock.isHeld()) throw new DeployRefused('lockLost');
  say({ step: 'swapping' });
  await host.run(steps.nameRelease, [path, incoming, name]);
  await host.run(steps.swap, [path, shelf.link, name]);
}

/** Takes away all but the newest releases; the live one always stays. Returns how many went. */
async function forget(
  { releases, unborn }: Shelf,
  live: string,
  { host, path, keep }: Place,
): Promise<number> {
  const others = releases.filter((name) => name !== live);
  const old = [...others.slice(0, Math.max(0, others.length + 1 - keep)), ...unborn];
  if (old.length > 0) await host.run(steps.removeReleases, [path, ...old]);
  return old.length;
}
