import { readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { isMissing, readIfThere } from '../content/cache-age.ts';
import { writing } from '../content/disk.ts';

/**
 * Takes a lock; one whose process is gone is taken over. Undefined where another process holds it. A lock is a
 * symbolic link that leads nowhere: it names its process from its first moment, which a file cannot.
 */
export function takeLock(file: string): (() => void) | undefined {
  if (!make(file) && !takeOver(file)) return undefined;
  return () => {
    clearGuards(file);
    rmSync(file, { force: true });
  };
}

/**
 * What a killed process left is taken away by one process at a time, else the second would take away what the first
 * has just made. A guard is a lock as well, with a guard of its own.
 */
const guardOf = (file: string): string => `${file}.taking`;

/** Whoever takes over a guard holds one as well: so many in a row may have been killed at it. */
const mostGuards = 3;

/** Takes away what processes that held a guard and were killed left behind, that of the last one first. */
function clearGuards(file: string, most = mostGuards): void {
  const guard = guardOf(file);
  if (most > 1) clearGuards(guard, most - 1);
  if (holderOf(guard) !== undefined && takeOver(guard)) rmSync(guard, { force: true });
}

function takeOver(file: string): boolean {
  if (isRunning(holderOf(file))) return false;
  const guard = guardOf(file);
  if (!make(guard) && !takeOver(guard)) return false;
  try {
    // Judged again: until the guard was there, another process may have taken it.
    const holder = holderOf(file);
    if (isRunning(holder)) return false;
    // One that is not there may be made by another process at any time, and must not be taken away.
    if (holder !== undefined) rmSync(file, { force: true });
    return make(file);
  } finally {
    rmSync(guard, { force: true });
  }
}

/** What a file system answers that knows no symbolic links. */
const refusals: readonly unknown[] = ['EPERM', 'ENOSYS', 'ENOTSUP'];

/** False where there is one. */
function make(file: string): boolean {
  try {
    symlinkSync(String(process.pid), file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!refusals.includes(codeOf(error))) throw error;
    return makeFile(file);
  }
}

function makeFile(file: string): boolean {
  try {
    writing(file, () => writeFileSync(file, String(process.pid), { flag: 'wx' }));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (codeOf(error) === 'EINVAL') return readIfThere(file)?.toString();
    throw error;
  }
}

function isRunning(holder: string | undefined): boolean {
  const pid = Number(holder);
  // A process before this one may have had the same number.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it runs.
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
