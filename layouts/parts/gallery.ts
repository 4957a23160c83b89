import type { Figure } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { Labels } from '../labels/labels.ts';
import { caption } from './figure.ts';
import { picture } from './picture.ts';

/** Photos in rows of one height; each leads to its largest size. With scripts they open in a viewer. */
export function gallery(figures: readonly Figure[], labels: Labels, eager: boolean): Html | undefined {
  if (figures.length === 0) return undefined;
  return galleryOf(
    figures.map((one, i) => galleryPhoto(one, caption(one, labels), { labels, eager: eager && i === 0 })),
  );
}

/** What `galleryPhoto` makes, together. */
export function galleryOf(photos: readonly Html[]): Html {
  return html`<ul class="gallery-photos">${photos}</ul>`;
}

/** A photo of a gallery with what stands below it. */
export function galleryPhoto(
  one: Figure,
  below: Html | undefined,
  { labels, eager }: { readonly labels: Labels; readonly eager: boolean },
): Html {
  const largest = one.picture.sizes.at(-1) ?? one.picture.sizes[0];
  const shown = picture(one.picture, { alt: one.alt, width: 'gallery', eager });
  return html`<li><figure><a href="${largest.url}">${shown}<span class="hidden">${labels.enlarge}</span></a>${below}</figure></li>\n`;
}
