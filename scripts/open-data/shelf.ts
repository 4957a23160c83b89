import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Of } from './file-pieces.ts';

/** A package that is made. */
export interface Shelved extends Sized {
  readonly file: string;
}

/** What is known of a file without reading it. */
export interface Sized {
  readonly bytes: number;
  readonly sha256: string;
}

/** What the files of a year came to, so that an unchanged year is not written again. */
export interface YearNote {
  readonly csv: Sized;
  readonly jsonl: Sized;
  /** The JSON beside each article, oldest first. */
  readonly articles: readonly Sized[];
}

const sized = z.object({ bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const yearNote = z.object({ csv: sized, jsonl: sized, articles: z.array(sized) });

/** What earlier builds made, by a key of all that goes in. The folder may be lost at any time. */
export class Shelf {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The package of a key; `make` writes it where no earlier build did. */
  take(key: string, make: (file: string) => void): Shelved {
    this.#used.add(key);
    return this.#find(key) ?? this.#store(key, make);
  }

  /** What the files of a year came to in an earlier build. */
  note(key: string): YearNote | undefined {
    this.#used.add(key);
    const file = this.#noteFile(key);
    if (!existsSync(file)) return undefined;
    const parsed = yearNote.safeParse(parseJson(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  }

  keepNote(key: string, note: YearNote): void {
    writeFileSync(this.#noteFile(key), JSON.stringify(note));
  }

  /** Forgets whatever was not asked for: it may hold what was removed since. */
  tidy(): void {
    for (const name of readdirSync(this.#folder)) {
      const file = join(this.#folder, name);
      const isUsed = this.#used.has(name.replace(/\..*$/, ''));
      if (name.endsWith('.tmp') ? isOld(file) : !isUsed) rmSync(file, { force: true });
    }
  }

  #noteFile(key: string): string {
    return join(this.#folder, `${key}.year.json`);
  }

  #find(key: string): Shelved | undefined {
    const file = join(this.#folder, `${key}.zip`);
    const note = join(this.#folder, `${key}.json`);
    if (!existsSync(note)) return undefined;
    const parsed = sized.safeParse(parseJson(readFileSync(note, 'utf8')));
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    return parsed.success && parsed.data.bytes === size ? { file, ...parsed.data } : undefined;
  }

  /** The note comes last, so that a build killed midway leaves nothing that looks whole. */
  #store(key: string, make: (file: string) => void): Shelved {
    const file = join(this.#folder, `${key}.zip`);
    const unfinished = `${file}.${process.pid}.tmp`;
    rmSync(join(this.#folder, `${key}.json`), { force: true });
    make(unfinished);
    const made = { bytes: statSync(unfinished).size, sha256: sha256Of(unfinished) };
    renameSync(unfinished, file);
    writeFileSync(join(this.#folder, `${key}.json`), JSON.stringify(made));
    return { file, ...made };
  }
}

/** What another build may still be writing is left alone for a day. */
function isOld(file: string): boolean {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - written > 86_400_000;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A damaged note: the package is made anew.
  }
}
