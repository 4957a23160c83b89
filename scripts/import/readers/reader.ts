import type { Language } from '../../content/model.ts';
import type { Mapping } from '../mapping.ts';
import type { SourceKind } from '../model.ts';

/** What every reader is given. */
export interface ReaderOptions {
  /** Absolute: a folder or a file. */
  readonly source: string;
  readonly kind: SourceKind;
  readonly mapping: Mapping;
  readonly timeZone: string;
  readonly language: Language;
}

/** A source text beyond this was not written by a newsroom; an article of ours may have a quarter of it. */
export const largestText = 4_000_000;

/** The path and query of an address of the old site; undefined for one of another site or of none. */
export function oldPath(address: string, site: string | undefined): string | undefined {
  if (/^\/(?!\/)/.test(address)) return address.replace(/#.*$/, '');
  const home = site === undefined ? undefined : new URL(site);
  if (home === undefined || !/^(?:https?:)?\/\//i.test(address)) return undefined;
  const full = address.startsWith('//') ? `${home.protocol}${address}` : address;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  return bare(url.hostname) === bare(home.hostname) ? `${url.pathname}${url.search}` : undefined;
}

const bare = (host: string): string => host.replace(/^www\./, '');
