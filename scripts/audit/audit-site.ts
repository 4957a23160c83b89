import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Audit, Fault } from './model.ts';
import { readPage } from './read-page.ts';

/**
 * Holds a built site against its promises: links, pictures and anchors lead somewhere, no id stands twice, nothing
 * runs inside of a page or is asked of another host, each page carries its policy. `address` is the site's URL.
 */
export function auditSite(site: string, address: string): Audit {
  const { origin, pathname: base } = new URL(address);
  const files = filesOf(site);
  const known = new Set(files);
  const ids = new Map<string, ReadonlySet<string>>();
  const links: { readonly file: string; readonly target: URL }[] = [];
  const faults: Fault[] = files
    .filter((file) => file.endsWith('.map'))
    .map((file) => ({ file, kind: 'sourceMap', detail: '' }));
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const file of pages) {
    const page = new URL(base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), origin);
    const read = readPage(readFileSync(join(site, file), 'utf8'));
    ids.set(file, read.ids);
    faults.push(...read.faults.map((fault) => ({ file, ...fault })));
    for (const url of [...read.links, ...read.loaded]) {
      if (URL.canParse(url, page)) links.push({ file, target: new URL(url, page) });
      else faults.push({ file, kind: 'deadLink', detail: url });
    }
    for (const url of read.loaded) {
      if (URL.canParse(url, page) && new URL(url, page).origin !== origin)
        faults.push({ file, kind: 'elsewhere', detail: url });
    }
  }
  for (const { file, target } of links) {
    if (target.origin !== origin) continue;
    const path = pathOf(target, base);
    const detail = target.pathname + target.hash;
    if (path === undefined || !known.has(path)) faults.push({ file, kind: 'deadLink', detail });
    else if (target.hash !== '' && !ids.get(path)?.has(decodeURIComponent(target.hash.slice(1))))
      faults.push({ file, kind: 'deadAnchor', detail });
  }
  return { pages: pages.length, faults };
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(site, join(item.parentPath, item.name)).split(sep).join('/'))
    .toSorted();
}

/** The file that a server answers with; undefined outside of the site. */
function pathOf({ pathname }: URL, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
