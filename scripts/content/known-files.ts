import { ask } from './git.ts';
import { monthFolderOf } from './places.ts';

/** What git says of the files below a month's folder. */
interface GitMonth {
  /** Where the lines of its files begin and end in git's answer. */
  readonly start: number;
  end: number;
  /** Whether all of them are plain files, and stand as git knows them. */
  isWhole: boolean;
  /** By path; only where it was asked for. */
  ids: ReadonlyMap<string, string> | undefined;
}

/** In a line of git's answer: a tag, mode, id and stage, a tab, the path. */
const lineParts = { id: 9, stage: 49, path: 52 } as const;

/**
 * The articles' files that git knows, month by month: what it says of fifty thousand files is cut into lines only where
 * somebody asks for one of them.
 */
export class KnownFiles {
  readonly #listed: string;
  readonly #changed: ReadonlySet<string>;
  readonly #months = new Map<string, GitMonth>();

  /** What `ls-files -v -s -z` and `diff-files --name-only -z` say. */
  constructor(listed: string, changed: string) {
    this.#listed = listed;
    this.#changed = new Set(changed.split('\0'));
    let below = '';
    let month: GitMonth | undefined;
    for (let start = 0, end = 0; start < listed.length; start = end) {
      end = listed.indexOf('\0', start) + 1 || listed.length;
      const pathStart = start + lineParts.path;
      if (month === undefined || !listed.startsWith(below, pathStart)) {
        const folder = monthFolderOf(listed.slice(pathStart, end));
        below = `${folder}/`;
        month = folder === undefined ? undefined : { start, end, isWhole: true, ids: undefined };
        if (folder !== undefined && month !== undefined) this.#months.set(folder, month);
      }
      if (month === undefined) continue;
      month.end = end;
      if (!isPlainFile(listed, start)) month.isWhole = false;
    }
    for (const path of this.#changed) {
      const touched = this.#months.get(monthFolderOf(path) ?? '');
      if (touched !== undefined) touched.isWhole = false;
    }
  }

  /** The content id of a file that stands as git knows it, by its path below the content folder. */
  id(path: string): string | undefined {
    const month = this.#months.get(monthFolderOf(path) ?? '');
    if (month === undefined) return undefined;
    month.ids ??= this.#idsOf(month);
    return month.ids.get(path);
  }

  /** What git says of all files of a month; undefined where it knows none, or one of them is not as it knows it. */
  textOf(folder: string): string | undefined {
    const month = this.#months.get(folder);
    return month?.isWhole ? this.#listed.slice(month.start, month.end) : undefined;
  }

  /** The paths of the files of a month that stand as git knows them. */
  pathsOf(folder: string): string[] {
    const month = this.#months.get(folder);
    return month === undefined ? [] : [...this.#idsOf(month).keys()];
  }

  #idsOf({ start, end }: GitMonth): Map<string, string> {
    const ids = new Map<string, string>();
    for (const line of this.#listed.slice(start, end).split('\0')) {
      const path = line.slice(lineParts.path);
      if (isPlainFile(line, 0) && !this.#changed.has(path)) {
        ids.set(path, line.slice(lineParts.id, lineParts.id + 40));
      }
    }
    return ids;
  }
}

/**
 * Links and conflicts are not plain files, and other ids are no SHA-1. Tags other than H have files at which git was told
 * not to look.
 */
function isPlainFile(listed: string, start: number): boolean {
  return listed.startsWith('H 100', start) && listed.startsWith(' 0\t', start + lineParts.stage);
}

/** Where nobody asks git. */
export const noKnownFiles = new KnownFiles('', '');

/**
 * The articles' files below `folder` that git knows and that stand as it knows them: asking git is far cheaper than
 * reading. None where the folder is in no repository, or where git is not there.
 */
export async function knownFiles(folder: string): Promise<KnownFiles> {
  const [listed, changed] = await Promise.all([
    answerOf(folder, ['ls-files', '-v', '-s', '-z']),
    answerOf(folder, ['diff-files', '--name-only', '--relative', '-z']),
  ]);
  return listed === undefined || changed === undefined ? noKnownFiles : new KnownFiles(listed, changed);
}

async function answerOf(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { status, output } = await ask(folder, args);
    return status === 0 ? output : undefined;
  } catch {
    // Without a temporary folder that takes the answer all files are read: that takes time, and nothing else.
    return undefined;
  }
}
