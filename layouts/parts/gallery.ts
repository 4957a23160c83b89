import type { Figure } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { Labels } from '../labels/labels.ts';
import { caption } from './figure.ts';
import { picture } from './picture.ts';

/** Photos in rows of one height; each leads to its largest size. With scripts they open in a viewer. */
export function gallery(figures: readonly Figure[], labels: Labels, eager: boolean): Html | undefined {
  if (figures.length === 0) return undefined;
  return html`<ul class="gallery-photos">
    ${figures.map((one, i) => html`<li><figure>${link(one, labels, eager && i === 0)}${caption(one, labels)}</figure></li>\n`)}
  </ul>`;
}

function link(one: Figure, labels: Labels, eager: boolean): Html {
  const largest = one.picture.sizes.at(-1) ?? one.picture.sizes[0];
  const shown = picture(one.picture, { alt: one.alt, width: 'gallery', eager });
  return html`<a href="${largest.url}">${shown}<span class="hidden">${labels.enlarge}</span></a>`;
}
