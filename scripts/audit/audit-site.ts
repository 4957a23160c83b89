import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Addresses, decoded, type Lead } from './addresses.ts';
import { isTouched } from './glance.ts';
import type { Audit, BuiltSite, Changes, Fault } from './model.ts';
import { placeOf, type ReadPage, readPage } from './read-page.ts';

type Target = Extract<Lead, { kind: 'file' }>;
type Loose = Omit<Fault, 'line' | 'column'> & { readonly element: number };

/**
 * Holds a built site against its promises: links, pictures and anchors lead somewhere, no id stands twice, nothing
 * runs inside of a page or is asked of another host, each page carries its policy. Where `changes` says what became
 * of the release before, only those pages are read that changed, or that name what did.
 */
export function auditSite(site: BuiltSite, changes?: Changes): Audit {
  const { folder, files } = site;
  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const addresses = new Addresses(site.address);
  const leads = new Leads(site, (file) => readPage(textOf(file)));
  const pages = files.filter(isPage);
  const isRead = (file: string): boolean =>
    changes === undefined || changes.changed.has(file) || isTouched(textOf(file), file, changes, addresses);
  const faults: Loose[] = files
    .filter((file) => file.endsWith('.map'))
    .map((file) => ({ file, kind: 'sourceMap', detail: '', element: 0 }));
  const anchors: { readonly file: string; readonly element: number; readonly target: Target }[] = [];
  const read = pages.filter(isRead);
  for (const file of read) {
    const page = readPage(textOf(file));
    leads.note(file, page);
    faults.push(...page.faults.map((fault) => ({ file, ...fault })));
    for (const { url, isLoaded, element } of page.pointers) {
      const lead = addresses.lead(url, file);
      if (lead.kind === 'broken') faults.push({ file, kind: 'deadLink', detail: url, element });
      else if (lead.kind !== 'file') {
        if (isLoaded) faults.push({ file, kind: 'elsewhere', detail: url, element });
      } else if (!leads.isThere(lead)) faults.push({ file, kind: 'deadLink', detail: url, element });
      else if (lead.anchor !== '') anchors.push({ file, element, target: lead });
    }
  }
  for (const { file, element, target } of anchors) {
    if (leads.hasPlace(target)) continue;
    faults.push({ file, kind: 'deadAnchor', detail: `${target.url}#${target.anchor}`, element });
  }
  return { pages: read.length, of: pages.length, faults: placed(faults, textOf) };
}

/** What a site's addresses lead to. */
class Leads {
  readonly #files: ReadonlySet<string>;
  readonly #moved: ReadonlySet<string>;
  readonly #read: (file: string) => ReadPage;
  readonly #addresses: Addresses;
  readonly #places = new Map<string, Pick<ReadPage, 'ids' | 'leadsTo'>>();

  constructor({ folder, files, address }: BuiltSite, read: (file: string) => ReadPage) {
    this.#files = new Set(files);
    this.#moved = movedUrls(folder);
    this.#read = read;
    this.#addresses = new Addresses(address);
  }

  note(file: string, { ids, leadsTo }: ReadPage): void {
    this.#places.set(file, { ids, leadsTo });
  }

  isThere({ path, url }: Target): boolean {
    return this.#files.has(path) || this.#moved.has(url);
  }

  /** Whether the anchor is on the page, or on the one to which that leads on. Only pages have known places. */
  hasPlace({ path, anchor }: Target, hops = 5): boolean {
    // Browsers know the top of a page by themselves.
    if (anchor === 'top' || !isPage(path) || !this.#files.has(path)) return true;
    const places = this.#places.get(path) ?? this.#read(path);
    this.#places.set(path, { ids: places.ids, leadsTo: places.leadsTo });
    if (places.ids.has(anchor)) return true;
    if (places.leadsTo === undefined || hops === 0) return false;
    const next = this.#addresses.lead(places.leadsTo, path);
    return next.kind !== 'file' || this.hasPlace({ ...next, anchor }, hops - 1);
  }
}

/** Old addresses that only the web server answers: those of the ledger at which no page stands any more. */
function movedUrls(folder: string): ReadonlySet<string> {
  const ledger = join(folder, 'ledger.tsv');
  if (!existsSync(ledger)) return new Set();
  const lines = readFileSync(ledger, 'utf8').split('\n');
  return new Set(
    lines
      .map((line) => line.split('\t'))
      .flatMap(([url = '', , , , state]) => (state === 'moved' ? (decoded(url) ?? url) : [])),
  );
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Gives each fault its line; pages without any are never read for that. */
function placed(faults: readonly Loose[], textOf: (file: string) => string): Fault[] {
  const texts = new Map<string, string>();
  return faults
    .map(({ element, ...fault }) => {
      const text = texts.get(fault.file) ?? (isPage(fault.file) ? textOf(fault.file) : '');
      texts.set(fault.file, text);
      return { ...fault, ...placeOf(text, element) };
    })
    .toSorted((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    );
}
