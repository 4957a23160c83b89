import type { Entry } from '../scripts/archive/model.ts';
import type { HomePage, MediaItem } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { countedLinks } from './parts/counted-links.ts';
import { entryItem, entryLead, entryMeta, entryPhoto } from './parts/entry-item.ts';
import { entryList, titleList } from './parts/entry-list.ts';
import { picture } from './parts/picture.ts';
import { dayTime } from './parts/time.ts';
import type { View } from './surroundings.ts';

/** The lead story, the newest articles, and the newest of each category. */
export function homePage(page: HomePage, view: View): Html {
  const { siteName, agency } = view.site.imprint[view.language];
  const { lead, latest, sections } = page;
  const { labels } = view;
  return htmlDocument(
    page,
    {
      title: undefined,
      front: true,
      description: labels.aboutSite(agency.name),
      main: html`<h1 class="hidden">${siteName}</h1>
        ${lead === undefined ? html`<p>${labels.nothingYet}</p>` : leadStory(lead, view)}
        <div class="front">
          ${latest.length > 0 && html`<section class="front-latest"><h2 class="ruled">${labels.latest}</h2>${entryList(latest, view)}</section>`}
          <div class="front-side">
            ${page.documents.length > 0 && documentBox(page.documents, view)}
            ${page.years.length > 0 && html`<section class="front-years"><h2 class="ruled">${labels.years}</h2>${countedLinks(page.years, view)}</section>`}
          </div>
        </div>
        ${page.photos.length > 0 && photoStrip(page.photos, view)}
        ${sections.length > 0 && html`<div class="front-sections">${sections.map((section) => categorySection(section, view))}</div>`}`,
    },
    view,
  );
}

function leadStory(entry: Entry, view: View): Html {
  return html`<article class="lead">
    ${entryPhoto(entry, { width: 'lead', eager: true })}
    <div class="lead-text">
      <h2 class="entry-title"><a href="${entry.url}">${entry.article.title}</a></h2>
      ${entryMeta(entry, { date: true, category: true }, view)}
      ${entryLead(entry)}
    </div>
  </article>`;
}

function categorySection({ term, entries }: HomePage['sections'][number], view: View): Html {
  const [first, ...others] = entries;
  return html`<section class="front-section">
    <h2 class="ruled"><a href="${term.url}">${term.label}</a></h2>
    ${first && entryItem(first, { date: true, category: false, width: 'section', eager: false }, view)}
    ${titleList(others, view)}
  </section>\n`;
}

/** The newest documents, by their titles; their articles hold the files. */
function documentBox(items: readonly MediaItem[], { language, labels }: View): Html {
  return html`<section class="front-documents"><h2 class="ruled">${labels.attachments}</h2><ul class="titles">
    ${items.map(
      ({ entry, documents: [first] }) =>
        html`<li><a href="${entry.url}">${first?.label}</a> <span class="quiet">${first?.number} ${dayTime(entry.article.date, language)}</span></li>\n`,
    )}
  </ul></section>\n`;
}

/** The newest photos in a row; each leads to its article, whose title names it. */
function photoStrip(items: readonly MediaItem[], { labels }: View): Html {
  return html`<section class="front-photos"><h2 class="ruled">${labels.photos}</h2><ul class="strip">
    ${items.map(
      ({ entry, figures: [first] }) =>
        html`<li><a href="${entry.url}">${first && picture(first.picture, { alt: '', width: 'gallery', eager: false })}<span class="strip-title">${entry.article.title}</span></a></li>\n`,
    )}
  </ul></section>\n`;
}
