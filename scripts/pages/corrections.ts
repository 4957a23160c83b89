import type { Archive, Entry } from '../archive/model.ts';
import { runs } from '../archive/order.ts';
import type { Paths } from '../archive/paths.ts';
import { compareText } from '../content/problem.ts';
import type { CorrectionsFeedPage, CorrectionsPage, PublishedUpdate } from './model.ts';

/** How many changes the first page and the feed tell. */
const newestCount = 30;

/** Every dated change of a published text in the open: the newest, the years, a feed. None where nothing changed. */
export function correctionsPages(
  { language, entries, site }: Archive,
  paths: Paths,
): (CorrectionsPage | CorrectionsFeedPage)[] {
  const all = updatesOf(entries);
  const [latest, ...others] = all;
  if (latest === undefined) return [];
  const url = paths.corrections(language);
  const page = { language, source: undefined, translations: [], feedUrl: `${url}feed.xml`, homeUrl: url };
  const newest = [latest, ...others.slice(0, newestCount - 1)] as const;
  const years = runs(all, ({ update }) => update.date.slice(0, 4));
  const links = years.map(([year, ofYear]) => ({ label: year, url: `${url}${year}/`, count: ofYear.length }));
  return [
    { ...page, kind: 'corrections', url, year: undefined, updates: newest, years: links },
    ...years.map(
      ([year, ofYear]): CorrectionsPage => ({
        ...page,
        kind: 'corrections',
        url: `${url}${year}/`,
        year,
        updates: ofYear,
        years: [],
      }),
    ),
    {
      kind: 'correctionsFeed',
      url: page.feedUrl,
      language,
      source: undefined,
      homeUrl: url,
      siteName: site.imprint[language].siteName,
      firstUrls: new Map(),
      updates: newest,
    },
  ];
}

/** Newest first; those of one day by the address of their article. */
function updatesOf(entries: readonly Entry[]): PublishedUpdate[] {
  return entries
    .filter(({ article }) => article.updates.length > 0)
    .flatMap((entry) => entry.article.updates.map((update, index) => ({ entry, update, number: index + 1 })))
    .toSorted(
      (a, b) =>
        compareText(b.update.date, a.update.date) ||
        compareText(a.entry.url, b.entry.url) ||
        b.number - a.number,
    );
}
