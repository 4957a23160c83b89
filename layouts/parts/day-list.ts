import type { Entry } from '../../scripts/archive/model.ts';
import { byDay } from '../../scripts/archive/order.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { entryItem } from './entry-item.ts';
import { weekdayTime } from './time.ts';

/** Articles below the day on which they appeared. The first shows its photo at once. `category`: whether each names its own. */
export function dayList(all: readonly Entry[], category: boolean, view: View): Html {
  const [first] = all;
  return html`<div class="days">
    ${byDay(all).map(
      ({ day, entries }) => html`<section class="day">
        <h2 class="day-date">${weekdayTime(day, view.language)}</h2>
        <div class="entries">
          ${entries.map((entry) => entryItem(entry, { date: false, category, width: 'list', eager: entry === first }, view))}
        </div>
      </section>\n`,
    )}
  </div>`;
}
