import type { CorrectionsPage, PublishedUpdate } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { countedLinks } from './parts/counted-links.ts';
import { withdrawnMark } from './parts/entry-item.ts';
import { listHeader } from './parts/list-header.ts';
import { updates } from './parts/updates.ts';
import type { View } from './surroundings.ts';

/** Changes of published texts, newest first, each with its article. */
export function correctionsPage(page: CorrectionsPage, view: View): Html {
  const { labels } = view;
  const { year, years, homeUrl, feedUrl } = page;
  const title = year === undefined ? labels.corrections : `${labels.corrections}, ${year}`;
  return htmlDocument(
    page,
    {
      title,
      front: true,
      description: labels.aboutCorrections,
      crumbs: year === undefined ? [] : [{ label: labels.corrections, url: homeUrl }],
      feed: { label: labels.corrections, url: feedUrl },
      main: html`${listHeader(title, labels.aboutCorrections)}
        <div class="list">
          <div class="media">${page.updates.map((one) => change(one, view))}</div>
          <aside class="list-aside">
            ${years.length > 0 && html`<h2>${labels.years}</h2>${countedLinks(years, view)}`}
            <p><a href="${feedUrl}" type="application/atom+xml">${labels.feed}</a></p>
          </aside>
        </div>`,
    },
    view,
  );
}

function change({ entry, update }: PublishedUpdate, view: View): Html {
  return html`<section class="media-item">
    <h2 class="entry-title">${withdrawnMark(entry, view)}<a href="${entry.url}">${entry.article.title}</a></h2>
    ${updates([update], view)}
  </section>\n`;
}
