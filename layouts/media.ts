import type { MediaItem, MediaPage } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { attachments } from './parts/attachments.ts';
import { countedLinks } from './parts/counted-links.ts';
import { caption, captionText } from './parts/figure.ts';
import { galleryOf, galleryPhoto } from './parts/gallery.ts';
import { listHeader, numberedTitle } from './parts/list-header.ts';
import { pager } from './parts/pager.ts';
import { dayTime } from './parts/time.ts';
import { videos } from './parts/videos.ts';
import type { View } from './surroundings.ts';

/** Photos, videos or documents, by the articles that they belong to. */
export function mediaPage(page: MediaPage, view: View): Html {
  const { labels } = view;
  const { index, items, years, part } = page;
  const title =
    part === undefined ? index.label : numberedTitle(`${index.label}, ${part.year}`, part, labels);
  return htmlDocument(
    page,
    {
      title,
      front: true,
      description: title,
      crumbs: part === undefined ? [] : [index],
      here: index.url,
      scripts: page.medium === 'photos' ? [view.assets.viewerScript] : [],
      main: html`${listHeader(title, part && labels.oldestFirst)}
        <div class="list">
          <div class="media">${page.medium === 'photos' ? photos(items, view) : items.map((item) => mediaItem(item, page, view))}</div>
          ${years.length > 0 && html`<aside class="list-aside"><h2>${labels.years}</h2>${countedLinks(years, view)}</aside>`}
        </div>
        ${part && pager(part, labels)}`,
    },
    view,
  );
}

/** One gallery of all; the first photo of an article names it. */
function photos(items: readonly MediaItem[], view: View): Html {
  const { labels } = view;
  return galleryOf(
    items.flatMap((item, position) =>
      item.figures.map((figure, i) => {
        const words = captionText(figure, labels);
        const below =
          i === 0
            ? html`<figcaption>${photoTitle(item, view)}${words}</figcaption>`
            : caption(figure, labels);
        return galleryPhoto(figure, below, { labels, eager: position === 0 && i === 0 });
      }),
    ),
  );
}

function photoTitle({ entry: { url, article } }: MediaItem, { language }: View): Html {
  return html`<span class="photo-title"><a href="${url}">${article.title}</a> ${dayTime(article.date, language)}</span> `;
}

function mediaItem({ entry, ...item }: MediaItem, { medium }: MediaPage, view: View): Html {
  return html`<section class="media-item">
    <h2 class="entry-title"><a href="${entry.url}">${entry.article.title}</a></h2>
    <p class="entry-meta">${dayTime(entry.article.date, view.language)}</p>
    ${medium === 'videos' && videos(item.videos, view)}
    ${medium === 'documents' && attachments(item.documents, view)}
  </section>\n`;
}
