import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { normalise, termsOf } from '../search/terms.ts';

/** An article as its page shows it, for judging what a search brings. */
export interface JudgedArticle {
  /** Path of the page on the site. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads the pages of a built site that are articles: `<article class="article">`. */
export function articlesIn(site: string, files: Iterable<string>): JudgedArticle[] {
  const articles: JudgedArticle[] = [];
  for (const file of files) {
    const markup = readFileSync(join(site, file), 'utf8');
    if (!markup.includes('<article class="article">')) continue;
    const article = find(parse(markup), ({ tagName }) => tagName === 'article');
    const title = article && find(article, ({ tagName }) => tagName === 'h1');
    if (!article || !title) continue;
    const summary = find(article, (element) => attribute(element, 'class') === 'summary');
    const prose = find(article, (element) => attribute(element, 'class') === 'prose');
    articles.push({
      path: `/${file.replace(/index\.html$/u, '')}`,
      title: textOf(title).trim(),
      summary: summary ? textOf(summary).trim() : '',
      text: prose ? textOf(prose) : '',
    });
  }
  return articles;
}

const isElement = (node: Node): node is Element => 'tagName' in node;

function find(node: Node, fits: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && fits(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return isElement(node) && /^(?:p|h\d|li|figcaption|td|th|blockquote|br)$/u.test(node.tagName)
    ? `${inner}\n`
    : inner;
}

/** A text as a row of words with their marks, to look for phrases in: ` dat:das dai:d `. */
export const wordRow = (text: string): string =>
  ` ${termsOf(normalise(text))
    .map(({ plain, marks }) => `${plain}:${marks}`)
    .join(' ')} `;
