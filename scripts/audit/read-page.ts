import { load } from 'cheerio';
import type { FaultKind } from './model.ts';

/** What a page says that an audit looks at. */
export interface ReadPage {
  readonly ids: ReadonlySet<string>;
  /** Where its links and its files lead, as written. */
  readonly links: readonly string[];
  /** What the browser itself asks for, as written. */
  readonly loaded: readonly string[];
  readonly faults: readonly { readonly kind: FaultKind; readonly detail: string }[];
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const foreign = ['style', 'iframe', 'object', 'embed', 'base', 'svg', 'math'];
const loading = ['img', 'script', 'source', 'video', 'audio', 'track', 'iframe', 'embed', 'object', 'input'];
const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'data'];
const schemes = ['http', 'https', 'mailto', 'tel'];

/** Reads a page as browsers do. */
export function readPage(html: string): ReadPage {
  const $ = load(html);
  const elements = $('*')
    .toArray()
    .flatMap((node): Element[] => ('attribs' in node ? [{ name: node.name, attributes: node.attribs }] : []));
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
  return {
    ids: new Set(ids),
    links: elements.flatMap(({ name, attributes }) => (name === 'link' ? [] : (attributes['href'] ?? []))),
    loaded: elements.flatMap(loadedBy),
    faults: [
      ...ids
        .filter((id, index) => ids.indexOf(id) < index)
        .map((detail) => ({ kind: 'idTwice' as const, detail })),
      ...elements.flatMap(unsafeParts).map((detail) => ({ kind: 'unsafe' as const, detail })),
      ...(policy === undefined ? [{ kind: 'noPolicy' as const, detail: '' }] : []),
    ],
  };
}

function loadedBy({ name, attributes }: Element): string[] {
  const own = loading.includes(name) ? [attributes['src'], attributes['poster'], attributes['data']] : [];
  const isLoaded = /stylesheet|preload|icon|manifest/.test(attributes['rel'] ?? '');
  const linked = name === 'link' && isLoaded ? [attributes['href']] : [];
  const sizes = (attributes['srcset'] ?? '').split(',').map((size) => size.trim().split(/\s+/)[0]);
  return [...own, ...linked, ...sizes].flatMap((url) => (url === undefined || url === '' ? [] : [url]));
}

/** What no layout prints: code and styles inside of the page, and addresses that run something. */
function unsafeParts({ name, attributes }: Element): string[] {
  const isCode = name === 'script' && attributes['type'] !== 'application/ld+json';
  return [
    ...(foreign.includes(name) ? [`<${name}>`] : []),
    ...(isCode && attributes['src'] === undefined ? ['<script>'] : []),
    ...Object.entries(attributes).flatMap(([attribute, value]) => {
      const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
      const isForeign = addresses.includes(attribute) && scheme !== undefined && !schemes.includes(scheme);
      return attribute.startsWith('on') || attribute === 'style' || isForeign
        ? [`<${name} ${attribute}="${value.slice(0, 200)}">`]
        : [];
    }),
  ];
}
