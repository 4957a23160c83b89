import type { Article } from '../../scripts/content/model.ts';
import { formatDayWithWeekday, timestamp } from '../dates.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { dayTime } from './time.ts';

/** When the article appeared, where and when the thing happened, and when the text last changed. */
export function dateline(article: Article, changed: string, { site, labels, language }: View): Html {
  const { date, time, place, eventDate } = article;
  const moment = time === undefined ? date : timestamp(date, time, site.timeZone);
  return html`<p class="dateline">
    <time datetime="${moment}">${formatDayWithWeekday(date, language)}${time && `, ${time}`}</time>
    ${place && html`<span>${place}</span>`}
    ${eventDate && html`<span>${labels.event} ${dayTime(eventDate, language)}</span>`}
    ${changed !== date && html`<span>${labels.changed} ${dayTime(changed, language)}</span>`}
  </p>`;
}
