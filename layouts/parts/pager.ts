import type { Numbered } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import type { Labels } from '../labels/labels.ts';

/** The neighbours of a page of a numbered list; previous is older. */
export function pager(
  { number, previousUrl, nextUrl }: Pick<Numbered, 'number' | 'previousUrl' | 'nextUrl'>,
  labels: Labels,
): Html | undefined {
  if (previousUrl === undefined && nextUrl === undefined) return undefined;
  return html`<nav class="pager" aria-label="${labels.pages}">
    ${previousUrl && html`<a href="${previousUrl}" rel="prev">${labels.olderPage}</a>`}
    <span class="quiet">${labels.page(number)}</span>
    ${nextUrl && html`<a href="${nextUrl}" rel="next">${labels.newerPage}</a>`}
  </nav>`;
}
