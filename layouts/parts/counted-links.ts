import type { CountedLink } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import { formatCount } from '../numbers.ts';
import type { View } from '../surroundings.ts';

/** Links to lists, each with the number of articles it holds. */
export function countedLinks(links: readonly CountedLink[], { labels, language }: View): Html | undefined {
  if (links.length === 0) return undefined;
  return html`<ul class="counted">
    ${links.map(
      ({ label, url, count }) =>
        html`<li><a href="${url}">${label}</a> <span class="count" title="${labels.articles(count)}">${formatCount(count, language)}</span></li>\n`,
    )}
  </ul>`;
}
