import type { TermIndexPage } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { countedLinks } from './parts/counted-links.ts';
import { listHeader } from './parts/list-header.ts';
import type { View } from './surroundings.ts';

/** All tags, categories or authors, each with its number of articles. */
export function termIndexPage(page: TermIndexPage, view: View): Html {
  const { labels } = view;
  const title = labels.terms[page.terms];
  const { agency } = view.site.imprint[view.language];
  return htmlDocument(
    page,
    {
      title,
      description: `${title}: ${labels.aboutSite(agency.name)}`,
      here: page.url,
      main: html`${listHeader(title, undefined)}<div class="index">${countedLinks(page.links, view)}</div>`,
    },
    view,
  );
}
