import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { areIdle, touch } from './cache-age.ts';
import { openMonth, type StoredMonth, writeMonth } from './month-file.ts';
import { isOf, type PackedReading } from './packed-reading.ts';
import { monthFolderOf } from './places.ts';
import type { ArticleFile } from './read-files.ts';
import { isBeingWritten } from './sealed-file.ts';

/** Readings of earlier builds, by the paths of articles. */
export interface Shelf {
  /** The months of which there are readings: their folders below the content folder. */
  readonly months: readonly string[];
  /** The stamp of a month when it was read; undefined where it has none. */
  stampOf(month: string): string | undefined;
  /** All readings of a month, which stays as it is. */
  all(month: string): WholeMonth;
  /** The reading of a file that is the same, beside the same files. */
  find(file: ArticleFile, contentId: string): PackedReading | undefined;
  /** Whether there is a reading of the file, be it of other bytes. */
  knows(path: string): boolean;
  put(path: string, reading: PackedReading): void;
  /**
   * Stores what is new and forgets what was neither found nor put. Of a month of which anything was, `stampOf` gives the
   * stamp for its readings, by the paths of their files; undefined where it has none.
   */
  close(
    stampOf: (
      month: string,
      readings: readonly (readonly [path: string, contentId: string])[],
    ) => string | undefined,
  ): void;
}

/** All readings of a month. */
export interface WholeMonth {
  /** The paths of its articles, in code unit order. */
  readonly paths: readonly string[];
  /** In the order of the paths. */
  readonly readings: Iterable<PackedReading>;
}

/**
 * Opens the readings that lie in `cache`. `key` names all else that a reading depends on: code and settings. The
 * readings of one month are one file, so that an edit writes little; a file that is not whole counts as missing.
 */
export function openShelf(cache: string, key: string): Shelf {
  const folder = join(cache, key);
  mkdirSync(folder, { recursive: true });
  touch(folder);
  const names = readdirSync(folder);
  const files = new Map<string, StoredMonth | undefined>();
  const fileOf = (place: string): StoredMonth | undefined => {
    if (!files.has(place)) files.set(place, openMonth(join(folder, nameOf(place))));
    return files.get(place);
  };
  /** Those that are taken apart, by the folders of their articles. */
  const months = new Map<string, Month>();
  const monthOf = (path: string): Month => {
    const place = monthFolderOf(path) ?? '';
    const known = months.get(place);
    if (known !== undefined) return known;
    const file = fileOf(place);
    const names = file?.names() ?? [];
    const stored = new Map(Array.from(file?.readings() ?? [], (reading, at) => [names[at] ?? '', reading]));
    const month = { stamp: file?.stamp ?? '', stored, current: new Map(), isNew: false };
    months.set(place, month);
    return month;
  };
  const kept = new Set<string>();
  return {
    months: names.filter((name) => monthName.test(name)).map((name) => `articles/${name.replace('-', '/')}`),
    stampOf: (month) => fileOf(month)?.stamp || undefined,
    all(month) {
      kept.add(nameOf(month));
      const file = fileOf(month);
      return { paths: pathsIn(month, file?.names() ?? []), readings: file?.readings() ?? [] };
    },
    find({ path, files: beside }, contentId) {
      const month = monthOf(path);
      const name = nameIn(path);
      const found = month.stored.get(name);
      if (found === undefined || !isOf(found, contentId, beside)) return undefined;
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
    close(stampOf) {
      for (const [place, { stamp, stored, current, isNew }] of months) {
        kept.add(nameOf(place));
        const ids = Array.from(current, ([name, { contentId }]) => [`${place}/${name}`, contentId] as const);
        const now = stampOf(place, ids) ?? '';
        const isOther = isNew || stored.size !== current.size || stamp !== now;
        if (isOther) writeMonth(join(folder, nameOf(place)), now, current);
      }
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        if (!kept.has(name) && !isBeingWritten(file)) rmSync(file, { recursive: true, force: true });
      }
      for (const name of readdirSync(cache)) {
        const other = join(cache, name);
        if (name !== key && areIdle([other])) rmSync(other, { recursive: true, force: true });
      }
    },
  };
}

interface Month {
  readonly stamp: string;
  readonly stored: ReadonlyMap<string, PackedReading>;
  /** What was found and put. */
  readonly current: Map<string, PackedReading>;
  isNew: boolean;
}

const monthName = /^\d{4}-\d{2}$/;

/** The name of the file of a month. @example nameOf('articles/2023/01') === '2023-01' */
function nameOf(place: string): string {
  return place.split('/').slice(1).join('-');
}

/** Cut out of one text: put together one by one, fifty thousand of them take thrice the memory. */
function pathsIn(month: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : `${month}/${names.join(`\n${month}/`)}`.split('\n');
}

/** What tells an article from others of its month. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
