import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../content/sealed-file.ts';

/** Files of a release whose keys are compared one by one only where the key of them all is another. */
export interface Chapter {
  readonly key: string;
  /** A line for each file: its key and its path. */
  readonly lines: string;
}

/** The keys of one release. */
export interface KeyTable {
  /** By the paths of files that belong to no chapter, and by other names. */
  readonly keys: ReadonlyMap<string, string>;
  /** By name. */
  readonly chapters: ReadonlyMap<string, Chapter>;
}

/** Where the keys of an output folder are kept between builds. */
export interface KeyShelf {
  /** The keys of the release `id`; empty where they are lost or belong to another. */
  read(id: string | undefined): KeyTable;
  write(id: string, table: KeyTable): void;
}

/** The shelf for the folder `output`, in `cache`. */
export function keyShelf(cache: string, output: string): KeyShelf {
  const file = join(cache, hash('sha256', output).slice(0, 20));
  return {
    read(id) {
      const text = readSealed(file) ?? '';
      const owner = `${id}\n`;
      return id !== undefined && text.startsWith(owner) ? parseTable(text, owner.length) : emptyTable;
    },
    write(id, { keys, chapters }) {
      const parts = [...chapters].map(([name, { key, lines }]) => `${key} ${lines.length} ${name}\n${lines}`);
      writeSealed(file, [`${id}\n`, ...parts, '\n', keyLines(keys)].join(''));
    },
  };
}

/** A line for each name with its key. */
export function keyLines(keys: ReadonlyMap<string, string>): string {
  return [...keys].map(([name, key]) => `${key} ${name}\n`).join('');
}

/** The keys of lines, by name. */
export function parseKeyLines(lines: string): Map<string, string> {
  return new Map(
    lines
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const end = line.indexOf(' ');
        return [line.slice(end + 1), line.slice(0, end)];
      }),
  );
}

export const emptyTable: KeyTable = { keys: new Map(), chapters: new Map() };

const chapterHead = /([0-9a-f]+) (\d+) (.+)\n/y;

/**
 * Each chapter says how long its lines are, so that nobody reads them but who needs them; an empty line ends them. What
 * another version of Kho Tin wrote differently counts as nothing.
 */
function parseTable(text: string, from: number): KeyTable {
  const chapters = new Map<string, Chapter>();
  let at = from;
  while (text[at] !== '\n') {
    chapterHead.lastIndex = at;
    const [head = '', key = '', length = '', name = ''] = chapterHead.exec(text) ?? [];
    if (head === '') return emptyTable;
    const start = at + head.length;
    at = start + Number(length);
    chapters.set(name, { key, lines: text.slice(start, at) });
  }
  return { keys: parseKeyLines(text.slice(at + 1)), chapters };
}
