import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Takes a lock file; a lock whose process is gone is taken over. Undefined where another process holds it. */
export function takeLock(file: string): (() => void) | undefined {
  const take = (): void => writeFileSync(file, String(process.pid), { flag: 'wx' });
  try {
    take();
  } catch (cause) {
    if (!existsSync(file)) throw cause;
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isRunning(holder)) return undefined;
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
