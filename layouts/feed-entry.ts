import type { Entry } from '../scripts/archive/model.ts';
import type { Site } from '../scripts/content/model.ts';
import { timestamp } from './dates.ts';
import type { View } from './surroundings.ts';

/** The title; a withdrawn article is called so, since readers of feeds may have nothing but this line. */
export function entryTitle({ article }: Entry, { labels }: Pick<View, 'labels'>): string {
  return article.withdrawn === undefined ? article.title : `${labels.withdrawnMark}: ${article.title}`;
}

/** What the article is filed under: that it is withdrawn, its category, its tags. */
export function entrySubjects(
  { article, category, tags }: Entry,
  { labels }: Pick<View, 'labels'>,
): string[] {
  const state = article.withdrawn === undefined ? [] : [labels.withdrawnMark];
  return [...state, ...(category === undefined ? [] : [category.label]), ...tags.map(({ label }) => label)];
}

/** The moment of the last change; a change after the first day has no hour. */
export function changedAt({ article, changed }: Entry, { timeZone }: Site): string {
  return timestamp(changed, changed === article.date ? article.time : undefined, timeZone);
}

/** The names of those who made the article, each once; without authors, the agency of its day. */
export function entryAuthors({ agency, bylines }: Entry): readonly string[] {
  if (bylines.length === 0) return [agency.name];
  return [...new Set(bylines.map((one) => one.name))];
}

/** What a reader sees of the article in a feed; a removed one shows its title alone. */
export function entryWords({ article }: Entry): string {
  return article.removed === undefined && article.lead !== '' ? article.lead : article.title;
}
