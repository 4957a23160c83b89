import { statSync } from 'node:fs';
import { typesOf } from '../content/files.ts';
import { slugify } from '../content/slug.ts';
import { extensionOf } from './detect-kind.ts';
import type { FileFault, Source } from './model.ts';
import { Names, slugOf } from './slugs.ts';

/** A file beyond this slows every reader, and every copy of the site. */
const largestFile = 200_000_000;

/** The files that one article takes along, under names that fit for an address. */
export class ArticleCopies {
  readonly #source: Pick<Source, 'findFile'>;
  readonly #folder: string;
  readonly #isWhole: (file: string) => boolean;
  readonly #names = new Names();
  readonly #byFile = new Map<string, string>();
  readonly #refused = new Map<string, FileFault>();

  /** `folder` is where relative addresses start from; `isWhole` says whether a picture can be decoded. */
  constructor(source: Pick<Source, 'findFile'>, folder: string, isWhole: (file: string) => boolean) {
    this.#source = source;
    this.#folder = folder;
    this.#isWhole = isWhole;
  }

  /** Name → absolute path in the source. */
  get files(): ReadonlyMap<string, string> {
    return new Map([...this.#byFile].map(([file, name]) => [name, file]));
  }

  /** Files of the source that were asked for and cannot be handed out. */
  get refused(): ReadonlyMap<string, FileFault> {
    return this.#refused;
  }

  /** The name that a file has beside the article, or why it cannot be there. */
  take(
    reference: string,
    use: 'photo' | 'attachment',
  ): { readonly name: string } | { readonly fault: FileFault } {
    const found =
      use === 'photo' ? this.#findPicture(reference) : this.#source.findFile(reference, this.#folder);
    if ('fault' in found) return found;
    const { file } = found;
    const known = this.#byFile.get(file);
    if (known !== undefined) return { name: known };
    const fault = this.#faultOf(file, use);
    if (fault !== undefined) {
      this.#refused.set(file, fault);
      return { fault };
    }
    const stem = file
      .slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
      .replace(/\.[^.]*$/, '');
    const name = `${this.#names.take(slugOf([slugify(stem)], use === 'photo' ? 'anh' : 'tep'))}.${extensionOf(file)}`;
    this.#byFile.set(file, name);
    return { name };
  }

  #faultOf(file: string, use: 'photo' | 'attachment'): FileFault | undefined {
    if (!typesOf[use].includes(extensionOf(file))) return 'unsafeType';
    if (statSync(file).size > largestFile) return 'fileTooLarge';
    return use === 'photo' && !this.#isWhole(file) ? 'brokenPhoto' : undefined;
  }

  /** WordPress names smaller sizes of a picture after it: `x-300x200.jpg` was made of `x.jpg`. */
  #findPicture(reference: string): ReturnType<Source['findFile']> {
    const whole = reference.replace(/-\d{2,4}x\d{2,4}(\.[a-z]+)(?=$|[?#])/i, '$1');
    const found = this.#source.findFile(whole, this.#folder);
    return whole === reference || 'file' in found ? found : this.#source.findFile(reference, this.#folder);
  }
}
