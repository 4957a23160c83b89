import type { Entry } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { entryItem } from './entry-item.ts';
import { dayTime } from './time.ts';

const shown = { date: true, category: true, width: 'list', eager: false } as const;

/** Articles one below the other, each with its date. */
export function entryList(entries: readonly Entry[], view: View): Html {
  return html`<div class="entries">
    ${entries.map((entry) => entryItem(entry, shown, view))}
  </div>`;
}

/** Titles alone, with their dates. */
export function titleList(entries: readonly Entry[], view: View): Html | undefined {
  if (entries.length === 0) return undefined;
  return html`<ul class="titles">${entries.map((entry) => titleItem(entry, view))}</ul>`;
}

function titleItem({ url, article }: Entry, { language }: View): Html {
  return html`<li><a href="${url}">${article.title}</a> ${dayTime(article.date, language)}</li>\n`;
}
