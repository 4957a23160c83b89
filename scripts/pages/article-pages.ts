import { figureOf, pictureOf } from '../archive/entries.ts';
import { kinOf } from '../archive/kin.ts';
import type { Archive, Entry, Figure, Kin } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type { Article, Video } from '../content/model.ts';
import { once } from '../content/once.ts';
import type { Photos } from '../photos/model.ts';
import type { ArticlePage, VideoLink } from './model.ts';

/** The pages of all articles of an archive, the removed ones' notices included. */
export function articlePages(archive: Archive, photos: Photos, paths: Paths): ArticlePage[] {
  const kin = kinOf(archive.entries);
  const alone: Kin = { newer: undefined, older: undefined, related: () => [] };
  const context: PageContext = {
    photos,
    paths,
    byUrl: once(() => new Map(archive.entries.map((entry) => [entry.url, entry]))),
    lists: new Map(
      archive.years.flatMap(({ year, url, months }) => [
        [year, url] as const,
        ...months.map((one) => [one.month, one.url] as const),
      ]),
    ),
  };
  return [
    ...archive.entries.map((entry, index) => articlePage(entry, kin[index] ?? alone, context)),
    ...archive.removed.map((entry) => articlePage(entry, alone, context)),
  ];
}

interface PageContext {
  readonly photos: Photos;
  readonly paths: Paths;
  readonly byUrl: () => ReadonlyMap<string, Entry>;
  /** The URLs of all years and months: of `2023`, `2023-01`. */
  readonly lists: ReadonlyMap<string, string>;
}

function articlePage(entry: Entry, kin: Kin, context: PageContext): ArticlePage {
  const { paths, byUrl, lists } = context;
  const { article } = entry;
  const replacing = replacementUrl(article, paths);
  const replacement = replacing === undefined ? undefined : byUrl().get(replacing);
  const shown = shownBy(entry, context);
  // Named one by one: Node 20 makes a hidden class for each object that is spread and then grows.
  return {
    kind: 'article',
    url: entry.url,
    language: article.language,
    source: `content/${article.source}`,
    translations: entry.translations,
    entry,
    newer: kin.newer,
    older: kin.older,
    related: kin.related,
    yearUrl: lists.get(article.date.slice(0, 4)),
    monthUrl: lists.get(article.date.slice(0, 7)),
    replacement: replacement && { label: replacement.article.title, url: replacement.url },
    figures: shown.figures,
    cover: shown.cover,
    gallery: shown.gallery,
    attachments: shown.attachments,
    videos: shown.videos,
  };
}

/** What an article shows and offers beside its words. */
type Shown = Pick<ArticlePage, 'figures' | 'cover' | 'gallery' | 'attachments' | 'videos'>;

const nothing: Shown = { figures: new Map(), cover: undefined, gallery: [], attachments: [], videos: [] };

function shownBy(entry: Entry, context: PageContext): Shown {
  const { photos, paths } = context;
  const { images, bodyImages, attachments, videos, removed } = entry.article;
  const isBare = [images, bodyImages, attachments, videos].every(({ length }) => length === 0);
  if (isBare || removed !== undefined) return nothing;
  const figures = new Map<string, Figure>();
  for (const image of bodyImages) {
    const described = images.find(({ file }) => file === image.file);
    const caption = image.caption ?? described?.caption;
    const figure = figureOf({ ...image, caption, credit: described?.credit }, photos, paths);
    if (figure !== undefined) figures.set(image.file, figure);
  }
  const [first, ...others] = images
    .filter(({ file }) => !figures.has(file))
    .flatMap((image) => figureOf(image, photos, paths) ?? []);
  const showsCover = first !== undefined && first.file === images[0]?.file;
  return {
    figures,
    cover: showsCover ? first : undefined,
    gallery: first === undefined || showsCover ? others : [first, ...others],
    attachments: attachments.map((attachment) => ({
      ...attachment,
      label: attachment.title,
      url: paths.articleFile(entry.article, attachment.file),
    })),
    videos: videos.map((video) => videoLink(video, entry, context)),
  };
}

function videoLink(video: Video, { article }: Entry, { photos, paths }: PageContext): VideoLink {
  const { title: label, transcript } = video;
  const poster = video.poster && pictureOf(video.poster.file, photos, paths);
  if (video.kind === 'link') return { kind: 'link', label, url: video.url, transcript, poster };
  const captionsUrl = video.captions && paths.articleFile(article, video.captions);
  const url = paths.articleFile(article, video.file);
  return { kind: 'file', label, url, transcript, poster, captionsUrl };
}

/** The URL of the article that replaces a withdrawn one; its front matter gives a path or an id. */
export function replacementUrl({ withdrawn }: Article, paths: Paths): string | undefined {
  const path = withdrawn?.replacedBy;
  return path === undefined ? undefined : paths.at(`/${path.replace(/^\/|\/$/g, '')}/`);
}
