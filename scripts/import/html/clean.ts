import type { BodyContext } from './context.ts';
import {
  type AnyNode,
  type Element,
  elementsOf,
  isBlock,
  nodesOf,
  parseHtml,
  type Tree,
} from './document.ts';
import { linkEmbeds } from './embeds.ts';
import { mendEmphasis } from './emphasis.ts';
import { mendLinks } from './links.ts';
import { placePictures } from './pictures.ts';
import { unfoldTables } from './tables.ts';
import { mendTexts } from './texts.ts';

/** What browsers do not show as text of the page, or run. */
const unseen =
  'style,noscript,template,head,title,meta,link,base,select,input,textarea,option,svg,math,canvas';
const running = 'script,applet';
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A body as HTML of which every part has its form in Markdown; nothing but markup, scripts and `remove` is gone. */
export function cleanHtml(html: string, context: BodyContext): Tree {
  const { $, isFlat } = parseHtml(html);
  if (isFlat) context.note('simplified', '');
  for (const script of elementsOf($, running)) {
    context.note('script', $(script).attr('src') ?? $(script).text());
    $(script).remove();
  }
  $(unseen).remove();
  for (const selector of context.remove) $(selector).remove();
  removeComments($);
  mendTexts($, context);
  linkEmbeds($, context);
  placePictures($, context);
  mendLinks($, context);
  unfoldTables($);
  mendEmphasis($);
  trimBreaks($);
  levelHeadings($);
  return $;
}

/** A break at the edge of a block breaks nothing. */
function trimBreaks($: Tree): void {
  for (const br of elementsOf($, 'br').toReversed()) {
    if (isEdge(br, 'next') || isEdge(br, 'prev')) $(br).remove();
  }
}

function isEdge(br: Element, side: 'next' | 'prev'): boolean {
  let at: AnyNode = br;
  for (;;) {
    let beside = at[side];
    while (beside !== null && beside.type === 'text' && 'data' in beside && beside.data.trim() === '')
      beside = beside[side];
    if (beside !== null) return isBlock(beside);
    const parent: AnyNode['parent'] = at.parent;
    if (parent === null || !('attribs' in parent) || isBlock(parent)) return true;
    at = parent;
  }
}

function removeComments($: Tree): void {
  const unread = [...nodesOf($)].filter(({ type }) => type === 'comment' || type === 'directive');
  for (const node of unread) $(node).remove();
}

/** The title of the article is the first heading: those of the text begin at the second level and skip none. */
function levelHeadings($: Tree): void {
  const used = headings.filter((level) => $(level).length > 0);
  const found = used.map((level) => elementsOf($, level));
  found.forEach((elements, index) => {
    for (const element of elements) element.tagName = `h${Math.min(6, index + 2)}`;
  });
}
