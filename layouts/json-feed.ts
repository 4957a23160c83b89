import type { Entry } from '../scripts/archive/model.ts';
import type { FeedPage } from '../scripts/pages/model.ts';
import { timestamp } from './dates.ts';
import { changedAt, entryAuthors, entryWords } from './feed-entry.ts';
import { absolute, type View } from './surroundings.ts';

/** A JSON Feed, version 1.1. */
export function jsonFeed({ url, homeUrl, title, entries, language }: FeedPage, view: View): string {
  const { site } = view;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(site, homeUrl),
    feed_url: absolute(site, url),
    language,
    authors: [{ name: site.imprint[language].agency.name, url: absolute(site, view.frame.homeUrl) }],
    items: entries.map((entry) => item(entry, view)),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}

function item(entry: Entry, { site, language }: View): object {
  const { article, url, cover, tags } = entry;
  const image = article.removed === undefined ? cover?.picture.preview.url : undefined;
  return {
    id: absolute(site, url),
    url: absolute(site, url),
    title: article.title,
    content_text: entryWords(entry),
    image: image && absolute(site, image),
    date_published: timestamp(article.date, article.time, site.timeZone),
    date_modified: changedAt(entry, site),
    authors: entryAuthors(entry, site).map((name) => ({ name })),
    tags: tags.map(({ label }) => label),
    language,
  };
}
