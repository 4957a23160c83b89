import { chmodSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkFolder, type WorkFolder } from '../scripts/content/work-folder.ts';

/** Megabytes: half as much again as a run has at its busiest moment. */
const needed = 300;
const oneDay = 86_400_000;
const name = 'khotin-run';

/** What says that a folder has too little room for a run. Undefined where it has enough. */
export function lackOfRoom(folder: string, free = freeRoom(folder)): string | undefined {
  if (free >= needed) return undefined;
  return `The tests need ${needed} MB in ${folder}, where ${Math.floor(free)} MB are free: make room, or let TMPDIR name another folder.`;
}

function freeRoom(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return (bavail * bsize) / 1e6;
}

/** Opens the folder for all that a run makes; `others` go away with it where the run is killed. */
export function openRunFolder(others: readonly string[]): WorkFolder {
  const folder = openWorkFolder(`${name}-${process.pid}`, others);
  // Web servers run as another user.
  chmodSync(folder.path, 0o711);
  return folder;
}

/** Takes away what this user's runs left in a folder more than a day ago, when the whole machine stopped. */
export function forgetLostRuns(parent: string): void {
  for (const item of readdirSync(parent).filter((one) => one.startsWith(`${name}-`))) {
    const folder = join(parent, item);
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found === undefined || found.uid !== process.getuid?.()) continue;
    const isOver = found.mtimeMs < Date.now() - oneDay && !isRunning(Number(item.split('-')[2]));
    if (isOver) rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // Nobody has this number, or a program of somebody else.
  }
}
