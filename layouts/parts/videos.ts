import type { VideoLink } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/** Films: those of the site play here, those of a provider open in a tab of their own. */
export function videos(links: readonly VideoLink[], view: View): Html | undefined {
  return links.length === 0
    ? undefined
    : html`<ul class="films">${links.map((link) => video(link, view))}</ul>`;
}

function video(link: VideoLink, view: View): Html {
  const { labels } = view;
  return html`<li>
    ${link.kind === 'file' ? player(link, view) : html`<a href="${link.url}" target="_blank" rel="noopener external">${link.label} <span class="file-kind">(${labels.newTab})</span></a>`}
    ${link.transcript && html`<details><summary>${labels.transcript}</summary><p class="transcript">${link.transcript}</p></details>`}
  </li>\n`;
}

function player(link: VideoLink & { readonly kind: 'file' }, { labels, language }: View): Html {
  const { captionsUrl } = link;
  const track =
    captionsUrl &&
    html`<track kind="captions" src="${captionsUrl}" srclang="${language}" label="${labels.languageName}">`;
  return html`<figure class="figure"><video controls preload="none" src="${link.url}" aria-label="${link.label}">${track}</video><figcaption>${link.label}</figcaption></figure>`;
}
