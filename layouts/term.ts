import type { TermPage } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { countedLinks } from './parts/counted-links.ts';
import { dayList } from './parts/day-list.ts';
import { listHeader } from './parts/list-header.ts';
import type { View } from './surroundings.ts';

/** The newest articles of a tag, category or author, and its years. */
export function termPage(page: TermPage, view: View): Html {
  const { labels } = view;
  const { term, index, entries, years } = page;
  const { kind, label, url, feedUrl } = term;
  return htmlDocument(
    page,
    {
      title: label,
      description: labels.aboutTerm(kind, label),
      crumbs: [{ label: labels.terms[kind], url: index.url }],
      here: kind === 'category' ? url : index.url,
      feed: { label: labels.aboutTerm(kind, label), url: feedUrl },
      main: html`${listHeader(label, term.position)}
        <div class="list">
          ${dayList(entries, kind !== 'category', view)}
          <aside class="list-aside">
            ${years.length > 0 && html`<h2>${labels.years}</h2>${countedLinks(years, view)}`}
            <p><a href="${feedUrl}" type="application/atom+xml">${labels.feed}</a></p>
          </aside>
        </div>`,
    },
    view,
  );
}
