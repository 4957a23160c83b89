import type { Entry, Kin } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { dayTime } from './time.ts';

/** The articles before and after this one in time. */
export function neighbours({ newer, older }: Kin, view: View): Html | undefined {
  if (newer === undefined && older === undefined) return undefined;
  const { labels } = view;
  return html`<nav class="neighbours" aria-label="${labels.neighbours}">
    ${older && neighbour(older, 'prev', labels.older, view)}
    ${newer && neighbour(newer, 'next', labels.newer, view)}
  </nav>\n`;
}

function neighbour({ url, article }: Entry, rel: 'prev' | 'next', label: string, { language }: View): Html {
  return html`<a class="neighbour-${rel}" href="${url}" rel="${rel}"><span class="quiet">${label}, ${dayTime(article.date, language)}</span> <span class="neighbour-title">${article.title}</span></a>\n`;
}
