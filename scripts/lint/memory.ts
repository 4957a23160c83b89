import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../content/problem.ts';
import { isBeingWritten, readSealed, writeSealed } from '../content/sealed-file.ts';

/** What was told of an article, without the path of its file. */
export type Told = readonly Omit<Problem, 'path'>[];

/** What earlier runs told, by the bytes of articles. */
export interface Memory {
  find(name: string): Told | undefined;
  put(name: string, told: Told): void;
  /** Stores what is new and forgets what was not asked for. */
  close(): void;
}

interface Stored {
  /** One after the other, since most articles are clean. */
  readonly clean: readonly string[];
  readonly told: Readonly<Record<string, Told>>;
}

const nothing: Stored = { clean: [], told: {} };
const none: Told = [];

/** Opens what lies in `cache` for `key`, which names the code and the settings; without a cache nothing is kept. */
export function openMemory(cache: string | undefined, key: string): Memory {
  const stored = cache === undefined ? nothing : readStored(join(cache, key));
  const known = new Map<string, Told>(stored.clean.map((name) => [name, none]));
  for (const [name, told] of Object.entries(stored.told)) known.set(name, told);
  const current = new Map<string, Told>();
  let isNew = false;
  return {
    find(name) {
      const told = known.get(name);
      if (told !== undefined) current.set(name, told);
      return told;
    },
    put(name, told) {
      current.set(name, told);
      isNew = true;
    },
    close() {
      if (cache === undefined || (!isNew && current.size === known.size)) return;
      const all = [...current];
      const clean = all.flatMap(([name, told]) => (told.length === 0 ? [name] : []));
      const told = Object.fromEntries(all.filter((one) => one[1].length > 0));
      writeStored(cache, key, { clean, told });
    },
  };
}

function readStored(file: string): Stored {
  const body = readSealed(file);
  return body === undefined ? nothing : JSON.parse(body);
}

function writeStored(cache: string, key: string, stored: Stored): void {
  writeSealed(join(cache, key), JSON.stringify(stored));
  for (const name of readdirSync(cache)) {
    const other = join(cache, name);
    if (name !== key && !isBeingWritten(other)) rmSync(other, { recursive: true, force: true });
  }
}
