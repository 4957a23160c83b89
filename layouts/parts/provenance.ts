import type { Entry } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import { dataWordsOf } from '../labels/open-data.ts';
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
    ${proof(entry, view)}
    <p class="address">${labels.address}: ${absolute(site, url)}</p>
    ${articleTools(entry, view)}
  </footer>`;
}

/**
 * A quiet line: the file that the article was made of, the same as data, and the hash by which the ledger knows its
 * text. The link to the file stands among the tools.
 */
function proof({ article }: Entry, { language }: View): Html {
  return html`<p class="quiet">${dataWordsOf(language).sourceFile}: content/${article.source}, <a href="index.json">JSON</a>. SHA-256: ${article.textHash}</p>`;
}
