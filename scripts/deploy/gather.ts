import { type Carried, carriedName, formatCarried } from './carried.ts';
import type { Place } from './place.ts';
import { DeployRefused } from './refusal.ts';
import type { Release } from './release.ts';
import type { Shelf } from './releases.ts';
import * as steps from './steps.ts';

interface Gathering {
  readonly incoming: string;
  readonly carried: Carried;
  readonly shelf: Shelf;
}

/** Fills the new folder and checks it, file by file. Returns how many files had to be sent. */
export async function gather(
  release: Release,
  { incoming, carried, shelf }: Gathering,
  { host, path, say }: Place,
): Promise<number> {
  const files = [...release.sums.keys(), ...release.lists];
  say({ step: 'sending', files: files.length, percent: 0 });
  const sent = await host.send(files, {
    from: release.folder,
    to: `${path}/releases/${incoming}`,
    like: shelf.live === undefined ? undefined : `../${shelf.live}`,
    onProgress: (percent) => say({ step: 'sending', files: files.length, percent: Math.min(99, percent) }),
  });
  say({ step: 'sending', files: files.length, percent: 100 });
  if (carried.size > 0 && shelf.live !== undefined)
    await carry({ from: shelf.live, to: incoming }, carried, { host, path });
  say({ step: 'verifying' });
  await verified(incoming, release.sums.size + carried.size, { host, path });
  return sent;
}

/** Lets the folder `to` hand out files of the release `from`; it `has` some of them already. */
export async function carry(
  { from, to, has }: { readonly from: string; readonly to: string; readonly has?: Carried },
  carried: Carried,
  { host, path }: Pick<Place, 'host' | 'path'>,
): Promise<void> {
  const missing = [...carried.keys()].filter((file) => !has?.has(file));
  await host.run(steps.linkFiles, [path, from, to], missing.map((file) => `${file}\0`).join(''));
  await host.run(steps.putFile, [path, to, carriedName], formatCarried(carried));
}

/** Checks a folder of a target: so many files, each as its sum says, and no other. */
export async function verified(
  folder: string,
  files: number,
  { host, path }: Pick<Place, 'host' | 'path'>,
): Promise<void> {
  const count = await host.run(steps.verify, [path, folder]).catch((cause) => {
    const detail = cause instanceof DeployRefused ? cause.detail : '';
    throw new DeployRefused('arrivedBroken', detail, { cause });
  });
  if (Number(count) !== files) throw new DeployRefused('arrivedBroken', `${count.trim()} ≠ ${files}`);
}
