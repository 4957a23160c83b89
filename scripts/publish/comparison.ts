import { outputPath } from '../archive/paths.ts';
import type { Site } from '../content/model.ts';
import type { Page } from '../pages/model.ts';
import type { KeyTable } from './key-table.ts';
import type { Output } from './output.ts';
import type { PageKeys } from './page-keys.ts';

/** Tells what a release has to make anew from what the last one has already. */
export class Comparison {
  readonly #last: KeyTable;
  readonly #output: Output;
  readonly #keys = new Map<string, string>();

  constructor(last: KeyTable, output: Output) {
    this.#last = last;
    this.#output = output;
  }

  /** The keys of this release. */
  get keys(): KeyTable {
    return this.#keys;
  }

  /** Whether the file at `path` stands in the last release as `key` wants it; then it is published once more. */
  keeps(path: string, key: string): boolean {
    this.note(path, key);
    return this.#last.get(path) === key && this.#output.keep(path);
  }

  /** Tells the next release a key, of something that need not be a file. */
  note(name: string, key: string): void {
    this.#keys.set(name, key);
  }
}

/** The pages that the last release does not have as they are now. */
export function changedPages(
  { site, pages }: { readonly site: Site; readonly pages: readonly Page[] },
  keys: PageKeys,
  comparison: Comparison,
): Page[] {
  return pages.filter((page) => !comparison.keeps(outputPath(site, page.url), keys.of(page)));
}
