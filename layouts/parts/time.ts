import type { Day, Language } from '../../scripts/content/model.ts';
import { formatDay, formatDayWithWeekday } from '../dates.ts';
import { type Html, html } from '../html.ts';

/** A day, for readers and for machines. */
export const dayTime = printedOnce(formatDay);

/** A day with its weekday. */
export const weekdayTime = printedOnce(formatDayWithWeekday);

/** A site prints its days over and over. */
function printedOnce(format: (day: Day, language: Language) => string) {
  const printed = { vi: new Map<Day, Html>(), en: new Map<Day, Html>() };
  return (day: Day, language: Language): Html => {
    const known = printed[language].get(day);
    if (known !== undefined) return known;
    const markup = html`<time datetime="${day}">${format(day, language)}</time>`;
    printed[language].set(day, markup);
    return markup;
  };
}
