import type { MediaItem, MediaPage } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { attachments } from './parts/attachments.ts';
import { countedLinks } from './parts/counted-links.ts';
import { gallery } from './parts/gallery.ts';
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
      description: title,
      crumbs: part === undefined ? [] : [index],
      here: index.url,
      scripts: page.medium === 'photos' ? [view.assets.viewerScript] : [],
      main: html`${listHeader(title, part && labels.oldestFirst)}
        <div class="list">
          <div class="media">${items.map((item, position) => mediaItem(item, page, position === 0, view))}</div>
          ${years.length > 0 && html`<aside class="list-aside"><h2>${labels.years}</h2>${countedLinks(years, view)}</aside>`}
        </div>
        ${part && pager(part, labels)}`,
    },
    view,
  );
}

function mediaItem({ entry, ...item }: MediaItem, { medium }: MediaPage, eager: boolean, view: View): Html {
  return html`<section class="media-item">
    <h2 class="entry-title"><a href="${entry.url}">${entry.article.title}</a></h2>
    <p class="entry-meta">${dayTime(entry.article.date, view.language)}</p>
    ${medium === 'photos' && gallery(item.figures, view.labels, eager)}
    ${medium === 'videos' && videos(item.videos, view)}
    ${medium === 'documents' && attachments(item.documents, view)}
  </section>\n`;
}
