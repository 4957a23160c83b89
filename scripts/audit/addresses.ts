/** Where an address on a page leads. */
export type Lead =
  /** `url` begins at the site's root and is decoded. */
  | { readonly kind: 'file'; readonly path: string; readonly anchor: string; readonly url: string }
  /** To another host, a telephone, a mailbox. */
  | { readonly kind: 'elsewhere' }
  /** To this host, but outside of the site. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'broken' };

/** Finds the file that a server answers with, for the site at an address. */
export class Addresses {
  readonly #origin: string;
  readonly #base: string;
  /** Addresses that mean the same on every page: a site repeats most of them thousands of times. */
  readonly #found = new Map<string, Lead>();

  constructor(address: string) {
    const { origin, pathname } = new URL(address);
    this.#origin = origin;
    this.#base = pathname;
  }

  /** Where `url`, written on the page of the file `from`, leads. */
  lead(url: string, from: string): Lead {
    if (!url.startsWith('/')) return this.#read(url, from);
    const known = this.#found.get(url);
    if (known !== undefined) return known;
    const lead = this.#read(url, '');
    this.#found.set(url, lead);
    return lead;
  }

  #read(url: string, from: string): Lead {
    const page = new URL(this.#base + encodeURI(from.replace(/(^|\/)index\.html$/, '$1')), this.#origin);
    if (!URL.canParse(url, page)) return { kind: 'broken' };
    const { origin, pathname, search, hash } = new URL(url, page);
    if (origin !== this.#origin) return { kind: 'elsewhere' };
    if (!pathname.startsWith(this.#base)) return { kind: 'outside' };
    const path = decoded(pathname.slice(this.#base.length));
    // What follows `:~:` are the browser's own words: a text to go to.
    const anchor = decoded((hash.split(':~:')[0] ?? '').slice(1));
    if (path === undefined || anchor === undefined) return { kind: 'broken' };
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return { kind: 'file', path: file, anchor, url: `/${path}${decoded(search) ?? search}` };
  }
}

/** Undefined where the text is not what it claims to be. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % or half a letter: no server knows what is meant.
    return undefined;
  }
}
