import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { areIdle, readIfThere, touch } from '../content/cache-age.ts';
import { readSealed, writeSealed } from '../content/sealed-file.ts';
import { makeWhole, writeWhole } from '../content/whole-file.ts';
import { sha256Of } from './file-pieces.ts';
import { type ArticleTexts, type MonthTexts, monthTexts, readMonth, writeMonth } from './month-texts.ts';

/** A package that is made. */
export interface Shelved extends Sized {
  readonly file: string;
}

/** What is known of a file without reading it. */
export interface Sized {
  readonly bytes: number;
  readonly sha256: string;
}

/** What table and lines of a year came to, so that an unchanged year is not written again. */
export interface YearNote {
  readonly csv: Sized;
  readonly jsonl: Sized;
}

/** The texts of an article, which are made where no earlier build did. */
export interface WantedTexts {
  /** Names them; no other article has it. */
  readonly key: string;
  make(): ArticleTexts;
}

const sized = z.object({ bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * What earlier builds made, by a key of all that goes in. The folder may be lost at any time, and several builds may
 * share it: a file appears with all its bytes, and goes only after no build has asked for it for a while.
 */
export class Shelf {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The package of a key; `make` writes it where no earlier build did. */
  take(key: string, make: (file: string) => void): Shelved {
    return this.#find(key) ?? this.#store(key, make);
  }

  /** What the files of a year came to in an earlier build. */
  note(key: string): YearNote | undefined {
    const { yearNote: file } = this.#filesOf(key);
    return touch(file) ? parseYearNote(readSealed(file) ?? '') : undefined;
  }

  keepNote(key: string, { csv, jsonl }: YearNote): void {
    const lines = [csv, jsonl].map(({ bytes, sha256 }) => `${sha256} ${bytes}\n`);
    writeSealed(this.#filesOf(key).yearNote, lines.join(''));
  }

  /**
   * The texts of a month, by its name, as its key wants them. Of articles that an earlier build had as well, and that
   * have the same key, they are kept.
   */
  month(name: string, key: string, wanted: () => readonly WantedTexts[]): MonthTexts {
    const { month: file } = this.#filesOf(name);
    const kept = readMonth(file);
    if (kept?.key === key) return kept;
    const known = kept?.byArticle();
    const texts = monthTexts(
      key,
      new Map(wanted().map((one) => [one.key, known?.get(one.key) ?? one.make()])),
    );
    writeMonth(file, texts);
    return texts;
  }

  /** Notes that the texts of a month may be asked for soon. */
  holdMonth(name: string): void {
    touch(this.#filesOf(name).month);
  }

  /** Forgets what no build has asked for: it may hold what was removed since. */
  tidy(): void {
    for (const name of readdirSync(this.#folder)) {
      const { note, yearNote } = this.#filesOf(name.replace(/\..*$/, ''));
      const file = join(this.#folder, name);
      const uses = name.endsWith('.part') ? [file] : [file, note, yearNote];
      if (areIdle(uses)) rmSync(file, { force: true });
    }
  }

  /** The time of a package is that of the published file; what was used is told by that of its note. */
  #filesOf(key: string) {
    const at = (name: string): string => join(this.#folder, `${key}.${name}`);
    return { package: at('zip'), note: at('json'), yearNote: at('year.txt'), month: at('month') };
  }

  #find(key: string): Shelved | undefined {
    const { package: file, note } = this.#filesOf(key);
    if (!touch(note)) return undefined;
    const parsed = sized.safeParse(parseJson(readIfThere(note)?.toString() ?? ''));
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    return parsed.success && parsed.data.bytes === size ? { file, ...parsed.data } : undefined;
  }

  /** The note comes last, so that a build killed midway leaves nothing that looks whole. */
  #store(key: string, make: (file: string) => void): Shelved {
    const { package: file, note } = this.#filesOf(key);
    let made: Sized = { bytes: 0, sha256: '' };
    makeWhole(file, (part) => {
      make(part);
      made = { bytes: statSync(part).size, sha256: sha256Of(part) };
    });
    writeWhole(note, JSON.stringify(made));
    return { file, ...made };
  }
}

/** Table and lines of a year, a line each; undefined where they are lost. */
function parseYearNote(text: string): YearNote | undefined {
  const [csv, jsonl] = text
    .split('\n')
    .slice(0, -1)
    .map((line): Sized => ({ sha256: line.slice(0, 64), bytes: Number(line.slice(65)) }));
  return csv === undefined || jsonl === undefined ? undefined : { csv, jsonl };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A damaged note: the package is made anew.
  }
}
