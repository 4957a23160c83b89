import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The paths of all files of a built site. */
export function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(site, join(item.parentPath, item.name)))
    .toSorted();
}

/** All elements of an HTML text, in order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

export function attributesOf({ attrs }: Element): Map<string, string> {
  return new Map(attrs.map(({ name, value }) => [name, value]));
}

/** The text of an element and all below it. */
export function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/**
 * What is wrong with a built site: internal links, pictures and anchors that lead nowhere, ids given twice,
 * code or styles inside of pages, requests to other hosts. `address` is the site's URL.
 */
export function auditSite(site: string, address: string): string[] {
  const { origin, pathname: base } = new URL(address);
  const ids = new Map<string, Set<string>>();
  const links: { page: string; target: URL }[] = [];
  const faults: string[] = [];
  for (const file of filesOf(site).filter((path) => path.endsWith('.html'))) {
    const page = new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), origin);
    const own = new Set<string>();
    ids.set(file, own);
    for (const element of elementsOf(readFileSync(join(site, file), 'utf8'))) {
      const attributes = attributesOf(element);
      const id = attributes.get('id');
      if (id !== undefined && own.has(id)) faults.push(`${file}: id ${id} twice`);
      if (id !== undefined) own.add(id);
      faults.push(...unsafeParts(element, attributes).map((part) => `${file}: ${part}`));
      for (const url of loadedUrls(element, attributes)) {
        const target = new URL(url, page);
        if (target.origin !== origin) faults.push(`${file}: requests ${target}`);
        links.push({ page: file, target });
      }
      const href = attributes.get('href');
      if (href !== undefined && element.tagName !== 'link')
        links.push({ page: file, target: new URL(href, page) });
    }
  }
  for (const { page, target } of links) {
    if (target.origin !== origin) continue;
    const file = fileOf(site, base, target);
    if (file === undefined) faults.push(`${page}: dead link ${target.pathname}`);
    else if (target.hash !== '' && !ids.get(file)?.has(decodeURIComponent(target.hash.slice(1)))) {
      faults.push(`${page}: dead anchor ${target.pathname}${target.hash}`);
    }
  }
  return faults;
}

/** What the browser itself asks for when it shows a page. */
function loadedUrls({ tagName }: Element, attributes: ReadonlyMap<string, string>): string[] {
  const src = ['img', 'script', 'source', 'video', 'audio', 'track', 'iframe', 'embed', 'object'].includes(
    tagName,
  )
    ? [attributes.get('src'), attributes.get('poster'), attributes.get('data')]
    : [];
  const isLoaded = /stylesheet|preload|icon|manifest/.test(attributes.get('rel') ?? '');
  const href = tagName === 'link' && isLoaded ? [attributes.get('href')] : [];
  const set = (attributes.get('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]);
  return [...src, ...href, ...set].filter((url) => url !== undefined && url !== '') as string[];
}

function unsafeParts(element: Element, attributes: ReadonlyMap<string, string>): string[] {
  const { tagName } = element;
  const faults: string[] = [];
  if (['style', 'iframe', 'object', 'embed', 'base', 'svg', 'math'].includes(tagName))
    faults.push(`<${tagName}>`);
  const isScript = tagName === 'script' && attributes.get('type') !== 'application/ld+json';
  if (isScript && !attributes.has('src')) faults.push('script inside of the page');
  for (const [name, value] of attributes) {
    if (name.startsWith('on') || name === 'style') faults.push(`${tagName} has ${name}`);
    const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
    const isLink = ['href', 'src', 'action', 'formaction', 'poster', 'data'].includes(name);
    if (isLink && scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme)) {
      faults.push(`${tagName} ${name}=${value}`);
    }
  }
  return faults;
}

function fileOf(site: string, base: string, { pathname }: URL): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(site, file)) && statSync(join(site, file)).isFile() ? file : undefined;
}

/** Parses XML strictly; throws at its first fault. Returns the text of each element of the given name. */
export function xmlTexts(xml: string, name: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const texts: string[] = [];
  let inside = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    inside = tag.name === name;
    if (inside) texts.push('');
  });
  parser.on('closetag', () => {
    inside = false;
  });
  parser.on('text', (text) => {
    if (inside) texts.push((texts.pop() ?? '') + text);
  });
  parser.write(xml).close();
  return texts;
}
