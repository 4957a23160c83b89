import type { CountedLink, SearchPage } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { countedLinks } from './parts/counted-links.ts';
import { listHeader } from './parts/list-header.ts';
import type { View } from './surroundings.ts';

/** The search; its script fills what stands empty here. Without JavaScript the lists below lead to every article. */
export function searchPage(page: SearchPage, view: View): Html {
  const { labels, assets } = view;
  return htmlDocument(
    page,
    {
      title: labels.search,
      description: `${labels.search}: ${view.site.imprint[view.language].siteName}`,
      scripts: [assets.searchScript],
      front: true,
      extra: html`<link rel="preload" as="fetch" crossorigin href="${page.bundleUrl}volumes.json">`,
      main: html`${listHeader(labels.search, undefined)}
        <form class="search-form" role="search" action="${page.url}" method="get" data-bundle="${page.bundleUrl}">
          <label for="q">${labels.searchField}</label>
          <input type="search" id="q" name="q" autocomplete="off" autocapitalize="none" spellcheck="false">
          <button type="submit">${labels.searchButton}</button>
        </form>
        <p id="search-status" class="search-status" role="status" aria-live="polite"></p>
        <div id="search-controls" class="search-controls" hidden></div>
        <ol id="results" class="results"></ol>
        <button type="button" id="search-more" class="search-more" hidden>${labels.searchMore}</button>
        ${fallback(page, view)}`,
    },
    view,
  );
}

function fallback({ years, categories, tags }: SearchPage, view: View): Html {
  const { labels } = view;
  const list = (heading: string, links: readonly CountedLink[]): Html | false =>
    links.length > 0 &&
    html`<section class="index"><h3>${heading}</h3>${countedLinks(links, view)}</section>\n`;
  return html`<div id="search-fallback" class="search-fallback">
    <noscript><p>${labels.searchNeedsScript}</p></noscript>
    <h2 class="ruled">${labels.searchElsewhere}</h2>
    ${list(labels.years, years)}
    ${list(labels.terms.category, categories)}
    ${list(labels.terms.tag, tags)}
  </div>`;
}
