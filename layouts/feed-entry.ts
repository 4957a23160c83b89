import type { Entry } from '../scripts/archive/model.ts';
import type { Site } from '../scripts/content/model.ts';
import { timestamp } from './dates.ts';

/** The moment of the last change; a change after the first day has no hour. */
export function changedAt({ article, changed }: Entry, { timeZone }: Site): string {
  return timestamp(changed, changed === article.date ? article.time : undefined, timeZone);
}

/** The names of those who made the article, each once; without authors, the agency. */
export function entryAuthors({ article, bylines }: Entry, { imprint }: Site): readonly string[] {
  if (bylines.length === 0) return [imprint[article.language].agency.name];
  return [...new Set(bylines.map((one) => one.name))];
}

/** What a reader sees of the article in a feed; a removed one shows its title alone. */
export function entryWords({ article }: Entry): string {
  return article.removed === undefined && article.lead !== '' ? article.lead : article.title;
}
