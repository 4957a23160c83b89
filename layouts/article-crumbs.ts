import type { ArticlePage, Link } from '../scripts/pages/model.ts';
import { formatMonthName } from './dates.ts';
import type { View } from './surroundings.ts';

/** The year and the month that hold an article. */
export function articleCrumbs({ entry, yearUrl, monthUrl }: ArticlePage, { labels, language }: View): Link[] {
  const month = entry.article.date.slice(0, 7);
  return [
    ...(yearUrl === undefined ? [] : [{ label: labels.year(month.slice(0, 4)), url: yearUrl }]),
    ...(monthUrl === undefined ? [] : [{ label: formatMonthName(month, language), url: monthUrl }]),
  ];
}
