import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { areIdle, touch } from './cache-age.ts';
import { readMonth, writeMonth } from './month-file.ts';
import { isOf, type PackedReading } from './packed-reading.ts';
import type { ArticleFile } from './read-files.ts';
import { isBeingWritten } from './sealed-file.ts';

/** Readings of earlier builds, by the paths of articles. */
export interface Shelf {
  /** The reading of a file that is the same, beside the same files. */
  find(file: ArticleFile, contentId: string): PackedReading | undefined;
  /** Whether there is a reading of the file, be it of other bytes. */
  knows(path: string): boolean;
  put(path: string, reading: PackedReading): void;
  /** Stores what is new and forgets what was neither found nor put. */
  close(): void;
}

/**
 * Opens the readings that lie in `cache`. `key` names all else that a reading depends on: code and settings. The
 * readings of one month are one file, so that an edit writes little; a file that is not whole counts as missing.
 */
export function openShelf(cache: string, key: string): Shelf {
  const folder = join(cache, key);
  /** By the folders of their articles. */
  const months = new Map<string, Month>();
  const monthOf = (path: string): Month => {
    const place = path.slice(0, path.lastIndexOf('/'));
    const known = months.get(place);
    if (known !== undefined) return known;
    const name = place.split('/').slice(1).join('-');
    const month = { name, stored: readMonth(join(folder, name)), current: new Map(), isNew: false };
    months.set(place, month);
    return month;
  };
  return {
    find({ path, files }, contentId) {
      const month = monthOf(path);
      const name = nameIn(path);
      const found = month.stored.get(name);
      if (found === undefined || !isOf(found, contentId, files)) return undefined;
      month.current.set(name, found);
      return found;
    },
    knows(path) {
      return monthOf(path).stored.has(nameIn(path));
    },
    put(path, reading) {
      const month = monthOf(path);
      month.current.set(nameIn(path), reading);
      month.isNew = true;
    },
    close() {
      mkdirSync(folder, { recursive: true });
      touch(folder);
      const names = new Set<string>();
      for (const { name, stored, current, isNew } of months.values()) {
        names.add(name);
        if (isNew || stored.size !== current.size) writeMonth(join(folder, name), current);
      }
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        if (!names.has(name) && !isBeingWritten(file)) rmSync(file, { recursive: true, force: true });
      }
      for (const name of readdirSync(cache)) {
        const other = join(cache, name);
        if (name !== key && areIdle([other])) rmSync(other, { recursive: true, force: true });
      }
    },
  };
}

interface Month {
  /** @example '2023-01' */
  readonly name: string;
  readonly stored: ReadonlyMap<string, PackedReading>;
  /** What was found and put. */
  readonly current: Map<string, PackedReading>;
  isNew: boolean;
}

/** What tells an article from others of its month. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
