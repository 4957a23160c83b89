import type { Entry } from '../../scripts/archive/model.ts';
import { changeAnchor } from '../../scripts/pages/anchors.ts';
import { formatDayWithWeekday, timestamp } from '../dates.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { dayTime } from './time.ts';

/** When the article appeared, where and when the thing happened, and when the text was corrected and last changed. */
export function dateline({ article, changed, corrected }: Entry, view: View): Html {
  const { site, labels, language } = view;
  const { date, time, place, eventDate } = article;
  const moment = time === undefined ? date : timestamp(date, time, site.timeZone);
  return html`<p class="dateline">
    <time datetime="${moment}">${formatDayWithWeekday(date, language)}${time && `, ${time}`}</time>
    ${place && html`<span>${place}</span>`}
    ${eventDate && html`<span>${labels.event} ${dayTime(eventDate, language)}</span>`}
    ${corrected && html`<a href="#${changeAnchor(corrected.number)}">${labels.corrected} ${dayTime(corrected.day, language)}</a>`}
    ${changed !== date && changed !== corrected?.day && html`<span>${labels.changed} ${dayTime(changed, language)}</span>`}
  </p>`;
}
