import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/** Categories, media, then the indexes. `here` is the link that the page belongs to. */
export function navigation(here: string | undefined, { frame, labels }: View): Html | undefined {
  const indexes = frame.indexes.map(({ terms, url }) => ({ label: labels.terms[terms], url }));
  if (frame.categories.length + frame.media.length + indexes.length === 0) return undefined;
  const link = ({ label, url }: { readonly label: string; readonly url: string }): Html =>
    html`<li><a href="${url}"${url === here && html` aria-current="true"`}>${label}</a></li>\n`;
  return html`<nav class="navigation" aria-label="${labels.navigation}"><ul class="wrap">
    ${frame.categories.map(link)}
    ${frame.media.map(link)}
    ${indexes.map(link)}
  </ul></nav>`;
}
