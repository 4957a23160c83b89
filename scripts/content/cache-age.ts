import { readFileSync, statSync, utimesSync } from 'node:fs';

/**
 * How long a cache keeps what no build has asked for, in milliseconds: several builds may share one, and what one of
 * them does not need another may be about to publish. It is longer than any build.
 */
const aWhile = 3_600_000;

/** Notes that a build uses a file of a cache; false where it is not there. It must not be one that is published. */
export function touch(file: string): boolean {
  const now = new Date();
  try {
    utimesSync(file, now, now);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Whether no build has used any of these files, or is writing one: those that are not there do not count. */
export function areIdle(files: readonly string[]): boolean {
  const times = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.max(...times) < Date.now() - aWhile;
}

/** The bytes of a file that another process may take away at any time; undefined where it is gone. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether an error says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
