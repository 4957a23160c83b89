import type { Entry } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import { absolute, type View } from '../surroundings.ts';
import { facts } from './facts.ts';

/** Under the text: tags, where it comes from, its Markdown, and its address for paper. */
export function provenance({ article, url, sourceUrl, tags }: Entry, { site, labels }: View): Html {
  const { origin } = article;
  return html`<footer class="provenance">
    ${tags.length > 0 && html`<p class="tags"><span class="quiet">${labels.terms.tag}:</span> ${tags.map((tag) => html`<a href="${tag.url}" rel="tag">${tag.label}</a>\n`)}</p>`}
    ${facts([
      [
        labels.source,
        origin &&
          (origin.url === undefined
            ? origin.name
            : html`<a href="${origin.url}" rel="noopener external">${origin.name}</a>`),
      ],
    ])}
    <p class="address">${labels.address}: ${absolute(site, url)}</p>
    <p class="source-file"><a href="${sourceUrl}" type="text/markdown">${labels.sourceFile}</a></p>
  </footer>`;
}
