import type { MonthPage } from '../scripts/pages/model.ts';
import { formatMonth } from './dates.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { dayList } from './parts/day-list.ts';
import { listHeader, numberedTitle } from './parts/list-header.ts';
import { pager } from './parts/pager.ts';
import type { View } from './surroundings.ts';

/** A month, day by day, the oldest first. */
export function monthPage(page: MonthPage, view: View): Html {
  const { labels, language } = view;
  const title = formatMonth(page.month, language);
  return htmlDocument(
    page,
    {
      title: numberedTitle(title, page, labels),
      description: labels.aboutMonth(title),
      crumbs: [{ label: labels.year(page.year.label), url: page.year.url }],
      main: html`${listHeader(title, labels.oldestFirst)}${dayList(page.entries, true, view)}${pager(page, labels)}`,
    },
    view,
  );
}
