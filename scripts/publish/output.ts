import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../content/problem.ts';

/** The list of all files with their SHA-256, which `sha256sum -c` checks; by it an output folder is known as ours. */
export const manifestName = 'manifest-sha256.txt';

/** Takes the files of a site, by their path below the output folder. */
export interface Output {
  write(path: string, bytes: string | Buffer): void;
  /** An empty folder below the output for a tool that writes its files itself; call `adopt` afterwards. */
  folder(path: string): string;
  /** Counts the files that a tool wrote below `path`. */
  adopt(path: string): void;
  /** Puts everything in place and takes away what is no longer published. Returns the number of files. */
  commit(): number;
  /** Forgets everything that was written; what stood before stands. */
  discard(): void;
}

/** Why an output folder cannot be used. */
export class OutputRefused extends Error {
  readonly reason: 'notOurs' | 'overlaps' | 'locked';
  readonly folder: string;

  constructor(reason: OutputRefused['reason'], folder: string) {
    super(`Output folder ${folder} refused: ${reason}`);
    this.reason = reason;
    this.folder = folder;
  }
}

/**
 * Opens an output folder for a whole new release. The files are gathered beside it and take its place in one
 * move at the end, so a build that fails or is killed leaves the old output as it was.
 */
export function openRelease(output: string, content: string): Output {
  if (isInside(output, content) || isInside(content, output)) throw new OutputRefused('overlaps', output);
  mkdirSync(dirname(output), { recursive: true });
  const unlock = lock(`${output}.lock`, output);
  const next = `${output}.next`;
  const old = `${output}.old`;
  try {
    // A build killed between its two renames left the old output under its other name.
    if (!existsSync(output) && existsSync(old)) renameSync(old, output);
    if (!isOurs(output)) throw new OutputRefused('notOurs', output);
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
    mkdirSync(next);
  } catch (error) {
    unlock();
    throw error;
  }

  const sums = new Map<string, string>();
  const folders = new Set<string>();
  const place = (path: string): string => {
    const file = resolve(next, path);
    if (!isInside(file, next) || sums.has(path)) throw new Error(`Cannot publish a file at ${path}`);
    const parent = dirname(file);
    if (!folders.has(parent)) {
      mkdirSync(parent, { recursive: true });
      folders.add(parent);
    }
    return file;
  };
  return {
    write(path, bytes) {
      writeFileSync(place(path), bytes, { flag: 'wx' });
      sums.set(path, hash('sha256', bytes));
    },
    folder(path) {
      const folder = join(next, path);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    adopt(path) {
      for (const item of readdirSync(join(next, path), { recursive: true, withFileTypes: true })) {
        if (!item.isFile()) continue;
        const file = join(item.parentPath, item.name);
        sums.set(relative(next, file).split(sep).join('/'), hash('sha256', readFileSync(file)));
      }
    },
    commit() {
      writeFileSync(join(next, manifestName), manifestOf(sums));
      if (existsSync(output)) renameSync(output, old);
      renameSync(next, output);
      rmSync(old, { recursive: true, force: true });
      unlock();
      return sums.size + 1;
    },
    discard() {
      rmSync(next, { recursive: true, force: true });
      unlock();
    },
  };
}

/** One line a file, in the order of their paths: `<sum>  <path>`. */
export function manifestOf(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

/** An output folder is ours if it is missing, empty, or holds our manifest. */
export function isOurs(output: string): boolean {
  if (!existsSync(output) || readdirSync(output).length === 0) return true;
  const manifest = join(output, manifestName);
  return existsSync(manifest) && /^[0-9a-f]{64} {2}\S/.test(readFileSync(manifest, 'utf8').slice(0, 80));
}

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** Keeps a second build out; a lock whose process is gone is taken over. */
function lock(file: string, output: string): () => void {
  const take = (): void => writeFileSync(file, String(process.pid), { flag: 'wx' });
  try {
    take();
  } catch (cause) {
    if (!existsSync(file)) throw cause;
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isRunning(holder)) throw new OutputRefused('locked', output);
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
