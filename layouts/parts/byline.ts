import type { Entry, EntryByline } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/** Who made the article, each with role and position; without authors, the agency of its day. */
export function byline({ bylines, agency }: Entry, { labels }: View): Html {
  if (bylines.length === 0) return html`<p class="byline">${agency.name}</p>`;
  const label = ({ role }: EntryByline): string => (role === undefined ? labels.author : labels.roles[role]);
  return html`<p class="byline">
    ${bylines.map(
      (one) =>
        html`<span>${label(one)}: <a href="${one.url}" rel="author">${one.name}</a>${one.position && `, ${one.position}`}</span>\n`,
    )}
  </p>`;
}
