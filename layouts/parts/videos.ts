import type { Picture } from '../../scripts/archive/model.ts';
import type { VideoLink } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { picture } from './picture.ts';

/** A poster as wide as this is sharp enough for a column of text; it loads with the page. */
const posterWidth = 900;

/** Films: those of the site play here, those of a provider open in a tab of their own. */
export function videos(links: readonly VideoLink[], view: View): Html | undefined {
  return links.length === 0
    ? undefined
    : html`<ul class="films">${links.map((link) => video(link, view))}</ul>`;
}

function video(link: VideoLink, view: View): Html {
  const { labels } = view;
  return html`<li>
    ${link.kind === 'file' ? player(link, view) : provider(link, view)}
    ${link.transcript && html`<details><summary>${labels.transcript}</summary><p class="transcript">${link.transcript}</p></details>`}
  </li>\n`;
}

/** Nothing of the provider is on the page: its poster is ours, and the reader goes there by choice. */
function provider({ url, label, poster }: VideoLink, { labels }: View): Html {
  const still = poster && picture(poster, { alt: '', width: 'body', eager: false });
  return html`<a class="film-link" href="${url}" target="_blank" rel="noopener external">${still && html`<span class="film-still">${still}</span> `}${label} <span class="file-kind">(${labels.newTab})</span></a>`;
}

function player(link: VideoLink & { readonly kind: 'file' }, { labels, language }: View): Html {
  const { captionsUrl } = link;
  const track =
    captionsUrl &&
    html`<track kind="captions" src="${captionsUrl}" srclang="${language}" label="${labels.languageName}">`;
  return html`<figure class="figure"><video controls preload="none" src="${link.url}"${link.poster && posterOf(link.poster)} aria-label="${link.label}">${track}</video><figcaption>${link.label}</figcaption></figure>`;
}

function posterOf({ sizes }: Picture): Html {
  const { url } = sizes.find(({ width }) => width >= posterWidth) ?? sizes.at(-1) ?? sizes[0];
  return html` poster="${url}"`;
}
