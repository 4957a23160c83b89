/** What the system says of a disk, a quota or a limit that leaves no room for a file. */
const noRoom: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Does what writes `file`; an error says which file it was, which the system leaves out once the file is open. */
export function writing<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw withPath(error, file);
  }
}

/** An error of the system with the file or folder that it is about. */
export function withPath(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || 'path' in error) return error;
  return Object.assign(new Error(`${error.message} '${path}'`, { cause: error }), { code: error.code, path });
}

/** A disk without room, as an error tells it, or what it was caused by. */
export interface FullDisk {
  /** Absent where nobody said what was being written. */
  readonly path: string | undefined;
}

/** Whether an error comes from a disk without room. */
export function fullDiskOf(error: unknown): FullDisk | undefined {
  if (!(error instanceof Error)) return undefined;
  if (!('code' in error && noRoom.includes(error.code))) return fullDiskOf(error.cause);
  // Of two paths the second is the one that could not be made.
  const [path] = ['dest', 'path'].flatMap((name) => Reflect.get(error, name) ?? []);
  return { path: typeof path === 'string' ? path : undefined };
}
