import { type Article, type Day, type Image, imagesOf, type Site } from '../content/model.ts';
import { compareText } from '../content/problem.ts';
import type { Photo, Photos, Rendition } from '../photos/model.ts';
import { agencyOf } from './agencies.ts';
import type { Entry, Figure, Picture, PictureSize, Translation } from './model.ts';
import type { Paths } from './paths.ts';
import type { TermLinks } from './terms.ts';

/** What entries are made with. */
export interface EntryContext {
  readonly site: Site;
  readonly paths: Paths;
  readonly links: TermLinks;
  readonly photos: Photos;
  /** Versions of each article, by its id. */
  readonly versions: ReadonlyMap<string, readonly Article[]>;
}

/** An article with its address and with links to all that it belongs to. */
export function entryOf(article: Article, context: EntryContext): Entry {
  const { site, paths, links } = context;
  const { language } = article;
  const category = site.categories.find(({ id }) => id === article.category);
  const url = paths.article(article);
  const tagLink = links(language, 'tag');
  const authorLink = links(language, 'author');
  return {
    article,
    url,
    sourceUrl: `${url}index.md`,
    agency: agencyOf(article, site),
    category: category && links(language, 'category')(category.id),
    tags: article.tags.map(tagLink),
    // Named one by one: Node 20 makes a hidden class for each object that is spread and then grows.
    bylines: article.bylines.map(({ name, role, position }) => {
      return { name, role, position, url: authorLink(name).url };
    }),
    cover: article.removed === undefined ? coverOf(article, context) : undefined,
    translations: translationsOf(article, context),
    changed: lastChange(article),
    corrected: lastCorrection(article),
  };
}

/** Minor updates change no meaning, so they make no article newer. */
function lastChange({ date, updates, withdrawn, removed }: Article): Day {
  if (updates.length === 0 && withdrawn === undefined && removed === undefined) return date;
  const days = updates.filter(({ kind }) => kind !== 'minor').map((update) => update.date);
  const ends = [withdrawn, removed].flatMap((end) => (end === undefined ? [] : [end.date]));
  return [...days, ...ends].reduce((last, day) => (day > last ? day : last), date);
}

/** The sizes of a photo; undefined where it is not published. */
export function pictureOf(file: string, photos: Photos, paths: Paths): Picture | undefined {
  const photo = photos.get(file);
  return photo && sizesOf(photo, paths);
}

function lastCorrection({ updates }: Article): Entry['corrected'] {
  if (updates.length === 0) return undefined;
  return updates
    .flatMap(({ kind, date }, index) => (kind === 'correction' ? [{ day: date, number: index + 1 }] : []))
    .toSorted((a, b) => compareText(a.day, b.day))
    .at(-1);
}

/** The photo of an image with its words; undefined where the photo is not published. */
export function figureOf(image: Image, photos: Photos, paths: Paths): Figure | undefined {
  const picture = pictureOf(image.file, photos, paths);
  return picture && { ...image, picture };
}

function coverOf(article: Article, { photos, paths }: EntryContext): Figure | undefined {
  const [first] = imagesOf(article);
  return first && figureOf(first, photos, paths);
}

function sizesOf({ renditions: [first, ...more], preview }: Photo, paths: Paths): Picture {
  const size = ({ name, width, height }: Rendition): PictureSize => ({
    url: paths.photo(name),
    width,
    height,
  });
  return { sizes: [size(first), ...more.map(size)], preview: size(preview) };
}

const noTranslations: readonly Translation[] = [];

function translationsOf(
  { id, language }: Article,
  { versions, paths }: EntryContext,
): readonly Translation[] {
  const others = (versions.get(id) ?? []).filter((version) => version.language !== language);
  if (others.length === 0) return noTranslations;
  return others.map((version) => ({ language: version.language, url: paths.article(version) }));
}
