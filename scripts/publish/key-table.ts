import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../content/sealed-file.ts';

/** The keys of the files of one release, by their paths. */
export type KeyTable = ReadonlyMap<string, string>;

/** Where the keys of an output folder are kept between builds. */
export interface KeyShelf {
  /** The keys of the release `id`; empty where they are lost or belong to another. */
  read(id: string | undefined): KeyTable;
  write(id: string, keys: KeyTable): void;
}

/** The shelf for the folder `output`, in `cache`. */
export function keyShelf(cache: string, output: string): KeyShelf {
  const file = join(cache, hash('sha256', output).slice(0, 20));
  return {
    read(id) {
      const [owner, ...lines] = readSealed(file)?.trimEnd().split('\n') ?? [];
      if (id === undefined || owner !== id) return new Map();
      return new Map(
        lines.map((line) => {
          const end = line.indexOf(' ');
          return [line.slice(end + 1), line.slice(0, end)];
        }),
      );
    },
    write(id, keys) {
      writeSealed(file, [`${id}\n`, ...[...keys].map(([path, key]) => `${key} ${path}\n`)].join(''));
    },
  };
}
