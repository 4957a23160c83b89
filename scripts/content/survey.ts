import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderFiles } from './files.ts';
import { knownSettings } from './known-settings.ts';
import type { Messages } from './messages/messages.ts';
import type { Language, Notice, Site } from './model.ts';
import { type Place, placeOf } from './places.ts';
import type { Problem } from './problem.ts';
import { fileStart, reporterFor } from './reporter.ts';
import { readSettings } from './settings.ts';
import { walk } from './walk.ts';

/** What lies in a content folder, before an article is read. */
export interface Survey {
  readonly folder: string;
  /** Undefined where site.yaml is wrong. */
  readonly site: Site | undefined;
  readonly notice: Notice | undefined;
  readonly say: Messages;
  readonly languages: readonly Language[];
  readonly files: SortedFiles;
  /** The folders of known months, in which nothing was looked for. */
  readonly known: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What is known of a content folder before its files are looked for. */
export type Ground = Omit<Survey, 'files' | 'known'>;

/** Reads the settings, which the file `cache` may hold. */
export function groundOf(folder: string, address: string | undefined, cache: string | undefined): Ground {
  const problems: Problem[] = [];
  const { site, notice, say } =
    cache === undefined
      ? readSettings(folder, address, problems)
      : knownSettings(folder, address, problems, cache);
  // Where site.yaml is wrong, the articles are still checked for all that does not depend on it.
  return { folder, site, notice, say, languages: site?.languages ?? ['vi', 'en'], problems };
}

/** Finds all files, but those of months that are `unchanged`. Throws where the folder itself cannot be read. */
export function survey(ground: Ground, unchanged: ReadonlySet<string>): Survey {
  const { folder, languages, say } = ground;
  const problems = [...ground.problems];
  const known = new Set<string>();
  const isKnown = (path: string): boolean => {
    if (unchanged.has(path)) known.add(path);
    return unchanged.has(path);
  };
  const files = sortFiles(walk(folder, say, problems, isKnown), folder, languages, say, problems);
  return { ...ground, files, known, problems };
}

interface Placed<Kind extends Place['kind']> {
  readonly path: string;
  readonly place: Extract<Place, { readonly kind: Kind }>;
}

/** The files of a content folder, each in its place. */
interface SortedFiles {
  readonly articles: readonly {
    readonly path: string;
    readonly place: Extract<Place, { kind: 'article' }>;
  }[];
  readonly pages: readonly { readonly path: string; readonly place: Extract<Place, { kind: 'page' }> }[];
  /** By the id of their article. */
  readonly folders: ReadonlyMap<string, FolderFiles>;
}

function sortFiles(
  paths: readonly string[],
  folder: string,
  languages: readonly Language[],
  say: Messages,
  problems: Problem[],
): SortedFiles {
  const articles: Placed<'article'>[] = [];
  const pages: Placed<'page'>[] = [];
  const folders = new Map<string, Map<string, number>>();
  for (const path of paths) {
    const place = placeOf(path, languages, say);
    switch (place.kind) {
      case 'article':
        articles.push({ path, place });
        break;
      case 'page':
        pages.push({ path, place });
        break;
      case 'articleFile': {
        const files = folders.get(place.id) ?? new Map<string, number>();
        folders.set(place.id, files.set(place.name, statSync(join(folder, path)).size));
        break;
      }
      case 'fault':
        reporterFor(path, say, problems).error(fileStart, '', place.message);
        break;
      case 'settings':
      case 'guide':
        break;
    }
  }
  return { articles, pages, folders };
}
