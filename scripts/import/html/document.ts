import { type CheerioAPI, load } from 'cheerio/slim';

export type Tree = CheerioAPI;
export type AnyNode = ReturnType<Tree['root']>[number]['children'][number];
export type Element = Extract<AnyNode, { attribs: object }>;

/** Pages nested deeper than this, or of more tags, were made to break something. */
const deepest = 200;
const mostTags = 20_000;
/** Tags that need no end: their starts say nothing of depth. */
const neverDeep = new Set(
  'p li td th tr tbody thead tfoot dt dd option br hr img input meta link source col wbr area base embed param track'.split(
    ' ',
  ),
);

/**
 * Parses HTML as it comes; one that is nested without end is reduced to its words. The parser takes linear time,
 * unlike one that follows the standard.
 */
export function parseHtml(html: string): { readonly $: Tree; readonly isFlat: boolean } {
  if (!isMonstrous(html)) {
    const $ = load(html, {}, false);
    if (depthOf($) <= deepest) return { $, isFlat: false };
  }
  return { $: load(html.replace(/<[^<>]*>/g, '\n'), {}, false), isFlat: true };
}

/** HTML as plain text. */
export function textOf(html: string): string {
  return /[<&]/.test(html) ? parseHtml(html).$.root().text() : html;
}

/** A plain text as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The elements that a selector finds, in the order of the document. */
export function elementsOf($: Tree, selector: string): Element[] {
  const found: readonly AnyNode[] = $<AnyNode, string>(selector).toArray();
  return found.flatMap((node) => ('attribs' in node ? [node] : []));
}

/** Takes a tag away and leaves what it held. Replacing by nothing would break the parser's chain of neighbours. */
export function unwrap($: Tree, element: Element): void {
  const contents = $(element).contents();
  if (contents.length === 0) $(element).remove();
  else $(element).replaceWith(contents);
}

/** Every node below the root, parents before what they hold. */
export function* nodesOf($: Tree): Generator<AnyNode> {
  const waiting = $.root().contents().toArray().toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
}

/** Whether there are so many tags, or so many of them open at once, that working on them would take long. */
function isMonstrous(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/gi)) {
    tags += 1;
    if (tags > mostTags) return true;
    if (neverDeep.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest * 5) return true;
  }
  return false;
}

function depthOf($: Tree): number {
  let found = 0;
  const waiting: { readonly node: AnyNode; readonly depth: number }[] = [];
  for (const node of $.root().contents().toArray()) waiting.push({ node, depth: 1 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found = Math.max(found, next.depth);
    if (!('children' in next.node)) continue;
    for (const node of next.node.children) waiting.push({ node, depth: next.depth + 1 });
  }
  return found;
}

const blocks =
  'p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table blockquote pre figure figcaption hr address center form fieldset'.split(
    ' ',
  );
const blockNames = new Set(blocks);

/** A selector of the tags that stand as blocks of their own. */
export const blockTags = blocks.join(',');

/** Whether a node stands as a block of its own. */
export function isBlock(node: AnyNode): boolean {
  return 'attribs' in node && blockNames.has(node.name);
}
