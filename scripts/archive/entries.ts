import {
  type Article,
  type Byline,
  type Day,
  type Image,
  imagesOf,
  type Language,
  type Site,
} from '../content/model.ts';
import { oncePer } from '../content/once.ts';
import { compareText } from '../content/problem.ts';
import type { Photo, Photos, Rendition } from '../photos/model.ts';
import { agencyFinder } from './agencies.ts';
import type { Entry, EntryByline, Figure, Picture, PictureSize, Translation } from './model.ts';
import type { Paths } from './paths.ts';
import type { TermLinks } from './terms.ts';

/** What entries are made with. */
interface EntryContext {
  readonly site: Site;
  readonly paths: Paths;
  readonly links: TermLinks;
  readonly photos: Photos;
  /** Versions of each article, by its id. */
  readonly versions: ReadonlyMap<string, readonly Article[]>;
}

/** Gives the articles of a language their addresses, and links to all that they belong to. */
export function entryMaker(language: Language, context: EntryContext): (article: Article) => Entry {
  const { site, paths, links } = context;
  const [tagLink, authorLink] = [links(language, 'tag'), links(language, 'author')];
  const categoryLink = links(language, 'category');
  const agencyOn = agencyFinder(site, language);
  const linked = oncePer((bylines: readonly Byline[]): readonly EntryByline[] =>
    bylines.map(({ name, role, position }) => ({ name, role, position, url: authorLink(name).url })),
  );
  return (article) => {
    const category = site.categories.find(({ id }) => id === article.category);
    const url = paths.article(article);
    return {
      article,
      url,
      sourceUrl: `${url}index.md`,
      agency: agencyOn(article.date),
      category: category && categoryLink(category.id),
      tags: article.tags.map(tagLink),
      bylines: linked(article.bylines),
      cover: article.removed === undefined ? coverOf(article, context) : undefined,
      translations: translationsOf(article, context),
      changed: lastChange(article),
      corrected: lastCorrection(article),
    };
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
