import type { Day, Language } from '../../scripts/content/model.ts';
import { formatDay, formatDayWithWeekday } from '../dates.ts';
import { type Html, html } from '../html.ts';

/** A day, for readers and for machines. */
export function dayTime(day: Day, language: Language): Html {
  return html`<time datetime="${day}">${formatDay(day, language)}</time>`;
}

/** A day with its weekday. */
export function weekdayTime(day: Day, language: Language): Html {
  return html`<time datetime="${day}">${formatDayWithWeekday(day, language)}</time>`;
}
