import type { Numbered } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import type { Labels } from '../labels/labels.ts';

/** The heading of a list, with a quiet line on what it holds. */
export function listHeader(title: string, note: string | undefined): Html {
  return html`<header class="page-header"><h1>${title}</h1>${note && html`<p class="quiet">${note}</p>`}</header>\n`;
}

/** The title of a numbered page. @example numberedTitle('Tháng 01/2023', page, labels) // 'Tháng 01/2023, trang 2' */
export function numberedTitle(title: string, { number }: Pick<Numbered, 'number'>, labels: Labels): string {
  return number === 1 ? title : `${title}, ${labels.page(number).toLowerCase()}`;
}
