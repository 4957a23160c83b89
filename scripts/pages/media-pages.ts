import { isCurrent } from '../archive/kin.ts';
import type { Archive } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type { Language } from '../content/model.ts';
import { type ListSizes, numberedPages, stableList, yearLinks } from './lists.ts';
import type { ArticlePage, MediaItem, MediaPage, Medium } from './model.ts';
import { mediaWords } from './words.ts';

export const mediums: readonly Medium[] = ['photos', 'videos', 'documents'];

/** What the articles of one language show and offer; newest first. */
export type Media = Readonly<Record<Medium, readonly MediaItem[]>>;

/** Pictures and films weigh more than rows of a table. */
const sizes: Readonly<Record<Medium, ListSizes>> = {
  photos: { page: 20, first: 12 },
  videos: { page: 20, first: 12 },
  documents: { page: 50, first: 30 },
};

/** What the articles of an archive show and offer, by medium; newest first. Withdrawn articles are left out. */
export function mediaOf(articles: readonly ArticlePage[]): Media {
  const items = articles
    .filter((page) => isCurrent(page.entry) && showsMore(page))
    .map((page): MediaItem => {
      const { entry, cover, figures, gallery, videos, attachments: documents } = page;
      const shown = [...(cover === undefined ? [] : [cover]), ...figures.values(), ...gallery];
      return { entry, figures: shown.filter(({ alt }) => alt !== ''), videos, documents };
    });
  return {
    photos: items.filter(({ figures }) => figures.length > 0),
    videos: items.filter(({ videos }) => videos.length > 0),
    documents: items.filter(({ documents }) => documents.length > 0),
  };
}

/** Whether an article shows or offers more than its words. */
function showsMore({ cover, figures, gallery, videos, attachments }: ArticlePage): boolean {
  const all = figures.size + gallery.length + videos.length + attachments.length;
  return cover !== undefined || all > 0;
}

/** A first page for each medium that has something to show, and its years. */
export function mediaPages(
  { language }: Archive,
  media: ReadonlyMap<Language, Media>,
  paths: Paths,
): MediaPage[] {
  const items = media.get(language);
  if (items === undefined) return [];
  return mediums.flatMap((medium) => {
    const ofMedium = items[medium];
    if (ofMedium.length === 0) return [];
    const byUrl = new Map(ofMedium.map((item) => [item.entry.url, item]));
    const list = stableList(
      ofMedium.map(({ entry }) => entry),
      sizes[medium],
    );
    const itemsOf = (entries: typeof list.first): MediaItem[] =>
      entries.flatMap(({ url }) => byUrl.get(url) ?? []);
    const url = paths.media(language, medium);
    const page = {
      kind: 'media' as const,
      language,
      source: undefined,
      medium,
      index: { label: mediaWords[language][medium], url },
    };
    const years = list.years.flatMap(({ year, pages }) =>
      numberedPages(pages, (number) => paths.mediaYear(language, medium, year, number)).map(
        ({ entries, number, previousUrl, nextUrl, ...place }): MediaPage => ({
          ...page,
          ...place,
          items: itemsOf(entries),
          translations: [],
          years: [],
          part: { year, number, previousUrl, nextUrl },
        }),
      ),
    );
    const first: MediaPage = {
      ...page,
      url,
      translations: [...media]
        .filter(([other, shown]) => other !== language && shown[medium].length > 0)
        .map(([other]) => ({ language: other, url: paths.media(other, medium) })),
      items: itemsOf(list.first),
      years: yearLinks(list, (year) => paths.mediaYear(language, medium, year, 1)),
      part: undefined,
    };
    return [first, ...years];
  });
}
