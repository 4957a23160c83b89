import { isCurrent } from '../archive/kin.ts';
import type { Archive } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type {
  AccessibilityPage,
  CountedLink,
  HomePage,
  MediaItem,
  Medium,
  NotFoundPage,
  SearchPage,
  StandingPageModel,
} from './model.ts';
import { termLink } from './term-pages.ts';
import { yearLink } from './time-pages.ts';

const latestCount = 10;
const sectionCount = 4;
/** Pictures in the strip, and articles in the box of documents. */
const stripLength = 6;
const documentCount = 5;
/** How many tags the search page offers to those who cannot search. */
const offeredTags = 40;

/** The first page of one language. Withdrawn articles keep their pages, but nothing here leads to them. */
export function homePage(
  archive: Archive,
  archives: readonly Archive[],
  media: Readonly<Record<Medium, readonly MediaItem[]>>,
  paths: Paths,
): HomePage {
  const { language, entries, terms, years } = archive;
  const current = entries.filter(isCurrent);
  const lead = current.find(({ article }) => article.featured) ?? current[0];
  return {
    kind: 'home',
    url: paths.home(language),
    language,
    source: undefined,
    translations: otherVersions(archive, archives, (other) => paths.home(other)),
    lead,
    latest: current.filter((entry) => entry !== lead).slice(0, latestCount),
    sections: terms.category
      .map((term) => ({ term, entries: term.entries.filter(isCurrent).slice(0, sectionCount) }))
      .filter((section) => section.entries.length > 0),
    years: years.map(yearLink),
    photos: media.photos.slice(0, stripLength),
    documents: media.documents.slice(0, documentCount),
  };
}

/** Pages that editors keep beside the news. */
export function standingPages({ standing }: Archive): StandingPageModel[] {
  return standing.map((entry) => ({
    kind: 'standing',
    url: entry.url,
    language: entry.page.language,
    source: `content/${entry.page.source}`,
    translations: entry.translations,
    entry,
  }));
}

/** The search page, which offers lists where search cannot run. */
export function searchPage(archive: Archive, archives: readonly Archive[], paths: Paths): SearchPage {
  const { language, years, terms } = archive;
  return {
    kind: 'search',
    url: paths.search(language),
    language,
    source: undefined,
    translations: otherVersions(archive, archives, (other) => paths.search(other)),
    bundleUrl: paths.searchBundle(language),
    years: years.map(yearLink),
    categories: terms.category.map(termLink),
    tags: mostUsed(terms.tag.map(termLink)),
  };
}

/** The accessibility statement, made of what site.yaml says. */
export function accessibilityPage(
  archive: Archive,
  archives: readonly Archive[],
  paths: Paths,
): AccessibilityPage {
  const { site, language } = archive;
  return {
    kind: 'accessibility',
    url: paths.accessibility(language),
    language,
    source: undefined,
    translations: otherVersions(archive, archives, (other) => paths.accessibility(other)),
    reviewed: site.accessibility?.date,
    limits: site.accessibility?.limits[language] ?? [],
  };
}

/** What a server answers where there is nothing. */
export function notFoundPage({ language }: Archive, paths: Paths): NotFoundPage {
  const url = paths.notFound(language);
  return { kind: 'notFound', url, language, source: undefined, translations: [] };
}

function mostUsed(links: readonly CountedLink[]): CountedLink[] {
  const kept = new Set(links.toSorted((a, b) => b.count - a.count).slice(0, offeredTags));
  return links.filter((link) => kept.has(link));
}

function otherVersions(
  archive: Archive,
  archives: readonly Archive[],
  urlOf: (language: Archive['language']) => string,
): HomePage['translations'] {
  return archives
    .filter((other) => other !== archive)
    .map(({ language }) => ({ language, url: urlOf(language) }));
}
