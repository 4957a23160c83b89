import type { Archive, Entry, Year } from '../archive/model.ts';
import { grouped } from '../archive/order.ts';
import type { Paths } from '../archive/paths.ts';
import { once } from '../content/once.ts';
import { compareText } from '../content/problem.ts';
import type { FeedPage, Page, SitemapPage } from './model.ts';

/** How many articles a feed tells. */
const feedSize = 20;
/** The limit of the sitemap protocol. */
const sitemapSize = 50_000;

/** Atom for the site and each tag, category and author; JSON Feed for the site. */
export function feedPages({ site, language, entries, terms }: Archive, paths: Paths): FeedPage[] {
  if (entries.length === 0) return [];
  const home = paths.home(language);
  const { siteName } = site.imprint[language];
  const page = { language, source: undefined, firstUrls: new Map<string, string>() };
  const ofSite = { ...page, title: siteName, homeUrl: home, entries: entries.slice(0, feedSize) };
  const ofTerms = [...terms.category, ...terms.tag, ...terms.author].map(
    (term): FeedPage => ({
      ...page,
      kind: 'atom',
      url: term.feedUrl,
      title: `${term.label} – ${siteName}`,
      homeUrl: term.url,
      entries: term.entries.slice(0, feedSize),
    }),
  );
  return [
    { ...ofSite, kind: 'atom', url: paths.feed(language, 'xml') },
    { ...ofSite, kind: 'jsonFeed', url: paths.feed(language, 'json') },
    ...ofTerms,
  ];
}

/** A sitemap index, a sitemap for each year of articles, one for all else, and robots.txt. */
export function sitemapPages(archives: readonly Archive[], others: readonly Page[], paths: Paths): Page[] {
  const [main] = archives;
  if (main === undefined) return [];
  const page = { language: main.language, source: undefined };
  const ofOthers = others
    .flatMap((other) =>
      isListed(other) ? [{ url: other.url, changed: undefined, translations: other.translations }] : [],
    )
    .toSorted((a, b) => compareText(a.url, b.url));
  const years = grouped(archives.flatMap((archive) => archive.years).toSorted(byYear), ({ year }) => year);
  const sitemaps = [
    ...[...years].flatMap(([year, versions]) => sitemapsOfYear(year, versions, paths)),
    {
      url: paths.at('/sitemap-pages.xml'),
      year: undefined,
      count: ofOthers.length,
      locations: () => ofOthers,
    },
  ].map((sitemap): SitemapPage => ({ ...page, ...sitemap, kind: 'sitemap' }));
  const sitemapUrl = paths.at('/sitemap.xml');
  return [
    ...sitemaps,
    { ...page, kind: 'sitemapIndex', url: sitemapUrl, sitemaps: sitemaps.map(({ url }) => url) },
    { ...page, kind: 'robots', url: paths.at('/robots.txt'), sitemapUrl },
  ];
}

/** The sitemaps of a year, of which each language has its own version. */
function sitemapsOfYear(
  year: string,
  versions: readonly Year[],
  paths: Paths,
): Pick<SitemapPage, 'url' | 'year' | 'count' | 'locations'>[] {
  const all = once(() =>
    versions.flatMap(({ months }) => months.flatMap(({ entries }) => entries)).toSorted(byAddress),
  );
  const count = versions.reduce((sum, version) => sum + version.count, 0);
  return Array.from({ length: Math.ceil(count / sitemapSize) }, (_, index) => {
    const [start, end] = [index * sitemapSize, Math.min((index + 1) * sitemapSize, count)];
    return {
      url: paths.at(`/sitemap-${year}${index === 0 ? '' : `-${index + 1}`}.xml`),
      year,
      count: end - start,
      locations: () => all().slice(start, end),
    };
  });
}

function byYear(a: Year, b: Year): number {
  return compareText(a.year, b.year);
}

/** Oldest first; those of a day by address, so that languages mix in one order. */
function byAddress(a: Entry, b: Entry): number {
  return compareText(a.article.date, b.article.date) || compareText(a.url, b.url);
}

/** First pages; their further pages are found through them. */
function isListed(page: Page): page is Extract<
  Page,
  {
    kind:
      | 'home'
      | 'year'
      | 'term'
      | 'termIndex'
      | 'media'
      | 'standing'
      | 'corrections'
      | 'accessibility'
      | 'openData';
  }
> {
  return [
    'home',
    'year',
    'term',
    'termIndex',
    'media',
    'standing',
    'corrections',
    'accessibility',
    'openData',
  ].includes(page.kind);
}
