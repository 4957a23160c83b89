import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleReading } from './article.ts';
import type { FolderFiles } from './files.ts';
import type { Article } from './model.ts';
import type { Problem } from './problem.ts';
import { isBeingWritten, readSealed, writeSealed } from './sealed-file.ts';

/** What reading an article came to, without its body. */
export interface StoredReading {
  readonly contentId: string;
  /** The files beside the article, as they were. */
  readonly folder: string;
  readonly article: Omit<Article, 'body'> | undefined;
  readonly used: readonly string[];
  readonly mentions: ArticleReading['mentions'];
  readonly problems: readonly Problem[];
}

/** Readings of earlier builds, by the paths of articles. */
export interface Shelf {
  /** The reading of a file that is the same, beside the same files. */
  find(path: string, contentId: string, folder: string): StoredReading | undefined;
  /** Whether there is a reading of the file, be it of other bytes. */
  knows(path: string): boolean;
  put(path: string, reading: StoredReading): void;
  /** Stores what is new and forgets what was neither found nor put. */
  close(): void;
}

/**
 * Opens the readings that lie in `cache`. `key` names all else that a reading depends on: code and settings. The
 * readings of one month are one file, so that an edit writes little; a file that is not whole counts as missing.
 */
export function openShelf(cache: string, key: string): Shelf {
  const folder = join(cache, key);
  const months = new Map<string, Month>();
  const monthOf = (path: string): Month => {
    const name = path.split('/').slice(1, 3).join('-');
    const month = months.get(name) ?? { stored: readMonth(join(folder, name)), current: {}, isNew: false };
    months.set(name, month);
    return month;
  };
  return {
    find(path, contentId, files) {
      const month = monthOf(path);
      const found = month.stored[path];
      if (found?.contentId !== contentId || found.folder !== files) return undefined;
      month.current[path] = found;
      return found;
    },
    knows(path) {
      return monthOf(path).stored[path] !== undefined;
    },
    put(path, reading) {
      const month = monthOf(path);
      month.current[path] = reading;
      month.isNew = true;
    },
    close() {
      mkdirSync(folder, { recursive: true });
      for (const [name, { stored, current, isNew }] of months) {
        if (isNew || Object.keys(stored).length !== Object.keys(current).length) {
          writeSealed(join(folder, name), JSON.stringify(current));
        }
      }
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        if (!months.has(name) && !isBeingWritten(file)) rmSync(file, { recursive: true, force: true });
      }
      for (const name of readdirSync(cache)) {
        if (name !== key) rmSync(join(cache, name), { recursive: true, force: true });
      }
    },
  };
}

interface Month {
  readonly stored: Readonly<Record<string, StoredReading>>;
  readonly current: Record<string, StoredReading>;
  isNew: boolean;
}

/** The files beside an article in one text. */
export function folderKey(files: FolderFiles): string {
  return files.size === 0 ? '' : JSON.stringify([...files]);
}

function readMonth(file: string): Month['stored'] {
  const text = readSealed(file);
  return text === undefined ? {} : JSON.parse(text);
}
