import type { TermYearPage } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { dayList } from './parts/day-list.ts';
import { listHeader, numberedTitle } from './parts/list-header.ts';
import { pager } from './parts/pager.ts';
import type { View } from './surroundings.ts';

/** A year of a tag, category or author, the oldest first. */
export function termYearPage(page: TermYearPage, view: View): Html {
  const { labels } = view;
  const { term, index, year } = page;
  const { kind, label, url } = term;
  const title = `${label}, ${labels.inYear(year)}`;
  return htmlDocument(
    page,
    {
      title: numberedTitle(title, page, labels),
      description: `${labels.aboutTerm(kind, label)}, ${labels.inYear(year)}`,
      crumbs: [
        { label: labels.terms[kind], url: index.url },
        { label, url },
      ],
      here: kind === 'category' ? url : index.url,
      main: html`${listHeader(title, labels.oldestFirst)}${dayList(page.entries, kind !== 'category', view)}${pager(page, labels)}`,
    },
    view,
  );
}
