import type { Article, Content, Day, Notice } from './model.ts';

/** Content without what must not be published yet. */
export interface HeldBack {
  readonly content: Content;
  readonly drafts: readonly Article[];
  /** Articles whose day lies after the day of the build. */
  readonly future: readonly Article[];
}

/** Takes drafts (unless `drafts` wants them), articles after `day` and a notice of other days out of content. */
export function holdBack(content: Content, { day, drafts }: { day: Day; drafts: boolean }): HeldBack {
  const isDraft = (article: Article): boolean => article.draft && !drafts;
  const isFuture = (article: Article): boolean => !isDraft(article) && !drafts && article.date > day;
  return {
    content: {
      ...content,
      articles: content.articles.filter((article) => !isDraft(article) && !isFuture(article)),
      notice: isCurrent(content.notice, day) ? content.notice : undefined,
    },
    drafts: content.articles.filter(isDraft),
    future: content.articles.filter(isFuture),
  };
}

function isCurrent(notice: Notice | undefined, day: Day): boolean {
  return notice !== undefined && notice.from <= day && day <= notice.until;
}
