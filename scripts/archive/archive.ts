import type { Article, Content, Language, StandingPage } from '../content/model.ts';
import type { Photos } from '../photos/model.ts';
import { entryMaker } from './entries.ts';
import type { Archive, StandingEntry } from './model.ts';
import { byYear, inOrder } from './order.ts';
import { type Paths, pathsOf } from './paths.ts';
import { termLinks, termSlugs, termsOf } from './terms.ts';

/**
 * One archive a language, the main language first: entries in order, linked and grouped. Another language is
 * there when it has something to show.
 */
export function buildArchives({ site, articles, pages }: Content, photos: Photos): Archive[] {
  const paths = pathsOf(site);
  const slugs = termSlugs(site);
  const links = termLinks(site, paths, slugs);
  const context = { site, paths, links, photos, versions: versionsOf(articles) };
  const isUsed = (language: Language): boolean =>
    language === site.language || [...articles, ...pages].some((one) => one.language === language);
  return site.languages.filter(isUsed).map((language) => {
    const ofLanguage = articles.filter((article) => article.language === language);
    const entries = inOrder(ofLanguage).map(entryMaker(language, context));
    // A removed article keeps its address and its notice; no list leads to it.
    const listed = entries.filter(({ article }) => article.removed === undefined);
    return {
      site,
      language,
      entries: listed,
      removed: entries.filter(({ article }) => article.removed !== undefined),
      years: byYear(listed, language, paths),
      terms: termsOf(listed, { site, language, paths, slugs }),
      standing: pages
        .filter((page) => page.language === language)
        .map((page) => standingEntry(page, pages, paths)),
    };
  });
}

function versionsOf(articles: readonly Article[]): Map<string, Article[]> {
  const versions = new Map<string, Article[]>();
  if (new Set(articles.map(({ language }) => language)).size < 2) return versions;
  for (const article of articles) versions.set(article.id, [...(versions.get(article.id) ?? []), article]);
  return versions;
}

function standingEntry(page: StandingPage, pages: readonly StandingPage[], paths: Paths): StandingEntry {
  const url = (language: Language): string => paths.standing(language, page.slug);
  const others = pages.filter(({ slug, language }) => slug === page.slug && language !== page.language);
  return {
    page,
    url: url(page.language),
    translations: others.map(({ language }) => ({ language, url: url(language) })),
  };
}
