import type { Entry } from '../scripts/archive/model.ts';
import type { FeedPage } from '../scripts/pages/model.ts';
import { timestamp } from './dates.ts';
import { changedAt, entryAuthors, entryWords } from './feed-entry.ts';
import { type Html, html as xml } from './html.ts';
import { absolute, type View } from './surroundings.ts';

/** An Atom feed, RFC 4287. */
export function atomFeed({ url, homeUrl, title, entries, language }: FeedPage, view: View): Html {
  const { site } = view;
  const updated = entries
    .map((entry) => changedAt(entry, site))
    .toSorted()
    .at(-1);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<title>${title}</title>
<id>${absolute(site, url)}</id>
<link rel="self" type="application/atom+xml" href="${absolute(site, url)}"/>
<link rel="alternate" type="text/html" href="${absolute(site, homeUrl)}"/>
<updated>${updated}</updated>
<author><name>${site.imprint[language].agency.name}</name></author>
${entries.map((entry) => atomEntry(entry, view))}</feed>
`;
}

function atomEntry(entry: Entry, { site, language }: View): Html {
  const { article, url, tags, category } = entry;
  return xml`<entry>
<title>${article.title}</title>
<id>${absolute(site, url)}</id>
<link rel="alternate" type="text/html" hreflang="${language}" href="${absolute(site, url)}"/>
<published>${timestamp(article.date, article.time, site.timeZone)}</published>
<updated>${changedAt(entry, site)}</updated>
${entryAuthors(entry, site).map((name) => xml`<author><name>${name}</name></author>\n`)}
${[...(category ? [category] : []), ...tags].map(({ label }) => xml`<category term="${label}"/>\n`)}
<summary>${entryWords(entry)}</summary>
</entry>
`;
}
