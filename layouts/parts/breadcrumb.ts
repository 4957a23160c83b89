import { oncePerPair } from '../../scripts/content/once.ts';
import type { Link } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/** The way from the home page down to the page; the page itself is its own heading. */
export const breadcrumb = oncePerPair(({ frame, labels }: View, links: readonly Link[]): Html => {
  const all = [{ label: labels.home, url: frame.homeUrl }, ...links];
  return html`<nav class="breadcrumb" aria-label="${labels.breadcrumb}"><ol>
    ${all.map((link) => html`<li><a href="${link.url}">${link.label}</a></li>\n`)}
  </ol></nav>\n`;
});
