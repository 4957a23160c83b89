import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { KnownFiles } from './content-ids.ts';
import { filesIn, isLitter } from './walk.ts';

/**
 * Names the files of whole months, so that a build finds those which stand as before without looking at each of their
 * articles: a stamp is made of their names on the disk and of what git says of them.
 */
export class MonthStamps {
  readonly #folder: string;
  /** By month. Undefined where something lies there that is neither a file nor a folder of files. */
  readonly #names = new Map<string, readonly string[] | undefined>();

  /** `folder` holds the content. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Notes which files lie in the folder of a month: this may be done before it is known what git says. */
  look(month: string): void {
    this.#namesOf(month);
  }

  /** The stamp of a month; undefined where git does not know all of it as it stands. */
  of(month: string, known: KnownFiles): string | undefined {
    const text = known.textOf(month);
    const names = text === undefined ? undefined : this.#namesOf(month);
    return names && hash('sha1', `${text}\n${names.join('\0')}`);
  }

  /**
   * The same for a month that was looked through, by the paths and content ids of its articles; undefined also where git
   * has other files than the disk, or other articles than were read.
   */
  verified(
    month: string,
    known: KnownFiles,
    articles: readonly (readonly [path: string, contentId: string])[],
  ): string | undefined {
    const stamp = this.of(month, known);
    if (stamp === undefined || articles.some(([path, id]) => known.id(path) !== id)) return undefined;
    const there = this.#namesOf(month) ?? [];
    if (there.filter((name) => !name.includes('/')).length !== articles.length) return undefined;
    const paths = known.pathsOf(month).filter((path) => !isLitter(path.slice(path.lastIndexOf('/') + 1)));
    const names = paths.map((path) => path.slice(month.length + 1)).sort();
    return names.join('\0') === there.join('\0') ? stamp : undefined;
  }

  #namesOf(month: string): readonly string[] | undefined {
    if (!this.#names.has(month)) this.#names.set(month, filesIn(join(this.#folder, month)));
    return this.#names.get(month);
  }
}
