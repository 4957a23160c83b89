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
    // Whoever held the guard and was killed left it behind; while this process has the lock nobody needs it.
    rmSync(guardOf(file), { force: true });
    rmSync(file, { force: true });
  };
}

/** One process at a time may judge a lock: else the second would take away what the first has just made. */
const guardOf = (file: string): string => `${file}.taking`;

function takeOver(file: string): boolean {
  const guard = guardOf(file);
  if (!make(guard)) {
    if (isHeld(guard)) return false;
    rmSync(guard, { force: true });
    return takeOver(file);
  }
  try {
    if (isHeld(file)) return false;
    rmSync(file, { force: true });
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

function isHeld(file: string): boolean {
  return isRunning(Number(holderOf(file)));
}

function holderOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (codeOf(error) === 'EINVAL') return readIfThere(file);
    throw error;
  }
}

function isRunning(pid: number): boolean {
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
