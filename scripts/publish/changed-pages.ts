import { grouped } from '../archive/order.ts';
import { outputPath } from '../archive/paths.ts';
import type { Language, Site } from '../content/model.ts';
import type { ArticlePage, Page } from '../pages/model.ts';
import { type ArticleMonth, isOfMonth } from './article-months.ts';
import type { Comparison, Group } from './comparison.ts';
import type { ListOfYear, PageKeys } from './page-keys.ts';

/** What a release publishes as pages, and the articles among them by month. */
export interface PlannedPages {
  readonly site: Pick<Site, 'base'>;
  readonly pages: readonly Page[];
  readonly months: readonly ArticleMonth[];
}

/** The pages that the last release does not have as they are now, in their order. */
export function changedPages(
  { site, pages, months }: PlannedPages,
  keys: PageKeys,
  comparison: Comparison,
): Page[] {
  const pathOf = (page: Page): string => outputPath(site, page.url);
  const keyOf = (page: Page): string => keys.of(page);
  const groups = [...articleGroups(months, keys), ...listGroups(pages, months, keys)];
  const changed = new Set(groups.flatMap((group) => comparison.changed({ ...group, pathOf, keyOf })));
  return pages.filter((page) =>
    isOfMonth(page) || isListOfYear(page) ? changed.has(page) : !comparison.keeps(pathOf(page), keyOf(page)),
  );
}

type PageGroup = Omit<Group<Page>, 'pathOf' | 'keyOf'>;

/**
 * The articles of each month. Their pages lead on to older articles, and to one newer: so the key of a month covers
 * the month itself, all before it, and the first article after it. A new article leaves the keys of earlier months.
 */
function articleGroups(months: readonly ArticleMonth[], keys: PageKeys): PageGroup[] {
  const past = new Map<Language, string>();
  return months.map(({ language, month, pages, key }) => {
    const upToNow = keys.ofKeys([past.get(language) ?? '', key]);
    past.set(language, upToNow);
    return {
      name: `articles ${language} ${month}`,
      key: keys.ofKeys([upToNow, keys.ofEntry(newerOf(pages))]),
      files: pages,
      areTogether: true,
    };
  });
}

/** The article to which the newest page of a month leads; withdrawn ones lead nowhere. */
function newerOf(pages: readonly ArticlePage[]): ArticlePage['newer'] {
  return pages.findLast(({ newer }) => newer !== undefined)?.newer;
}

/** The lists that show articles of one year alone: those of a language, and the sitemaps, which show all languages. */
function listGroups(pages: readonly Page[], months: readonly ArticleMonth[], keys: PageKeys): PageGroup[] {
  const lists = pages.filter(isListOfYear);
  return [...grouped(lists, nameOfLists)].map(([name, files]) => {
    const shown = months.filter(({ language, month }) => {
      const year = month.slice(0, 4);
      return name === yearName(language, year) || name === yearName('sitemap', year);
    });
    return { name, key: keys.ofLists(files, shown), files, areTogether: false };
  });
}

function isListOfYear(page: Page): page is ListOfYear {
  if (page.kind === 'sitemap') return page.year !== undefined;
  return page.kind === 'month' || page.kind === 'termYear';
}

function nameOfLists(list: ListOfYear): string {
  switch (list.kind) {
    case 'month':
      return yearName(list.language, list.month.slice(0, 4));
    case 'termYear':
      return yearName(list.language, list.year);
    case 'sitemap':
      return yearName('sitemap', list.year ?? '');
  }
}

/** @example yearName('vi', '2023') // 'lists vi 2023' */
function yearName(of: Language | 'sitemap', year: string): string {
  return `lists ${of} ${year}`;
}
