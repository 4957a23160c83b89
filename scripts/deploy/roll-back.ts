import { carryOver } from './carried.ts';
import { newlyRemoved } from './check-ledger.ts';
import { carry, verified } from './gather.ts';
import type { Place } from './place.ts';
import { DeployRefused } from './refusal.ts';
import { numberOf, readFiles, readLedger, readShelf } from './releases.ts';
import * as steps from './steps.ts';

/**
 * Makes the release before the live one live again, in one step, after checking each of its files. Returns its
 * name. A release that holds a text which was removed since stays away.
 */
export async function rollBack({ host, path, today, say }: Place): Promise<string> {
  const lock = await host.hold(steps.takeLock, [path]);
  try {
    const { link, live, releases } = await readShelf(host, path);
    const earlier = releases.findLast((name) => live !== undefined && numberOf(name) < numberOf(live));
    if (live === undefined || earlier === undefined) throw new DeployRefused('nothingEarlier', path);
    const removed = newlyRemoved(await readLedger(host, path, earlier), await readLedger(host, path, live));
    if (removed.length > 0) throw new DeployRefused('wouldRepublish', removed.join(' '));
    const files = await readFiles(host, path, earlier);
    const more = carryOver(await readFiles(host, path, live), files.sums, today);
    const carried = new Map([...more, ...files.carried]);
    if (carried.size > files.carried.size)
      await carry({ from: live, to: earlier, has: files.carried }, carried, { host, path });
    say({ step: 'verifying' });
    await verified(earlier, files.sums.size + carried.size, { host, path });
    if (!lock.isHeld()) throw new DeployRefused('lockLost');
    await host.run(steps.swap, [path, link, earlier]);
    return earlier;
  } finally {
    await lock.release();
  }
}
