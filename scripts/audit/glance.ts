import type { Addresses } from './addresses.ts';
import type { Changes } from './model.ts';

const pointing = /\s(?:href|src|srcset|poster|action|data)="([^"]*)"/g;

/**
 * Whether a page that did not change itself must be read again: it names a file that is gone, or a place on a page
 * that changed. A quick look at what our layouts print, for a site has thousands of such pages; in doubt it is yes.
 */
export function isTouched(
  html: string,
  file: string,
  { changed, gone }: Changes,
  addresses: Addresses,
): boolean {
  for (const [, value = ''] of html.matchAll(pointing)) {
    if (/^(?:#|mailto:|tel:)/.test(value)) continue;
    if (value.includes('&')) return true;
    for (const url of value.includes(' ') ? value.split(/,?\s+/) : [value]) {
      const lead = addresses.lead(url, file);
      if (lead.kind !== 'file') continue;
      if (gone.has(lead.path) || (lead.anchor !== '' && changed.has(lead.path))) return true;
    }
  }
  return false;
}

/** How the files of a site differ from those of its release before, by their sums. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Changes {
  return {
    changed: new Set([...now.keys()].filter((path) => before.get(path) !== now.get(path))),
    gone: new Set([...before.keys()].filter((path) => !now.has(path))),
  };
}
