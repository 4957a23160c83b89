import type { Site } from '../content/model.ts';

/** What a build writes beside pages and files: nothing of the content may take its place. */
const reserved =
  /^(?:ledger\.tsv|manifest-sha256\.txt(?:\.sig)?|provenance\.jsonl|assets|(?:[a-z]{2}\/)?pagefind|\.khotin|\.htaccess|\.nojekyll|_headers|_redirects|\.well-known\/security\.txt|admin|khotin-article\.schema\.json)(?:\/|$)/;

/** Whether a path, without its first slash, is that of what a build writes beside pages and files. */
export function isReserved(path: string): boolean {
  return reserved.test(path);
}

/** One text for all URLs that one file answers: a page's folder with its slash stands for the file in it. */
export function placeOf(url: string): string {
  const plain = url.includes('%') ? decodeURI(url) : url;
  return plain.endsWith('/index.html') ? plain.slice(0, -'index.html'.length) : plain;
}

/** The longest name of a file that file systems keep, in bytes. */
export const longestName = 255;

/** Whether a part of a path is longer than file systems keep. */
export function hasLongName(path: string): boolean {
  // A character has at most three bytes a code unit, so that short names need not be counted.
  if (path.length * 3 <= longestName) return false;
  return path
    .split('/')
    .some((name) => name.length * 3 > longestName && new TextEncoder().encode(name).length > longestName);
}

/** The text or the record of an article, or what lies below such a file. */
const ownFile = /\/index\.(?:md|json)(?:\/|$)/;

/**
 * Whether nothing of a site can meet anything else, seen from the addresses of its pages and attachments alone. An
 * article's text and record lie in its own folder: as long as none of these addresses is like theirs, they meet only
 * what its page meets. Photos lie where nothing else may. What is not apart need not be wrong.
 */
export function areApart({ base }: Pick<Site, 'base'>, named: readonly { readonly url: string }[]): boolean {
  const places = new Set<string>();
  const files: string[] = [];
  const folders = new Set<string>();
  for (const { url } of named) {
    const place = placeOf(url);
    const path = place.slice(base.length);
    if (places.has(place) || isReserved(path) || hasLongName(path) || ownFile.test(place)) return false;
    places.add(place);
    if (!place.endsWith('/')) files.push(place);
    addFolders(place, folders);
  }
  return files.every((file) => !places.has(`${file}/`) && !folders.has(`${file}/`));
}

/** Adds the folders on the way to a place; above one that is known, all are. */
function addFolders(place: string, folders: Set<string>): void {
  for (let end = place.lastIndexOf('/', place.length - 2); end > 0; end = place.lastIndexOf('/', end - 1)) {
    const folder = place.slice(0, end + 1);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}
