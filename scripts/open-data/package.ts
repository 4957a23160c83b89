import { hash } from 'node:crypto';
import { join } from 'node:path';
import { dataWordsOf } from '../../layouts/labels/open-data.ts';
import { readingCopy, readingList } from '../../layouts/reading-copy.ts';
import { absolute, type View } from '../../layouts/surroundings.ts';
import type { Article } from '../content/model.ts';
import type { ArticlePage } from '../pages/model.ts';
import { ownAssets } from '../publish/emblem.ts';
import { saysItsEntry } from '../publish/page-keys.ts';
import { type Bag, type PayloadFile, writeBag } from './bag.ts';
import { fileInPackage, textInPackage } from './file-pieces.ts';
import { figuresOf } from './record.ts';
import { packagePaths, relocated } from './relocate.ts';
import type { Scroll } from './scroll.ts';

/** Where a package takes files from. */
export interface PackageSource {
  readonly contentFolder: string;
  readonly photoFolder: string;
  /** The SHA-256 of a file of the content folder that is published at `url`. */
  sumAt(url: string): string;
  /** The URL of a file beside an article. */
  urlOf(article: Article, file: string): string;
}

/** A closed year, ready to be packed. */
export interface ClosedYear {
  readonly year: string;
  /** Of the package, without `.zip`. */
  readonly name: string;
  /** Paths, with the base path: of the package, and of the page that lists it. */
  readonly url: string;
  readonly pageUrl: string;
  /** Oldest first, never empty. */
  readonly pages: readonly ArticlePage[];
  /** The same, whose bodies are read once at most. */
  readonly remembered: () => readonly ArticlePage[];
  /** Names the records: what they say is not read again to tell whether it changed. */
  readonly recordsKey: string;
  readonly jsonl: () => Scroll;
  readonly csv: () => Scroll;
  readonly view: View;
}

const stylesheet = join(ownAssets, 'css', 'reading-copy.css');

/** A key of all that goes into the package of a year: equal keys stand for equal bytes. */
export function packageKey(closed: ClosedYear, source: PackageSource): string {
  const { name, url, pageUrl, pages, recordsKey, view } = closed;
  const { origin, base, timeZone, imprint } = view.site;
  // The records say all of an article but its files, its photos and the title of what replaces it.
  const articles = pages.map((page) => {
    const { article } = page.entry;
    if (saysItsEntry(page) && article.files.length === 0) return 0;
    const files = filesOf(article).map((file) => source.sumAt(source.urlOf(article, file)));
    return [files, photosOf(page), page.replacement?.label];
  });
  const words = [name, url, pageUrl, origin, base, timeZone, imprint[view.language]];
  return hash('sha256', JSON.stringify([recordsKey, words, articles]));
}

/** Writes the package of a year: records, sources with their files, photos without metadata, a page for each article. */
export function packYear(closed: ClosedYear, source: PackageSource, file: string): void {
  const { year, name, pages } = closed;
  const files = pages.flatMap(({ entry: { article } }) => [article.source, ...filesOf(article)]);
  const photos = new Map(pages.flatMap(photosOf));
  const bag: Bag = {
    name,
    day: `${year}-12-31`,
    info: infoOf(closed),
    payload: [
      { path: 'articles.jsonl', open: () => closed.jsonl().open() },
      { path: 'articles.csv', open: () => closed.csv().open() },
      ...copiesOf(closed),
      ...[...new Set(files)].map((path) =>
        fileInPackage(packagePaths.source(path), join(source.contentFolder, path)),
      ),
      ...[...photos].map(([original, rendition]) =>
        fileInPackage(packagePaths.picture(original), join(source.photoFolder, rendition)),
      ),
    ],
  };
  writeBag(bag, file);
}

function copiesOf({ year, remembered, view }: ClosedYear): PayloadFile[] {
  const pages = remembered();
  const { site, language } = view;
  // Links of a text to the site lead to its address, since the package lies anywhere.
  const away: View = { ...view, site: { ...site, base: site.origin + site.base } };
  const title = `${dataWordsOf(language).title}, ${year}`;
  const hrefOf = ({ entry }: ArticlePage): string => packagePaths.copy(entry.article).replace(/^pages\//, '');
  return [
    fileInPackage('pages/style.css', stylesheet),
    textInPackage('pages/index.html', () => String(readingList({ title, pages }, hrefOf, away))),
    ...pages.map((page) =>
      textInPackage(packagePaths.copy(page.entry.article), () =>
        String(readingCopy(relocated(page, site), absolute(site, page.url), away)),
      ),
    ),
  ];
}

function infoOf({ year, url, pageUrl, pages, view }: ClosedYear): Bag['info'] {
  const { site, language } = view;
  const { agency, contact, licence } = site.imprint[language];
  const days = pages.map(({ entry }) => entry.article.date);
  return [
    ['Source-Organization', [agency.name, agency.parent].filter(Boolean).join(', ')],
    ['Organization-Address', contact.address],
    ['Contact-Phone', contact.phone],
    ['Contact-Email', contact.email],
    ['External-Description', dataWordsOf(language).packageOf(year, pages.length)],
    ['External-Identifier', absolute(site, url)],
    ['Bag-Group-Identifier', absolute(site, pageUrl)],
    ['Date-Range', `${days[0]}/${days.at(-1)}`],
    ...(licence === undefined ? [] : [['License', licence] as const]),
  ];
}

/** The files beside an article that readers may have, photos apart. */
function filesOf({ attachments, files }: Article): string[] {
  return [...new Set([...attachments.map(({ file }) => file), ...files])];
}

/** Each photo of an article, and the file of its largest rendition. */
function photosOf(page: ArticlePage): [file: string, rendition: string][] {
  const posters = page.entry.article.videos.flatMap(({ poster }, index) => {
    const picture = page.videos[index]?.poster;
    return poster === undefined || picture === undefined ? [] : [{ file: poster.file, picture }];
  });
  return [...figuresOf(page), ...posters].map(({ file, picture: { sizes } }) => {
    const { url } = sizes.at(-1) ?? sizes[0];
    return [file, url.slice(url.lastIndexOf('/') + 1)];
  });
}
