import { changeAnchor } from '../scripts/pages/anchors.ts';
import type { CorrectionsFeedPage, PublishedUpdate } from '../scripts/pages/model.ts';
import { timestamp } from './dates.ts';
import { type Html, html as xml } from './html.ts';
import { absolute, type View } from './surroundings.ts';

/** An Atom feed (RFC 4287) of changes; each is an entry of its own, so that readers of feeds see every one. */
export function correctionsFeed(page: CorrectionsFeedPage, { site, labels, language }: View): Html {
  const { url, homeUrl, updates, siteName } = page;
  const [newest] = updates;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<title>${labels.corrections} – ${siteName}</title>
<id>${absolute(site, url)}</id>
<link rel="self" type="application/atom+xml" href="${absolute(site, url)}"/>
<link rel="alternate" type="text/html" href="${absolute(site, homeUrl)}"/>
<updated>${timestamp(newest.update.date, undefined, site.timeZone)}</updated>
<author><name>${site.imprint[language].agency.name}</name></author>
${updates.map((one) => changeEntry(one, page, { site, labels }))}</feed>
`;
}

function changeEntry(
  { entry, update, number }: PublishedUpdate,
  { firstUrls }: CorrectionsFeedPage,
  { site, labels }: Pick<View, 'site' | 'labels'>,
): Html {
  const { date, kind, note, was, now } = update;
  const words = [note, was && `${labels.was}: ${was}`, now && `${labels.now}: ${now}`].filter((part) => part);
  const moment = timestamp(date, undefined, site.timeZone);
  return xml`<entry>
<title>${labels.updateKinds[kind]}: ${entry.article.title}</title>
<id>${absolute(site, firstUrls.get(entry.url) ?? entry.url)}#${changeAnchor(number)}</id>
<link rel="alternate" type="text/html" href="${absolute(site, entry.url)}#${changeAnchor(number)}"/>
<published>${moment}</published>
<updated>${moment}</updated>
<summary>${words.join('\n')}</summary>
</entry>
`;
}
