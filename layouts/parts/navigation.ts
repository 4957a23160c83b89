import { oncePer } from '../../scripts/content/once.ts';
import type { Link } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/** Categories, media, then the indexes. `here` is the link that the page belongs to. */
export function navigation(here: string | undefined, view: View): Html | undefined {
  const { links, printed } = linksOf(view);
  if (links.length === 0) return undefined;
  const current = links.some(({ url }) => url === here) ? here : undefined;
  const known = printed.get(current);
  if (known !== undefined) return known;
  const link = ({ label, url }: Link): Html =>
    html`<li><a href="${url}"${url === here && html` aria-current="true"`}>${label}</a></li>\n`;
  const markup = html`<nav class="navigation" aria-label="${view.labels.navigation}"><ul class="wrap">
    ${links.map(link)}
  </ul></nav>`;
  printed.set(current, markup);
  return markup;
}

/** The links, and the navigation as it was printed for pages that belong to one of them, or to none. */
const linksOf = oncePer(({ frame, labels }: View) => {
  const indexes = frame.indexes.map(({ terms, url }) => ({ label: labels.terms[terms], url }));
  const links: readonly Link[] = [...frame.categories, ...frame.media, ...indexes];
  return { links, printed: new Map<string | undefined, Html>() };
});
