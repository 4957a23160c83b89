import type { SearchDocument } from './documents.ts';
import { lettersOf, MOST_LETTERS } from './shards.ts';

/** A run of whole years that is indexed on its own. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** In order of date, then of address. */
  readonly articles: readonly SearchDocument[];
}

const MOST_ARTICLES = 10_000;

/**
 * Cuts articles into runs of years, oldest first, each as full as it may be; the newest year stands
 * alone, so that a publish indexes no more than that. A year is never cut.
 */
export function periodsOf(articles: Iterable<SearchDocument>, most: number = MOST_ARTICLES): Period[] {
  const years = byYear(articles);
  const newest = years.at(-1);
  const runs: Period[] = [];
  for (const year of years.slice(0, -1)) {
    const last = runs.at(-1);
    if (
      last &&
      last.articles.length + year.articles.length <= most &&
      lettersOf(last.articles) + lettersOf(year.articles) <= MOST_LETTERS
    ) {
      runs[runs.length - 1] = { ...last, to: year.to, articles: [...last.articles, ...year.articles] };
    } else runs.push(year);
  }
  return newest ? [...runs, newest] : runs;
}

function byYear(articles: Iterable<SearchDocument>): Period[] {
  const years = new Map<string, SearchDocument[]>();
  for (const article of articles) {
    const year = article.date.slice(0, 4);
    const known = years.get(year);
    if (known) known.push(article);
    else years.set(year, [article]);
  }
  return [...years]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, found]) => ({ from: year, to: year, articles: found.toSorted(inOrder) }));
}

const inOrder = (a: SearchDocument, b: SearchDocument): number =>
  compare(a.date, b.date) || compare(a.url, b.url);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
