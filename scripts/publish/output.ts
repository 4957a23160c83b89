import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { writing } from '../content/disk.ts';
import { once } from '../content/once.ts';
import { FileList, type UnchangedFiles } from './file-list.ts';
import { change, finish, workshopOf } from './journal.ts';
import { readLastManifest } from './last-manifest.ts';
import { linkOrCopy } from './link-or-copy.ts';
import { takeLock } from './lock.ts';
import { besideManifest, isOurs, manifestName, type Sums } from './manifest.ts';
import { noLines } from './manifest-lines.ts';
import { WritingDesk } from './writing-desk.ts';

/** Takes the files of a site, by their path below the output folder. */
export interface Output {
  /** `sha256` is that of the bytes, where it is known. */
  write(path: string, bytes: string | Buffer, sha256?: string): void;
  /** Publishes a file of the last release once more, unread; false where that release has none at `path`, or another. */
  keep(path: string, sha256?: string): boolean;
  /** Publishes a file that lies elsewhere and is never changed there: a large one is neither read nor doubled. */
  link(path: string, file: string, sha256: string): void;
  /** Publishes once more what the last release has below `folder` and nobody has published, siblings apart; false where there is none. */
  keepBelow(folder: string): boolean;
  /** Puts everything in place and takes away what is no longer published; `beside` makes what the manifest does not name. */
  commit(beside?: Beside): Release;
  /** Forgets everything that was written; what stood before stands. */
  discard(): void;
}

/** Makes, for a manifest and the id of its release, the files that it does not name: some of `besideManifest`. */
export type Beside = (manifest: Buffer, id: string) => ReadonlyMap<string, string | Buffer>;

/** What a release came to. */
export interface Release {
  /** All files, the manifest among them. */
  readonly files: number;
  /** Paths below the output folder. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** SHA-256 of the manifest: it names the release. */
  readonly id: string;
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

/** An output folder that is open for a new release. */
export interface OpenOutput extends Output {
  /** Whether there is no last release. */
  readonly isFirst: boolean;
  /** Whether the last release is so large that another core reads its manifest. */
  readonly isLarge: boolean;
  /** The id of the last release; undefined where there is none. Its manifest is waited for, as for `files`. */
  readonly last: string | undefined;
  /** Publishes files of the last release once more that it is known to have. */
  keepAll(files: UnchangedFiles): void;
  /** The files of this release and of the last one. */
  readonly files: Pick<FileList, 'sumBefore' | 'below' | 'keepBelow' | 'keepSiblings' | 'keepUnchanged'>;
}

/**
 * Opens an output folder for a new release. Only files that differ from the last release are written, beside it;
 * they move into place at the end under a journal, so a build that fails or is killed leaves the old output, or
 * what the next build completes. The last release is known by its manifest: whoever changes a file by hand
 * deletes the folder.
 */
export function openRelease(output: string, content: string): OpenOutput {
  if (isInside(output, content) || isInside(content, output)) throw new OutputRefused('overlaps', output);
  mkdirSync(dirname(output), { recursive: true });
  const unlock = takeLock(`${output}.lock`);
  if (unlock === undefined) throw new OutputRefused('locked', output);
  try {
    return release(output, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function release(output: string, unlock: () => void): OpenOutput {
  const workshop = workshopOf(output);
  if (!isOurs(output)) throw new OutputRefused('notOurs', output);
  finish(workshop);
  mkdirSync(workshop.next);
  const last = readLastManifest(output);
  const list = once(() => new FileList(last?.take().lines ?? noLines));
  const root = resolve(workshop.next) + sep;
  const fileAt = (path: string): string => {
    const file = resolve(root, path);
    const isThere = file.startsWith(root) && file.length === root.length + path.length;
    if (!isThere) throw new Error(`Cannot publish a file at ${path}`);
    return file;
  };
  const desk = new WritingDesk(root, ({ path, sum }) => list().settle(path, sum));
  return {
    isFirst: last === undefined,
    isLarge: last?.isLarge === true,
    get last() {
      return last?.take().id;
    },
    get files() {
      return list();
    },
    write(path, bytes) {
      fileAt(path); // Refuses what is no path below the folder.
      list().add(path, ''); // Its sum is known when it is written.
      desk.write({ path, known: list().sumBefore(path) }, bytes);
    },
    keep(path, sha256) {
      return list().keep(path, sha256);
    },
    link(path, file, sum) {
      list().add(path, sum);
      if (list().sumBefore(path) === sum) return;
      const place = fileAt(path);
      mkdirSync(dirname(place), { recursive: true });
      linkOrCopy(file, place);
    },
    keepBelow(folder) {
      return list().keepBelow(folder, false);
    },
    keepAll(files) {
      list().keepLater(files);
    },
    commit(beside = () => new Map()) {
      desk.settle();
      const files = list();
      files.keepUnchanged(false);
      const manifest = files.toManifest();
      const id = releaseId(manifest);
      const { written, removed } = files;
      const others = new Map<string, string | Buffer>([...beside(manifest, id), [manifestName, manifest]]);
      for (const [path, text] of others) {
        writing(join(output, path), () => writeFileSync(join(workshop.next, path), text));
      }
      const stale = besideManifest.filter((path) => !others.has(path));
      const changes = { written: [...written, ...others.keys()], removed: [...removed, ...stale] };
      if (existsSync(output)) change(workshop, changes);
      else renameSync(workshop.next, output);
      unlock();
      return { files: files.size + 1, written, removed, id };
    },
    discard() {
      try {
        last?.forget();
        desk.abandon();
        finish(workshop);
      } finally {
        unlock();
      }
    },
  };
}

/** Names a release by its manifest. */
function releaseId(manifest: Buffer): string {
  return hash('sha256', manifest);
}

/** The files of a release below a folder, without the compressed siblings of others. */
export function filesBelow(folder: string, sums: Sums): string[] {
  const isSibling = (path: string): boolean => /\.(?:br|gz)$/.test(path) && sums.has(path.slice(0, -3));
  return [...sums.keys()].filter((path) => path.startsWith(folder) && !isSibling(path));
}

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}
