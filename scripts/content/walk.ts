import { type Dirent, readdirSync } from 'node:fs';
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
 * The paths of all regular files below `folder`, in code unit order; whatever else lies there is a problem. Folders that
 * are `known`, by their paths below it, are not looked into.
 */
export function walk(
  folder: string,
  say: Messages,
  problems: Problem[],
  known: ReadonlySet<string> = new Set(),
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
      else if (!known.has(path)) visit(path);
    }
  };
  visit('');
  return files;
}

/**
 * The paths below `folder` of the files in it and in its folders, in code unit order; undefined where anything else lies
 * there. It says nothing of their names.
 */
export function filesIn(folder: string): string[] | undefined {
  const names: string[] = [];
  const isPlain = (below: string, isInFolder: boolean): boolean =>
    readdirSync(below === '' ? folder : join(folder, below), { withFileTypes: true }).every((item) => {
      if (isLitter(item.name)) return true;
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (item.isFile()) names.push(path);
      return item.isFile() || (item.isDirectory() && !isInFolder && isPlain(path, true));
    });
  try {
    return isPlain('', false) ? names.sort() : undefined;
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
