import type { Entry } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import { absolute, type View } from '../surroundings.ts';
import { articleTools } from './article-tools.ts';
import { facts } from './facts.ts';

/** Under the text: tags, where it comes from, its address for paper, and what readers can do with it. */
export function provenance(entry: Entry, view: View): Html {
  const { site, labels } = view;
  const { article, url, tags } = entry;
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
    ${articleTools(entry, view)}
  </footer>`;
}
