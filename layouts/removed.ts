import type { Article } from '../scripts/content/model.ts';
import type { ArticlePage } from '../scripts/pages/model.ts';
import { articleCrumbs } from './article-crumbs.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { removedNotice } from './parts/notices.ts';
import type { View } from './surroundings.ts';

/** What stays of a removed article: its title, its dates, the reason and the legal basis. */
export function removedPage(page: ArticlePage, removed: NonNullable<Article['removed']>, view: View): Html {
  const { article } = page.entry;
  return htmlDocument(
    page,
    {
      title: article.title,
      description: view.labels.removed,
      crumbs: articleCrumbs(page, view),
      unlisted: true,
      main: html`<article class="article">
        <header class="article-header"><h1>${article.title}</h1>${removedNotice(article, removed, view)}</header>
      </article>`,
    },
    view,
  );
}
