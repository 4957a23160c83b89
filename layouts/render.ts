import type { Page } from '../scripts/pages/model.ts';
import { accessibilityPage } from './accessibility.ts';
import { articlePage } from './article.ts';
import { correctionsPage } from './corrections.ts';
import { correctionsFeed } from './corrections-feed.ts';
import { atomFeed } from './feed.ts';
import { homePage } from './home.ts';
import type { Html } from './html.ts';
import { jsonFeed } from './json-feed.ts';
import { mediaPage } from './media.ts';
import { monthPage } from './month.ts';
import { notFoundPage } from './not-found.ts';
import { openDataPage } from './open-data.ts';
import { redirectPage } from './redirect.ts';
import { robots } from './robots.ts';
import { searchPage } from './search.ts';
import { sitemap, sitemapIndex } from './sitemap.ts';
import { standingPage } from './standing.ts';
import { type Surroundings, type View, viewOf } from './surroundings.ts';
import { termPage } from './term.ts';
import { termIndexPage } from './term-index.ts';
import { termYearPage } from './term-year.ts';
import { yearPage } from './year.ts';

/** The text of a page's file. */
export function render(page: Page, around: Surroundings): string {
  return String(renderKind(page, viewOf(around, page.language)));
}

function renderKind(page: Page, view: View): Html | string {
  switch (page.kind) {
    case 'home':
      return homePage(page, view);
    case 'article':
      return articlePage(page, view);
    case 'year':
      return yearPage(page, view);
    case 'month':
      return monthPage(page, view);
    case 'term':
      return termPage(page, view);
    case 'termYear':
      return termYearPage(page, view);
    case 'termIndex':
      return termIndexPage(page, view);
    case 'media':
      return mediaPage(page, view);
    case 'standing':
      return standingPage(page, view);
    case 'corrections':
      return correctionsPage(page, view);
    case 'correctionsFeed':
      return correctionsFeed(page, view);
    case 'accessibility':
      return accessibilityPage(page, view);
    case 'openData':
      return openDataPage(page, view);
    case 'search':
      return searchPage(page, view);
    case 'notFound':
      return notFoundPage(page, view);
    case 'redirect':
      return redirectPage(page, view);
    case 'atom':
      return atomFeed(page, view);
    case 'jsonFeed':
      return jsonFeed(page, view);
    case 'sitemapIndex':
      return sitemapIndex(page, view);
    case 'sitemap':
      return sitemap(page, view);
    case 'robots':
      return robots(page, view);
  }
}
