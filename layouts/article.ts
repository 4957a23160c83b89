import type { ArticlePage } from '../scripts/pages/model.ts';
import { articleCrumbs } from './article-crumbs.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { attachments } from './parts/attachments.ts';
import { byline } from './parts/byline.ts';
import { dateline } from './parts/dateline.ts';
import { dublinCore } from './parts/dublin-core.ts';
import { titleList } from './parts/entry-list.ts';
import { figure } from './parts/figure.ts';
import { gallery } from './parts/gallery.ts';
import { neighbours } from './parts/neighbours.ts';
import { withdrawnNotice } from './parts/notices.ts';
import { provenance } from './parts/provenance.ts';
import { section } from './parts/section.ts';
import { articleData } from './parts/structured-data.ts';
import { succession } from './parts/succession.ts';
import { ownUpdates } from './parts/updates.ts';
import { videos } from './parts/videos.ts';
import { removedPage } from './removed.ts';
import type { View } from './surroundings.ts';

/** An article with all that belongs to it; of a removed one only the notice. */
export function articlePage(page: ArticlePage, view: View): Html {
  const { article, category, cover } = page.entry;
  if (article.removed !== undefined) return removedPage(page, article.removed, view);
  const { assets } = view;
  const crumbs = articleCrumbs(page, view);
  return htmlDocument(
    page,
    {
      title: article.title,
      description: article.lead === '' ? article.title : article.lead,
      crumbs,
      here: category?.url,
      preview: cover?.picture.preview,
      extra: html`${dublinCore(page.entry, view)}${articleData(page.entry, crumbs, view)}`,
      scripts:
        page.gallery.length === 0 ? [assets.articleScript] : [assets.articleScript, assets.viewerScript],
      main: html`<article class="article">${opening(page, view)}${text(page, view)}${closing(page, view)}</article>
        ${aside(page, view)}
        ${neighbours(page, view)}`,
    },
    view,
  );
}

function opening({ entry, replacement, cover }: ArticlePage, view: View): Html {
  const { article, category } = entry;
  return html`<header class="article-header">
    ${article.draft && html`<p class="notice"><strong>${view.labels.draft}</strong></p>`}
    ${category && html`<p class="kicker"><a href="${category.url}">${category.label}</a></p>`}
    <h1>${article.title}</h1>
    <div class="article-facts">${dateline(entry, view)}${byline(entry, view)}</div>
    ${succession(entry, view)}${withdrawnNotice(article, replacement, view)}
    ${article.summary && html`<p class="summary">${article.summary}</p>`}
    ${cover && figure(cover, view.labels, true)}
  </header>\n`;
}

function text({ entry, figures, cover }: ArticlePage, view: View): Html | undefined {
  const body = entry.article.body();
  if (body === '') return undefined;
  const context = { article: entry.article, figures, eager: cover === undefined, view };
  return html`<div class="prose">${renderMarkdown(body, context)}</div>\n`;
}

function closing(page: ArticlePage, view: View): Html {
  const { labels } = view;
  const eager = page.cover === undefined && page.figures.size === 0;
  return html`${section('gallery', labels.gallery, gallery(page.gallery, labels, eager))}
    ${section('videos', labels.videos, videos(page.videos, view))}
    ${section('attachments', labels.attachments, attachments(page.attachments, view))}
    ${section('updates', labels.updates, ownUpdates(page.entry.article.updates, view))}
    ${provenance(page.entry, view)}`;
}

function aside({ related }: ArticlePage, view: View): Html | undefined {
  const titles = titleList(related(), view);
  return titles && html`<aside class="related"><h2>${view.labels.related}</h2>${titles}</aside>\n`;
}
