import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * How a disk fails. `full`: nothing that needs room succeeds, and files are cut at half of their bytes; what stands
 * there can still be moved and deleted. `dead`: nothing changes any more, as for a process that was killed.
 */
export type Failure = 'full' | 'dead';

/** A disk that is going to fail. */
export interface FailingDisk {
  readonly hasFailed: boolean;
  /** Makes it a disk like any other. */
  mend(): void;
}

/** The functions of node:fs that need room; those on promises have the same names without `Sync`. */
const growing = ['writeFileSync', 'writeSync', 'mkdirSync', 'copyFileSync', 'symlinkSync', 'mkdtempSync'];
const changing = [...growing, 'linkSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'utimesSync'];

type Call = (...args: unknown[]) => unknown;

/** Stands in the place of node:fs: after so many changes the disk fails, for the whole process. */
export function failingDisk(failure: Failure, after: number): FailingDisk {
  let left = after;
  let isInside = false;
  const originals: (() => void)[] = [];
  /** What node:fs itself calls on its way is one change with it. */
  const inside = (act: () => unknown): unknown => {
    isInside = true;
    try {
      return act();
    } finally {
      isInside = false;
    }
  };
  const replace = (owner: object, name: string, isLater: boolean): void => {
    const original: Call | undefined = Reflect.get(owner, name);
    if (original === undefined) return;
    const standIn = (...args: unknown[]): unknown => {
      if (isInside || needsNoRoom(name, args)) return original.apply(owner, args);
      left -= 1;
      if (left >= 0) return isLater ? original.apply(owner, args) : inside(() => original.apply(owner, args));
      if (failure === 'full') leaveHalf(name, args);
      const error = errorOf(failure, name, args);
      if (isLater) return Promise.reject(error);
      throw error;
    };
    Reflect.set(owner, name, standIn);
    originals.push(() => Reflect.set(owner, name, original));
  };
  /** A full disk cuts files in the middle. */
  const leaveHalf = (name: string, [file, bytes]: unknown[]): void => {
    if (!name.startsWith('writeFile') || typeof file !== 'string') return;
    const half = Buffer.from(bytes instanceof Uint8Array ? bytes : String(bytes));
    inside(() => fs.writeFileSync(file, half.subarray(0, half.length / 2)));
  };
  for (const name of failure === 'full' ? growing : changing) {
    replace(fs, name, false);
    replace(fs.promises, name.replace(/Sync$/, ''), true);
  }
  syncBuiltinESMExports();
  return {
    get hasFailed() {
      return left < 0;
    },
    mend() {
      for (const putBack of originals) putBack();
      syncBuiltinESMExports();
    },
  };
}

const needsNoRoom = (name: string, [path]: unknown[]): boolean =>
  name === 'mkdirSync' && typeof path === 'string' && fs.existsSync(path);

/** Like the system's own: writing to an open file names no path. */
function errorOf(failure: Failure, name: string, [path, dest]: unknown[]): Error {
  if (failure === 'dead') return Object.assign(new Error('The process is dead'), { code: 'DEAD' });
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  if (/^(?:symlink|copyFile)/.test(name)) return Object.assign(error, { path, dest });
  return /^mk/.test(name) ? Object.assign(error, { path }) : error;
}
