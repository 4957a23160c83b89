import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import { compareText } from './problem.ts';
import { reasonOf } from './read-text.ts';
import { fileStart, reporterFor } from './reporter.ts';

/** Files that operating systems and git strew about; nobody wrote them, so nobody hears of them. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep', '.gitignore']);

/** What a URL or a file system would take for something else, hidden characters, and what is not UTF-8. */
const badCharacters = /[#?%\\:*"<>|\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/gu;

/**
 * The paths of all regular files below `folder`, in code unit order; whatever else lies there is a problem. A folder that
 * `isKnown`, by its path below, is not looked into.
 */
export function walk(
  folder: string,
  say: Messages,
  problems: Problem[],
  isKnown: (path: string) => boolean = () => false,
): string[] {
  const files: string[] = [];
  const itemsOf = (below: string): Dirent[] => {
    try {
      return sortedItems(join(folder, below));
    } catch (error) {
      if (below === '') throw error; // Without the content folder itself there is nothing to report on.
      reporterFor(below, say, problems).error(fileStart, '', say.unreadable(reasonOf(error)));
      return [];
    }
  };
  const visit = (below: string): void => {
    const names = new Map<string, string>();
    for (const item of itemsOf(below)) {
      if (isLitter(item.name)) continue;
      const path = below === '' ? item.name : `${below}/${item.name}`;
      const message = faultOf(item, names.get(item.name.toLowerCase()), say);
      names.set(item.name.toLowerCase(), item.name);
      if (message !== undefined) reporterFor(printable(path), say, problems).error(fileStart, '', message);
      else if (!item.isDirectory()) files.push(path);
      else if (!isKnown(path)) visit(path);
    }
  };
  visit('');
  return files;
}

/** What lies in a folder and in its folders, deeper ones apart. Names are not judged. */
export interface Listing {
  /** The paths of the files below the folder, in code unit order. */
  readonly files: readonly string[];
  /** Names all that `walk` and whoever reads on would see: the files, the folders, the sizes of files in these. */
  readonly text: string;
}

/** Lists a folder; undefined where other things lie there than files and folders of files. */
export function listingOf(folder: string): Listing | undefined {
  const files: string[] = [];
  const lines: string[] = [];
  const isPlain = (below: string): boolean =>
    readdirSync(join(folder, below), { withFileTypes: true }).every((item) => {
      if (isLitter(item.name)) return true;
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (item.isDirectory()) {
        lines.push(`${path}/`);
        return below === '' && isPlain(path);
      }
      if (!item.isFile()) return false;
      files.push(path);
      lines.push(below === '' ? path : `${path} ${statSync(join(folder, path)).size}`);
      return true;
    });
  try {
    return isPlain('') ? { files: files.sort(), text: lines.sort().join('\0') } : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Whether nobody wrote a file, by its name. */
export function isLitter(name: string): boolean {
  return litter.has(name);
}

function sortedItems(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name));
}

function faultOf(item: Dirent, sameButCase: string | undefined, say: Messages): string | undefined {
  if (item.isSymbolicLink()) return say.symbolicLink;
  const bad = item.name.match(badCharacters);
  if (bad !== null) return say.badFileName([...new Set(bad)].map(printable).join(' '));
  if (item.name !== item.name.normalize('NFC')) return say.nameNotNfc;
  if (sameButCase !== undefined) return say.differsByCase(sameButCase);
  return item.isDirectory() || item.isFile() ? undefined : say.unknownFile;
}

/** A path that stays on one line of the terminal. */
function printable(path: string): string {
  return path.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
