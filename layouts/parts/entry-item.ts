import type { Entry } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { picture, type widths } from './picture.ts';
import { dayTime } from './time.ts';

interface Shown {
  /** Lists that are grouped by day have it above. */
  readonly date: boolean;
  /** Lists of one category have it above. */
  readonly category: boolean;
  readonly width: keyof typeof widths;
  readonly eager: boolean;
}

/** An article in a list: title, date and category, the first words, a small photo. */
export function entryItem(entry: Entry, shown: Shown, view: View): Html {
  return html`<article class="entry">
    ${entryPhoto(entry, shown)}
    <div class="entry-text">
      <h3 class="entry-title">${marks(entry, view)}<a href="${entry.url}">${entry.article.title}</a></h3>
      ${entryMeta(entry, shown, view)}
      ${entryLead(entry)}
    </div>
  </article>\n`;
}

/** What lists say before the title of a draft or of a withdrawn article. */
function marks(entry: Entry, view: View): Html | undefined {
  const withdrawn = withdrawnMark(entry, view);
  return entry.article.draft
    ? html`<span class="mark">${view.labels.draftMark}</span> ${withdrawn}`
    : withdrawn;
}

/** What lists say before the title of a withdrawn article. */
export function withdrawnMark({ article }: Entry, { labels }: View): Html | undefined {
  return article.withdrawn && html`<span class="mark">${labels.withdrawnMark}</span> `;
}

/** Date and category, quietly. */
export function entryMeta(
  { article, category }: Entry,
  shown: Pick<Shown, 'date' | 'category'>,
  { language }: View,
): Html | undefined {
  const section = shown.category ? category : undefined;
  if (!shown.date && section === undefined) return undefined;
  return html`<p class="entry-meta">
    ${shown.date && dayTime(article.date, language)}
    ${section && html`<a href="${section.url}">${section.label}</a>`}
  </p>`;
}

/** The summary or the first words; a removed article has none. */
export function entryLead({ article }: Entry): Html | undefined {
  if (article.removed !== undefined || article.lead === '') return undefined;
  return html`<p class="entry-lead">${article.lead}</p>`;
}

/** The photo leads where the title leads, so it is one stop less for keyboards and screen readers. */
export function entryPhoto(
  { article, cover, url }: Entry,
  { width, eager }: Pick<Shown, 'width' | 'eager'>,
): Html | undefined {
  if (article.removed !== undefined || cover === undefined) return undefined;
  return html`<a class="entry-photo" href="${url}" tabindex="-1" aria-hidden="true">${picture(cover.picture, { alt: '', width, eager })}</a>`;
}
