import type { StandingPageModel } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import type { View } from './surroundings.ts';

/** A page outside of time. */
export function standingPage(page: StandingPageModel, view: View): Html {
  const { title, summary, body } = page.entry.page;
  const context = { article: undefined, figures: new Map(), eager: false, view };
  return htmlDocument(
    page,
    {
      title,
      description: summary ?? title,
      main: html`<article class="article">
        <header class="article-header"><h1>${title}</h1>${summary && html`<p class="summary">${summary}</p>`}</header>
        ${body !== '' && html`<div class="prose">${renderMarkdown(body, context)}</div>`}
      </article>`,
    },
    view,
  );
}
