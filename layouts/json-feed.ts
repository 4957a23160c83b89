import type { Entry } from '../scripts/archive/model.ts';
import type { FeedPage } from '../scripts/pages/model.ts';
import { timestamp } from './dates.ts';
import { changedAt, entryAuthors, entrySubjects, entryTitle, entryWords } from './feed-entry.ts';
import { absolute, type View } from './surroundings.ts';

/** A JSON Feed, version 1.1. */
export function jsonFeed(page: FeedPage, view: View): string {
  const { url, homeUrl, title, entries, language } = page;
  const { site } = view;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(site, homeUrl),
    feed_url: absolute(site, url),
    language,
    authors: [{ name: site.imprint[language].agency.name, url: absolute(site, view.frame.homeUrl) }],
    items: entries.map((entry) => item(entry, page, view)),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}

function item(entry: Entry, { firstUrls }: FeedPage, view: View): object {
  const { site, language } = view;
  const { article, url, cover } = entry;
  const image = article.removed === undefined ? cover?.picture.preview.url : undefined;
  return {
    id: absolute(site, firstUrls.get(url) ?? url),
    url: absolute(site, url),
    title: entryTitle(entry, view),
    content_text: entryWords(entry),
    image: image && absolute(site, image),
    date_published: timestamp(article.date, article.time, site.timeZone),
    date_modified: changedAt(entry, site),
    authors: entryAuthors(entry).map((name) => ({ name })),
    tags: entrySubjects(entry, view),
    language,
  };
}
