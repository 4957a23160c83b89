import type { Figure } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { Labels } from '../labels/labels.ts';
import { picture } from './picture.ts';

/** A photo of the text with its caption and credit. */
export function figure(one: Figure, labels: Labels, eager: boolean): Html {
  return html`<figure class="${shape(one)}">
    ${picture(one.picture, { alt: one.alt, width: 'body', eager })}
    ${caption(one, labels)}
  </figure>\n`;
}

/** What stands below a photo; nothing where nobody wrote a caption or a credit. */
export function caption(
  { caption, credit }: Pick<Figure, 'caption' | 'credit'>,
  labels: Labels,
): Html | undefined {
  if (caption === undefined && credit === undefined) return undefined;
  const name = credit && `${labels.credit}: ${credit}`;
  return html`<figcaption>${caption}${caption && name ? ` (${name})` : name}</figcaption>`;
}

/** A tall photo is shown narrower, so that it fits a screen. */
function shape({ picture: { sizes } }: Figure): string {
  return sizes[0].height > sizes[0].width ? 'figure figure-tall' : 'figure';
}
