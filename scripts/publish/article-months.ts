import { runs } from '../archive/order.ts';
import type { Language } from '../content/model.ts';
import type { ArticlePage, Page } from '../pages/model.ts';
import type { PageKeys } from './page-keys.ts';

/** The pages of the articles of one month, without the notices of removed ones. */
export interface ArticleMonth {
  readonly language: Language;
  /** @example '2023-01' */
  readonly month: string;
  /** Oldest first. */
  readonly pages: readonly ArticlePage[];
  /** Names what the pages say, whatever stands around them and wherever they lead on. */
  readonly key: string;
}

/** Whether a page is that of an article which still stands, and so belongs to a month. */
export function isOfMonth(page: Page): page is ArticlePage {
  return page.kind === 'article' && page.entry.article.removed === undefined;
}

/** The months of all languages: those of each oldest first. `pages` has articles newest first. */
export function articleMonths(pages: readonly Page[], keys: PageKeys): ArticleMonth[] {
  const articles = pages.filter(isOfMonth).toReversed();
  const months = runs(articles, ({ language, entry }) => `${language} ${entry.article.date.slice(0, 7)}`);
  return months.flatMap(([, ofMonth]): ArticleMonth[] => {
    const [first] = ofMonth;
    if (first === undefined) return [];
    const month = first.entry.article.date.slice(0, 7);
    return [{ language: first.language, month, pages: ofMonth, key: keys.ofArticles(ofMonth) }];
  });
}
