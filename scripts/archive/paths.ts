import type { Article, Language, Site } from '../content/model.ts';
import type { TermKind } from './model.ts';

/** The words of the paths, by the language of the page. */
const words = {
  vi: {
    tag: 'tu-khoa',
    category: 'chuyen-muc',
    author: 'tac-gia',
    search: 'tim-kiem',
    photos: 'hinh-anh',
    videos: 'video',
    documents: 'van-ban',
    accessibility: 'tro-nang',
    corrections: 'dinh-chinh',
    openData: 'du-lieu',
  },
  en: {
    tag: 'tags',
    category: 'categories',
    author: 'authors',
    search: 'search',
    photos: 'photos',
    videos: 'videos',
    documents: 'documents',
    accessibility: 'accessibility',
    corrections: 'corrections',
    openData: 'data',
  },
} as const satisfies Record<
  Language,
  Record<
    TermKind | 'search' | 'accessibility' | 'corrections' | 'openData' | 'photos' | 'videos' | 'documents',
    string
  >
>;

/** All URL making. Each URL is a path, ready to link: base path included, percent-encoded. */
export interface Paths {
  /** The one function that adds the base path. `path` begins with a slash. */
  at(path: string): string;
  /** A URL as a path from the site's root: @example within('/tin-tuc/2023/') // '/2023/' on a site below /tin-tuc/ */
  within(url: string): string;
  home(language: Language): string;
  article(article: Pick<Article, 'id' | 'language'>): string;
  /** A file of an article's folder. `file` is below the content folder. */
  articleFile(article: Pick<Article, 'id' | 'language'>, file: string): string;
  year(language: Language, year: string): string;
  /** `month` is `2023-01`; page 1 has no number in its URL. */
  month(language: Language, month: string, number: number): string;
  termIndex(language: Language, kind: TermKind): string;
  term(language: Language, kind: TermKind, slug: string): string;
  termYear(language: Language, kind: TermKind, slug: string, year: string, number: number): string;
  /** All photos, videos or documents. */
  media(language: Language, medium: 'photos' | 'videos' | 'documents'): string;
  mediaYear(
    language: Language,
    medium: 'photos' | 'videos' | 'documents',
    year: string,
    number: number,
  ): string;
  standing(language: Language, slug: string): string;
  /** The feed of all articles of a language: Atom or JSON Feed. */
  feed(language: Language, form: 'xml' | 'json'): string;
  search(language: Language): string;
  accessibility(language: Language): string;
  corrections(language: Language): string;
  openData(language: Language): string;
  /** A file of a year of open data. */
  openDataFile(language: Language, year: string, name: string): string;
  /** What an article says, as JSON beside its page. */
  articleData(articleUrl: string): string;
  searchBundle(language: Language): string;
  notFound(language: Language): string;
  photo(name: string): string;
}

/** The paths of a site; those of its main language have no language word. */
export function pathsOf(site: Pick<Site, 'base' | 'language'>): Paths {
  const at = (path: string): string => site.base + encodeURI(path.slice(1));
  const root = (language: Language): string => (language === site.language ? '/' : `/${language}/`);
  const article = ({ id, language }: Pick<Article, 'id' | 'language'>): string => `${root(language)}${id}/`;
  const term = (language: Language, kind: TermKind, slug: string): string =>
    `${root(language)}${words[language][kind]}/${slug}/`;
  const numbered = (path: string, number: number): string => (number === 1 ? path : `${path}${number}/`);
  return {
    at,
    within: (url) => url.slice(site.base.length - 1),
    home: (language) => at(root(language)),
    article: (one) => at(article(one)),
    articleFile: (one, file) => at(article(one) + file.slice(file.lastIndexOf('/') + 1)),
    year: (language, year) => at(`${root(language)}${year}/`),
    month: (language, month, number) => at(numbered(`${root(language)}${month.replace('-', '/')}/`, number)),
    termIndex: (language, kind) => at(`${root(language)}${words[language][kind]}/`),
    term: (language, kind, slug) => at(term(language, kind, slug)),
    termYear: (language, kind, slug, year, number) =>
      at(numbered(`${term(language, kind, slug)}${year}/`, number)),
    media: (language, medium) => at(`${root(language)}${words[language][medium]}/`),
    mediaYear: (language, medium, year, number) =>
      at(numbered(`${root(language)}${words[language][medium]}/${year}/`, number)),
    standing: (language, slug) => at(`${root(language)}${slug}/`),
    feed: (language, form) => at(`${root(language)}feed.${form}`),
    corrections: (language) => at(`${root(language)}${words[language].corrections}/`),
    openData: (language) => at(`${root(language)}${words[language].openData}/`),
    openDataFile: (language, year, name) =>
      at(`${root(language)}${words[language].openData}/${year}/${name}`),
    articleData: (articleUrl) => `${articleUrl}index.json`,
    accessibility: (language) => at(`${root(language)}${words[language].accessibility}/`),
    search: (language) => at(`${root(language)}${words[language].search}/`),
    searchBundle: (language) => at(`${root(language)}pagefind/`),
    notFound: (language) => at(`${root(language)}404.html`),
    photo: (name) => at(`/assets/photos/${name}`),
  };
}

/** The file, below the output folder, that a web server answers with for `url`: the base path falls away. */
export function outputPath(site: Pick<Site, 'base'>, url: string): string {
  const encoded = url.slice(site.base.length);
  const path = encoded.includes('%') ? decodeURI(encoded) : encoded;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The folder around that of an article: @example folderAround('2023/01/slug/index.html') // '2023/01/' */
export function folderAround(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
}
