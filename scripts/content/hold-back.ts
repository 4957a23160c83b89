import type { Article, Content, Day, FormerAgency, Notice, Update } from './model.ts';

/** Content without what must not be published yet. */
export interface HeldBack {
  readonly content: Content;
  readonly drafts: readonly Article[];
  /** Articles whose day lies after the day of the build. */
  readonly future: readonly Article[];
  /** Changes whose day lies after the day of the build, with their articles. */
  readonly futureUpdates: readonly { readonly article: Article; readonly update: Update }[];
}

/**
 * Takes drafts, articles and changes after `day` (unless `drafts` wants them) and a notice of other days out of
 * content. An agency that has not ended by `day` works on.
 */
export function holdBack(content: Content, { day, drafts }: { day: Day; drafts: boolean }): HeldBack {
  const isDraft = (article: Article): boolean => article.draft && !drafts;
  const isFuture = (article: Article): boolean => !isDraft(article) && !drafts && article.date > day;
  const isWaiting = ({ date }: Update): boolean => !drafts && date > day;
  const kept = content.articles.filter((article) => !isDraft(article) && !isFuture(article));
  const known = (article: Article): Article =>
    article.updates.some(isWaiting)
      ? { ...article, updates: article.updates.filter((update) => !isWaiting(update)) }
      : article;
  return {
    content: {
      ...content,
      site: { ...content.site, agencies: content.site.agencies.flatMap((agency) => knownBy(day, agency)) },
      articles: kept.map(known),
      notice: isCurrent(content.notice, day) ? content.notice : undefined,
    },
    drafts: content.articles.filter(isDraft),
    future: content.articles.filter(isFuture),
    futureUpdates: kept.flatMap((article) =>
      article.updates.filter(isWaiting).map((update) => ({ article, update })),
    ),
  };
}

/** An agency as it is known on a day: one to come is not there yet, and one that is to end has no end. */
function knownBy(day: Day, agency: FormerAgency): FormerAgency[] {
  if (agency.from !== undefined && agency.from > day) return [];
  return agency.to === undefined || agency.to < day ? [agency] : [{ ...agency, to: undefined }];
}

function isCurrent(notice: Notice | undefined, day: Day): boolean {
  return notice !== undefined && notice.from <= day && day <= notice.until;
}
