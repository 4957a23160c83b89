import { fromLegacyFont, needsConversion } from '../text/legacy-fonts.ts';
import { tidy } from '../text/tidy.ts';
import type { BodyContext } from './context.ts';
import type { AnyNode, Tree } from './document.ts';

/** Fonts whose small letters look like capitals. */
const capitalFont = /\.?Vn\w+H\b/i;

/** Texts in legacy encodings become Unicode, and hidden characters go. */
export function mendTexts($: Tree, { font, note }: Pick<BodyContext, 'font' | 'note'>): void {
  let hidden = 0;
  let broken = 0;
  const visit = (node: AnyNode, isCapital: boolean): void => {
    if (node.type === 'text' || node.type === 'cdata') {
      if (!('data' in node)) return;
      const legacy = font !== undefined && needsConversion(node.data);
      const read = legacy ? fromLegacyFont(node.data, font) : node.data;
      const clean = tidy(legacy && isCapital ? read.toUpperCase() : read);
      hidden += clean.hidden;
      broken += clean.broken;
      node.data = clean.text;
      return;
    }
    if (!('children' in node)) return;
    const face = 'attribs' in node ? `${node.attribs['face'] ?? ''} ${node.attribs['style'] ?? ''}` : '';
    for (const child of node.children) visit(child, isCapital || capitalFont.test(face));
  };
  for (const node of $.root().contents().toArray()) visit(node, false);
  if (hidden > 0) note('hiddenCharacters', String(hidden));
  if (broken > 0) note('brokenCharacters', String(broken));
}
