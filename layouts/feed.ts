import type { Entry } from '../scripts/archive/model.ts';
import type { FeedPage } from '../scripts/pages/model.ts';
import { timestamp } from './dates.ts';
import { changedAt, entryAuthors, entrySubjects, entryTitle, entryWords } from './feed-entry.ts';
import { type Html, html as xml } from './html.ts';
import { absolute, type View } from './surroundings.ts';

/** An Atom feed, RFC 4287. */
export function atomFeed(page: FeedPage, view: View): Html {
  const { url, homeUrl, title, entries, language } = page;
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
${entries.map((entry) => atomEntry(entry, page, view))}</feed>
`;
}

function atomEntry(entry: Entry, { firstUrls }: FeedPage, view: View): Html {
  const { site, language } = view;
  const { article, url } = entry;
  return xml`<entry>
<title>${entryTitle(entry, view)}</title>
<id>${absolute(site, firstUrls.get(url) ?? url)}</id>
<link rel="alternate" type="text/html" hreflang="${language}" href="${absolute(site, url)}"/>
<published>${timestamp(article.date, article.time, site.timeZone)}</published>
<updated>${changedAt(entry, site)}</updated>
${entryAuthors(entry).map((name) => xml`<author><name>${name}</name></author>\n`)}
${entrySubjects(entry, view).map((subject) => xml`<category term="${subject}"/>\n`)}
<summary>${entryWords(entry)}</summary>
</entry>
`;
}
