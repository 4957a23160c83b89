import type { Picture } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';

/** How wide a picture stands, for the browser's choice of a size. */
export const widths = {
  body: '(min-width: 740px) 684px, calc(100vw - 2rem)',
  lead: '(min-width: 960px) 640px, calc(100vw - 2rem)',
  section: '(min-width: 960px) 350px, (min-width: 620px) 45vw, calc(100vw - 2rem)',
  gallery: '(min-width: 740px) 336px, calc(50vw - 1.5rem)',
  list: '150px',
} as const;

interface Shown {
  readonly alt: string;
  readonly width: keyof typeof widths;
  /** Loaded at once and first: for the first picture of a page. */
  readonly eager: boolean;
}

/** A photo in the sizes that there are of it; its place is reserved before it loads. */
export function picture({ sizes }: Picture, { alt, width, eager }: Shown): Html {
  const largest = sizes.at(-1) ?? sizes[0];
  const loading = eager ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  const sources = sizes.map((size) => `${size.url} ${size.width}w`).join(', ');
  return html`<img src="${largest.url}" srcset="${sources}" sizes="${widths[width]}" width="${largest.width}" height="${largest.height}" alt="${alt}" ${loading}>`;
}
