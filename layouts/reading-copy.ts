import type { ArticlePage } from '../scripts/pages/model.ts';
import { formatDay } from './dates.ts';
import { type Html, html } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { attachments } from './parts/attachments.ts';
import { byline } from './parts/byline.ts';
import { dateline } from './parts/dateline.ts';
import { facts } from './parts/facts.ts';
import { figure } from './parts/figure.ts';
import { gallery } from './parts/gallery.ts';
import { withdrawnNotice } from './parts/notices.ts';
import { section } from './parts/section.ts';
import { succession } from './parts/succession.ts';
import { ownUpdates } from './parts/updates.ts';
import { videos } from './parts/videos.ts';
import { absolute, type View } from './surroundings.ts';

/**
 * An article as a page of a package: nothing of the site around it, so that it stays the same when the site's
 * looks change, and every photo from beside it, so that it opens without a network. Its URLs are those of the package.
 */
export function readingCopy(page: ArticlePage, address: string, view: View): Html {
  const { entry, cover } = page;
  const { article } = entry;
  const { labels } = view;
  const words = { article, figures: page.figures, eager: false, view };
  const body = article.body();
  return plainDocument(
    { title: article.title, stylesheet: '../../style.css' },
    html`<article>
      <h1>${article.title}</h1>
      ${dateline(entry, view)}${byline(entry, view)}
      ${succession(entry, view)}${withdrawnNotice(article, page.replacement, view)}
      ${article.summary && html`<p class="summary">${article.summary}</p>`}
      ${cover && figure(cover, labels, false)}
      ${body !== '' && html`<div class="prose">${renderMarkdown(body, words)}</div>`}
      ${section('gallery', labels.gallery, gallery(page.gallery, labels, false))}
      ${section('videos', labels.videos, videos(page.videos, view))}
      ${section('attachments', labels.attachments, attachments(page.attachments, view))}
      ${section('updates', labels.updates, ownUpdates(article.updates, view))}
      <footer>${facts([
        [labels.source, article.origin?.name],
        [labels.address, html`<a href="${address}">${address}</a>`],
        ['SHA-256', html`<code>${article.textHash}</code>`],
      ])}</footer>
    </article>`,
    view,
  );
}

/** The list of the reading copies of a package, oldest first; `hrefOf` says where each lies. */
export function readingList(
  { title, pages }: { readonly title: string; readonly pages: readonly ArticlePage[] },
  hrefOf: (page: ArticlePage) => string,
  view: View,
): Html {
  return plainDocument(
    { title, stylesheet: 'style.css' },
    html`<h1>${title}</h1>
    <ol>${pages.map(
      (page) =>
        html`<li>${formatDay(page.entry.article.date, view.language)} <a href="${hrefOf(page)}">${page.entry.article.title}</a></li>\n`,
    )}</ol>`,
    view,
  );
}

function plainDocument(
  { title, stylesheet }: { readonly title: string; readonly stylesheet: string },
  main: Html,
  { site, language }: View,
): Html {
  const { siteName, agency } = site.imprint[language];
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title} – ${siteName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<header><p>${agency.name}<br><a href="${absolute(site, '')}">${siteName}</a></p></header>
<main>
${main}
</main>
</body>
</html>
`;
}
