import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { compareText } from '../content/problem.ts';
import type { FileFault } from './model.ts';

/** A file of a source folder, or what stands in the place of one. */
export interface SourceFile {
  /** Below the source, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'symbolicLink' | 'skippedFolder' | 'unreadable';
}

/** Folders that hold what programs made. */
const skipped = new Set(['.git', 'node_modules', '_site', '.svn', '.hg', '.cache', '.jekyll-cache']);

/** Every file of a folder, in code unit order. Links are not followed: they may lead anywhere. */
export function* filesBelow(folder: string, below = ''): Generator<SourceFile> {
  const names = readdirSync(join(folder, below), { withFileTypes: true });
  for (const item of names.toSorted((a, b) => compareText(a.name, b.name))) {
    const path = below === '' ? item.name : `${below}/${item.name}`;
    if (item.isSymbolicLink()) yield { path, kind: 'symbolicLink' };
    else if (item.isFile()) yield { path, kind: 'file' };
    else if (!item.isDirectory()) yield { path, kind: 'unreadable' };
    else if (skipped.has(item.name)) yield { path, kind: 'skippedFolder' };
    else yield* filesBelow(folder, path);
  }
}

/** Looks up files by the names that pages give them. */
export class FileFinder {
  readonly #roots: readonly string[];
  readonly #source: string;

  /** `roots` are the folders that addresses from the root of the old site may mean. */
  constructor(source: string, roots: readonly string[]) {
    this.#source = source;
    this.#roots = [source, ...roots].filter((root) => existsSync(root)).map((root) => realpathSync(root));
  }

  /** The file that `reference` means in a page of `folder` (below the source); it never lies outside. */
  find(reference: string, folder: string): { readonly file: string } | { readonly fault: FileFault } {
    const path = pathOf(reference);
    if (path === undefined || path === '') return { fault: 'missing' };
    const isRooted = path.startsWith('/');
    const names = isRooted ? [] : [resolve(this.#source, folder, path)];
    const words = path.split('/').filter((word) => word !== '' && word !== '.');
    for (const root of this.#roots) {
      // A site's upload folder is often all that was saved of it: shorter and shorter ends of the path are tried.
      const ends = isRooted ? words.map((_, from) => words.slice(from)) : [words];
      names.push(...ends.map((end) => resolve(root, ...end)));
    }
    let isOutside = false;
    for (const name of names) {
      if (!existsSync(name) || !statSync(name).isFile()) continue;
      if (this.#isInside(name)) return { file: name };
      isOutside = true;
    }
    return { fault: isOutside || words.includes('..') ? 'outside' : 'missing' };
  }

  #isInside(file: string): boolean {
    if (lstatSync(file).isSymbolicLink()) return false;
    const real = realpathSync(file);
    return this.#roots.some((root) => !relative(root, real).startsWith('..') && real.startsWith(root + sep));
  }
}

/** The path of an address, decoded, without query; undefined where it is no path at all. */
function pathOf(reference: string): string | undefined {
  const path = reference
    .replace(/[?#].*$/s, '')
    .replace(/^(?:https?:)?\/\/[^/]*/i, '')
    .replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('\0')) return undefined;
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? undefined : plain;
  } catch {
    return path; // A stray % encodes nothing: it stands for itself.
  }
}
