import type { Day, Language } from '../../scripts/content/model.ts';
import { oncePerText } from '../../scripts/content/once.ts';
import { formatDay, formatDayWithWeekday } from '../dates.ts';
import { type Html, html } from '../html.ts';

/** A day, for readers and for machines. */
export const dayTime = printedOnce(formatDay);

/** A day with its weekday. */
export const weekdayTime = printedOnce(formatDayWithWeekday);

/** A site prints its days over and over. */
function printedOnce(format: (day: Day, language: Language) => string) {
  const print = (language: Language) =>
    oncePerText((day) => html`<time datetime="${day}">${format(day, language)}</time>`);
  const printed = { vi: print('vi'), en: print('en') };
  return (day: Day, language: Language): Html => printed[language](day);
}
