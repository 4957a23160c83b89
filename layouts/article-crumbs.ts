import { oncePer } from '../scripts/content/once.ts';
import type { ArticlePage, Link } from '../scripts/pages/model.ts';
import { formatMonthName } from './dates.ts';
import type { View } from './surroundings.ts';

/** The year and the month that hold an article: the same links for all of a month. */
export function articleCrumbs({ entry, yearUrl, monthUrl }: ArticlePage, view: View): readonly Link[] {
  const month = entry.article.date.slice(0, 7);
  const key = [month, yearUrl, monthUrl].join(' ');
  const known = crumbsOf(view).get(key);
  if (known !== undefined) return known;
  const { labels, language } = view;
  const links = [
    ...(yearUrl === undefined ? [] : [{ label: labels.year(month.slice(0, 4)), url: yearUrl }]),
    ...(monthUrl === undefined ? [] : [{ label: formatMonthName(month, language), url: monthUrl }]),
  ];
  crumbsOf(view).set(key, links);
  return links;
}

const crumbsOf = oncePer((_view: View) => new Map<string, readonly Link[]>());
