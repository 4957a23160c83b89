import type { CountedLink, YearPage } from '../scripts/pages/model.ts';
import { formatMonthName } from './dates.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { formatCount } from './numbers.ts';
import type { View } from './surroundings.ts';

/** A year as a calendar: what each month holds. */
export function yearPage(page: YearPage, view: View): Html {
  const { labels } = view;
  const { year, count } = page.year;
  const title = labels.year(year);
  return htmlDocument(
    page,
    {
      title,
      description: `${title}: ${labels.articles(count)}`,
      main: html`<header class="page-header"><h1>${title}</h1><p class="quiet">${labels.articles(count)}</p></header>
        <ol class="calendar">${page.months.map((month) => monthCell(month, view))}</ol>
        ${otherYears(page, view)}`,
    },
    view,
  );
}

function monthCell({ month, url, count }: YearPage['months'][number], { labels, language }: View): Html {
  const name = formatMonthName(month, language);
  if (url === undefined) return html`<li><span class="month month-empty">${name}</span></li>\n`;
  return html`<li><a class="month" href="${url}">${name} <span class="month-count" aria-hidden="true">${formatCount(count, language)}</span><span class="hidden">${labels.articles(count)}</span></a></li>\n`;
}

function otherYears({ newer, older }: YearPage, { labels }: View): Html | undefined {
  if (newer === undefined && older === undefined) return undefined;
  const link = (rel: 'prev' | 'next', { label, url, count }: CountedLink): Html =>
    html`<a href="${url}" rel="${rel}">${labels.year(label)} <span class="quiet">${labels.articles(count)}</span></a>\n`;
  return html`<nav class="pager" aria-label="${labels.years}">${older && link('prev', older)}${newer && link('next', newer)}</nav>`;
}
