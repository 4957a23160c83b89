import type { BodyContext } from './context.ts';
import { blockTags, elementsOf, type Tree, unwrap } from './document.ts';

/** Links lead where their targets are now; what leads nowhere keeps its words. */
export function mendLinks($: Tree, context: BodyContext): void {
  for (const element of elementsOf($, 'a,area')) {
    const at = $(element);
    const href = at.attr('href')?.trim() ?? '';
    const isSettled = at.attr('data-settled') !== undefined;
    const target = isSettled ? { kind: 'link' as const, href } : context.link(href);
    if (target.kind === 'unsafe') context.note('unsafeLink', href);
    if (target.kind === 'dead') context.note('deadLink', href);
    // Markdown has no link around a picture that is a figure, nor around blocks.
    if (target.kind !== 'link' || at.find('img').length > 0 || at.find('a').length > 0) {
      unwrap($, element);
      continue;
    }
    if (at.find(blockTags).length > 0) {
      at.find(blockTags).before(' ').after(' ');
      at.text(at.text());
    }
    element.attribs = { href: encoded(target.href) };
  }
}

/** An address that ends where it should in Markdown. */
function encoded(href: string): string {
  return href.replace(
    /[\s()<>\\"]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
