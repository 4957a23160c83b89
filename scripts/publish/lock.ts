import { rmSync, writeFileSync } from 'node:fs';
import { readIfThere } from '../content/cache-age.ts';
import { writing } from '../content/disk.ts';
import { linkOrCopy } from './link-or-copy.ts';

/** Takes a lock file; a lock whose process is gone is taken over. Undefined where another process holds it. */
export function takeLock(file: string): (() => void) | undefined {
  if (!make(file) && !takeOver(file)) return undefined;
  return () => rmSync(file, { force: true });
}

/** Makes a lock that names this process from its first moment; false where there is one. */
function make(file: string): boolean {
  const own = `${file}.${process.pid}`;
  try {
    writing(file, () => writeFileSync(own, String(process.pid)));
    linkOrCopy(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** One process at a time may judge a lock: else the second would take away what the first has just made. */
function takeOver(file: string): boolean {
  const guard = `${file}.taking`;
  if (!make(guard)) {
    if (!isHeld(guard)) rmSync(guard, { force: true }); // It was killed just there; the next attempt succeeds.
    return false;
  }
  try {
    if (isHeld(file)) return false;
    rmSync(file, { force: true });
    return make(file);
  } finally {
    rmSync(guard, { force: true });
  }
}

function isHeld(file: string): boolean {
  return isRunning(Number(readIfThere(file)));
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
