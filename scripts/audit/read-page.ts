import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { FaultKind } from './model.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** An address that a page names. */
export interface Pointer {
  /** As written. */
  readonly url: string;
  /** Whether the browser itself asks for it. */
  readonly isLoaded: boolean;
  /** Which element of the page names it, counted from its start. */
  readonly element: number;
}

/** What a page says that an audit looks at. */
export interface ReadPage {
  readonly ids: ReadonlySet<string>;
  readonly pointers: readonly Pointer[];
  readonly faults: readonly { readonly kind: FaultKind; readonly detail: string; readonly element: number }[];
  /** The address that it gives itself. */
  readonly canonical: string | undefined;
  /** Where it leads on by itself. */
  readonly leadsTo: string | undefined;
}

/** The place of an element in its file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const foreign = ['style', 'iframe', 'object', 'embed', 'base', 'svg', 'math'];
const loading = ['img', 'script', 'source', 'video', 'audio', 'track', 'iframe', 'embed', 'object', 'input'];
const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'data'];
const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** Reads a page as browsers do. */
export function readPage(html: string): ReadPage {
  const elements = elementsOf(parse(html));
  const ids = new Set<string>();
  const pointers: Pointer[] = [];
  const faults: { kind: FaultKind; detail: string; element: number }[] = [];
  const own: { policy?: string; canonical?: string; refresh?: string } = {};
  for (const [index, { tagName, attrs }] of elements.entries()) {
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    const id = attributes.get('id');
    if (id !== undefined && ids.has(id)) faults.push({ kind: 'idTwice', detail: id, element: index });
    if (id !== undefined) ids.add(id);
    for (const detail of unsafeParts(tagName, attributes))
      faults.push({ kind: 'unsafe', detail, element: index });
    for (const url of loadedBy(tagName, attributes)) pointers.push({ url, isLoaded: true, element: index });
    for (const url of linkedBy(tagName, attributes)) pointers.push({ url, isLoaded: false, element: index });
    const content = attributes.get('content') ?? '';
    if (attributes.get('http-equiv') === 'Content-Security-Policy') own.policy ??= content;
    if (attributes.get('http-equiv') === 'refresh') own.refresh ??= content;
    const canonical = attributes.get('rel') === 'canonical' ? attributes.get('href') : undefined;
    if (canonical !== undefined) own.canonical ??= canonical;
  }
  if (own.policy === undefined) faults.push({ kind: 'noPolicy', detail: '', element: 0 });
  const leadsTo = /;\s*url=(.*)$/i.exec(own.refresh ?? '')?.[1];
  return { ids, pointers, faults, canonical: own.canonical, leadsTo };
}

/** Where an element of a page stands: its start, as `readPage` counts elements. */
export function placeOf(html: string, element: number): Place {
  const location = elementsOf(parse(html, { sourceCodeLocationInfo: true }))[element]?.sourceCodeLocation;
  return { line: location?.startLine ?? 1, column: location?.startCol ?? 1 };
}

/** All elements in their order, those inside of templates included; pages may be nested deeply. */
function elementsOf(document: Node): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [document];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) found.push(node);
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return found;
}

type Attributes = ReadonlyMap<string, string>;

function loadedBy(name: string, attributes: Attributes): string[] {
  const own = loading.includes(name) ? ['src', 'poster', 'data'].map((key) => attributes.get(key)) : [];
  const isLoaded = /stylesheet|preload|icon|manifest/.test(attributes.get('rel') ?? '');
  const linked = name === 'link' && isLoaded ? [attributes.get('href')] : [];
  const sizes = attributes.get('srcset')?.split(',') ?? [];
  const pictures = sizes.map((size) => size.trim().split(/\s+/)[0]);
  return [...own, ...linked, ...pictures].flatMap((url) => (url === undefined || url === '' ? [] : [url]));
}

/** What a link or a form leads to. A page's `link` to other forms of itself is one as well. */
function linkedBy(name: string, attributes: Attributes): string[] {
  if (name === 'form') return [attributes.get('action')].filter((url) => url !== undefined);
  const isAlternate = attributes.get('rel') === 'alternate';
  return name === 'link' && !isAlternate ? [] : [attributes.get('href')].filter((url) => url !== undefined);
}

/** What no layout prints: code and styles inside of the page, and addresses that run something. */
function unsafeParts(name: string, attributes: Attributes): string[] {
  const isCode = name === 'script' && attributes.get('type') !== 'application/ld+json';
  return [
    ...(foreign.includes(name) ? [`<${name}>`] : []),
    ...(isCode && !attributes.has('src') ? ['<script>'] : []),
    ...[...attributes].flatMap(([attribute, value]) => {
      const isForeign = addresses.includes(attribute) && !isAllowed(value);
      return attribute.startsWith('on') || attribute === 'style' || isForeign
        ? [`<${name} ${attribute}="${value.slice(0, 200)}">`]
        : [];
    }),
  ];
}

function isAllowed(url: string): boolean {
  return !url.includes(':') || !URL.canParse(url) || schemes.includes(new URL(url).protocol);
}
