import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { auditSite as auditBuilt } from '../../scripts/audit/audit-site.ts';

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

/** What is wrong with a built site, a line each: `file: kind detail`. `address` is the site's URL. */
export function auditSite(site: string, address: string): string[] {
  const { faults } = auditBuilt({ folder: site, files: filesOf(site), address });
  return faults.map(({ file, kind, detail }) => `${file}: ${kind} ${detail}`.trim());
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
