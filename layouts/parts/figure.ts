import type { Figure } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { Labels } from '../labels/labels.ts';
import { picture } from './picture.ts';

type Words = Pick<Figure, 'caption' | 'credit'>;

/** A photo of the text with its caption and credit. */
export function figure(one: Figure, labels: Labels, eager: boolean): Html {
  return html`<figure class="${shape(one)}">
    ${picture(one.picture, { alt: one.alt, width: 'body', eager })}
    ${caption(one, labels)}
  </figure>\n`;
}

/** What stands below a photo; nothing where nobody wrote a caption or a credit. */
export function caption(one: Words, labels: Labels): Html | undefined {
  const text = captionText(one, labels);
  return text === undefined ? undefined : html`<figcaption>${text}</figcaption>`;
}

/** @example captionText({ caption: 'Hội nghị', credit: 'Văn phòng Sở' }, vi) // 'Hội nghị (Ảnh: Văn phòng Sở)' */
export function captionText({ caption, credit }: Words, labels: Labels): string | undefined {
  const name = credit && `${labels.credit}: ${credit}`;
  return caption && name ? `${caption} (${name})` : (caption ?? name);
}

/** A tall photo is shown narrower, so that it fits a screen. */
function shape({ picture: { sizes } }: Figure): string {
  return sizes[0].height > sizes[0].width ? 'figure figure-tall' : 'figure';
}
