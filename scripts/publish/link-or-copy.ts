import { constants, copyFileSync, linkSync } from 'node:fs';

/** What a file system answers that cannot give a file a second name: another disk, too many names, not allowed. */
const refusals: readonly unknown[] = ['EXDEV', 'EMLINK', 'EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP'];

/** Gives the file `from` a second name, or copies it where the file system knows no second names; `to` may not exist. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && refusals.includes(error.code))) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
