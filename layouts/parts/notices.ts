import type { Article } from '../../scripts/content/model.ts';
import type { Link } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { facts } from './facts.ts';
import { dayTime } from './time.ts';

/** Stands above the text of a withdrawn article. */
export function withdrawnNotice(
  { withdrawn }: Article,
  replacement: Link | undefined,
  view: View,
): Html | undefined {
  if (withdrawn === undefined) return undefined;
  const { labels, language } = view;
  return html`<div class="notice">
    <p><strong>${labels.withdrawn}</strong></p>
    ${facts([
      [labels.withdrawnOn, dayTime(withdrawn.date, language)],
      [labels.reason, withdrawn.reason],
      [labels.replacement, replacement && html`<a href="${replacement.url}">${replacement.label}</a>`],
    ])}
  </div>\n`;
}

/** Stands in the place of the text of a removed article. */
export function removedNotice(article: Article, removed: NonNullable<Article['removed']>, view: View): Html {
  const { labels, language } = view;
  return html`<div class="notice">
    <p><strong>${labels.removed}</strong></p>
    ${facts([
      [labels.published, dayTime(article.date, language)],
      [labels.removedOn, dayTime(removed.date, language)],
      [labels.reason, removed.reason],
      [labels.basis, removed.basis],
    ])}
  </div>\n`;
}
