import { hash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { KnownFiles } from './known-files.ts';
import { isLitter, type Listing, listingOf } from './walk.ts';

/**
 * Names what lies in the folders of whole months, so that a build finds those which stand as before without looking at
 * each of their articles: a stamp is made of the names and sizes on the disk and of what git says of the files.
 */
export class MonthStamps {
  readonly #folder: string;
  /** By month. */
  readonly #listings = new Map<string, Listing | undefined>();

  /** `folder` holds the content. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Notes what lies in the folder of a month: this may be done before it is known what git says. */
  look(month: string): void {
    this.#listing(month);
  }

  /** The stamp of a month; undefined where git does not know all of it as it stands. */
  of(month: string, known: KnownFiles): string | undefined {
    const text = known.textOf(month);
    const listing = text === undefined ? undefined : this.#listing(month);
    return listing && hash('sha1', `${text}\n${listing.text}`);
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
    const there = this.#listing(month)?.files ?? [];
    if (there.filter((name) => !name.includes('/')).length !== articles.length) return undefined;
    const paths = known.pathsOf(month).filter((path) => !isLitter(basename(path)));
    const names = paths.map((path) => path.slice(month.length + 1)).sort();
    return names.join('\0') === there.join('\0') ? stamp : undefined;
  }

  #listing(month: string): Listing | undefined {
    if (!this.#listings.has(month)) this.#listings.set(month, listingOf(join(this.#folder, month)));
    return this.#listings.get(month);
  }
}
