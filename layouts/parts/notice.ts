import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/** The urgent notice of these days: on every page, in print too, announced to screen readers by its label. */
export function urgentNotice({ frame: { notice }, labels }: View): Html | undefined {
  if (notice === undefined) return undefined;
  const words = notice.url === undefined ? notice.text : html`<a href="${notice.url}">${notice.text}</a>`;
  return html`<section class="urgent" aria-label="${labels.urgent}"><p class="wrap"><strong>${labels.urgent}:</strong> ${words}</p></section>\n`;
}
