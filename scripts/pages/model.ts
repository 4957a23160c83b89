import type {
  Entry,
  Figure,
  Kin,
  Picture,
  StandingEntry,
  TermHead,
  TermKind,
  Translation,
  YearHead,
} from '../archive/model.ts';
import type { Day, Language, Update } from '../content/model.ts';

/** A link with its words. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A link to a list, and how many articles it holds. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** What each page has, whatever it shows. */
interface AnyPage {
  /** Ready to link, base path included: `/tin-tuc/2023/01/slug/`. */
  readonly url: string;
  readonly language: Language;
  /** The content file that it shows, `content/articles/…`; undefined for lists and the like. */
  readonly source: string | undefined;
}

/** An HTML page, which can have versions in other languages. */
interface DocumentPage extends AnyPage {
  readonly translations: readonly Translation[];
}

export interface HomePage extends DocumentPage {
  readonly kind: 'home';
  /** The newest featured article, or else the newest. Absent where nothing is published yet. */
  readonly lead: Entry | undefined;
  readonly latest: readonly Entry[];
  /** Categories with their newest articles. */
  readonly sections: readonly { readonly term: TermHead; readonly entries: readonly Entry[] }[];
  readonly years: readonly CountedLink[];
  /** The newest photos, at most one an article; empty where there are none. */
  readonly photos: readonly MediaItem[];
  /** The newest articles with documents. */
  readonly documents: readonly MediaItem[];
}

export interface ArticlePage extends DocumentPage, Kin {
  readonly kind: 'article';
  readonly entry: Entry;
  /** Each photo that the body names, by the `file` of its image. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Stands below the summary; absent where the body shows the same photo. */
  readonly cover: Figure | undefined;
  /** Photos of the front matter that neither the cover nor the body shows. */
  readonly gallery: readonly Figure[];
  readonly attachments: readonly AttachmentLink[];
  readonly videos: readonly VideoLink[];
  /** The lists of its year and month; absent where a removed article was the only one. */
  readonly yearUrl: string | undefined;
  readonly monthUrl: string | undefined;
  /** The article that replaces a withdrawn one. */
  readonly replacement: Link | undefined;
}

export interface AttachmentLink extends Link {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly number: string | undefined;
  readonly issued: Day | undefined;
  readonly effective: Day | undefined;
  readonly authority: string | undefined;
}

export type VideoLink = Link & {
  readonly transcript: string | undefined;
  readonly poster: Picture | undefined;
} & ({ readonly kind: 'file'; readonly captionsUrl: string | undefined } | { readonly kind: 'link' });

export interface YearPage extends DocumentPage {
  readonly kind: 'year';
  readonly year: YearHead;
  /** Twelve, January first. A month without articles has no `url`. */
  readonly months: readonly {
    readonly month: string;
    readonly url: string | undefined;
    readonly count: number;
  }[];
  readonly newer: CountedLink | undefined;
  readonly older: CountedLink | undefined;
}

/** A page of a numbered list; number 1 holds the oldest, so that a full page never changes again. */
export interface Numbered {
  readonly number: number;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  readonly previousUrl: string | undefined;
  readonly nextUrl: string | undefined;
}

export interface MonthPage extends DocumentPage, Numbered {
  readonly kind: 'month';
  /** `2023-01` */
  readonly month: string;
  readonly year: Link;
}

/** The first page of a tag, category or author: its newest articles and its years. */
export interface TermPage extends DocumentPage {
  readonly kind: 'term';
  readonly term: TermHead;
  readonly index: Link;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly years: readonly CountedLink[];
}

/** A year of a tag, category or author. */
export interface TermYearPage extends DocumentPage, Numbered {
  readonly kind: 'termYear';
  readonly term: TermHead;
  readonly index: Link;
  readonly year: string;
}

export type Medium = 'photos' | 'videos' | 'documents';

/** An article with what it shows or offers of one medium; only that one is filled. */
export interface MediaItem {
  readonly entry: Entry;
  readonly figures: readonly Figure[];
  readonly videos: readonly VideoLink[];
  readonly documents: readonly AttachmentLink[];
}

/** Photos, videos or documents of all articles: the newest and the years, or one numbered page of a year. */
export interface MediaPage extends DocumentPage {
  readonly kind: 'media';
  readonly medium: Medium;
  /** The first page. */
  readonly index: Link;
  /** Newest first on the first page, oldest first in a year. Never empty. */
  readonly items: readonly MediaItem[];
  /** Empty on the pages of a year. */
  readonly years: readonly CountedLink[];
  /** Absent on the first page. */
  readonly part:
    | {
        readonly year: string;
        readonly number: number;
        readonly previousUrl: string | undefined;
        readonly nextUrl: string | undefined;
      }
    | undefined;
}

/** All tags, categories or authors. */
export interface TermIndexPage extends DocumentPage {
  readonly kind: 'termIndex';
  readonly terms: TermKind;
  readonly links: readonly CountedLink[];
}

export interface StandingPageModel extends DocumentPage {
  readonly kind: 'standing';
  readonly entry: StandingEntry;
}

/** A dated change with its article; `number` counts the changes of that article from 1. */
export interface PublishedUpdate {
  readonly entry: Entry;
  readonly update: Update;
  readonly number: number;
}

/** Changes of published texts, newest first: the newest of all, or those of a year. */
export interface CorrectionsPage extends DocumentPage {
  readonly kind: 'corrections';
  readonly year: string | undefined;
  readonly updates: readonly PublishedUpdate[];
  /** Empty on the pages of a year. */
  readonly years: readonly CountedLink[];
  readonly homeUrl: string;
  readonly feedUrl: string;
}

export interface CorrectionsFeedPage extends AnyPage {
  readonly kind: 'correctionsFeed';
  readonly siteName: string;
  readonly homeUrl: string;
  /** As those of other feeds. */
  readonly firstUrls: ReadonlyMap<string, string>;
  readonly updates: readonly [PublishedUpdate, ...PublishedUpdate[]];
}

/** What the site does for accessibility, and whom to ask. */
export interface AccessibilityPage extends DocumentPage {
  readonly kind: 'accessibility';
  /** When it was reviewed last; absent where site.yaml says nothing of it. */
  readonly reviewed: Day | undefined;
  readonly limits: readonly string[];
}

/** A file of open data. */
export interface DataFile {
  readonly kind: 'jsonl' | 'csv' | 'package';
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The articles of a year as open data. */
export interface DataSet {
  readonly year: string;
  readonly count: number;
  /** How many of them are withdrawn. */
  readonly withdrawn: number;
  /** The days of the first and the last article. */
  readonly from: Day;
  readonly to: Day;
  /** Empty until the build has made them: a preview makes none. */
  readonly files: readonly DataFile[];
}

/** All articles of a language as open data, by year. */
export interface OpenDataPage extends DocumentPage {
  readonly kind: 'openData';
  /** Newest first. */
  readonly sets: readonly [DataSet, ...DataSet[]];
}

export interface SearchPage extends DocumentPage {
  readonly kind: 'search';
  /** Where the index lies: `/pagefind/`. */
  readonly bundleUrl: string;
  /** Other ways to find, for readers without JavaScript. */
  readonly years: readonly CountedLink[];
  readonly categories: readonly CountedLink[];
  readonly tags: readonly CountedLink[];
}

export interface NotFoundPage extends DocumentPage {
  readonly kind: 'notFound';
}

export interface RedirectPage extends AnyPage {
  readonly kind: 'redirect';
  readonly target: string;
}

/** An old address that no file can stand at, for its query or its name: only a web server leads on from it. */
export interface ServerRedirect {
  /** With the base path, encoded, the parameters in the order of their names: `/?CateID=0&ItemID=18746`. */
  readonly url: string;
  readonly target: string;
  readonly source: string | undefined;
}

/** Atom; of the whole site, or of one term. */
export interface FeedPage extends AnyPage {
  readonly kind: 'atom' | 'jsonFeed';
  readonly title: string;
  /** The HTML page that the feed follows. */
  readonly homeUrl: string;
  /** Newest first, never empty. */
  readonly entries: readonly Entry[];
  /** By the URL of an article that has moved, the first one that it had: its id stays. */
  readonly firstUrls: ReadonlyMap<string, string>;
}

export interface SitemapIndexPage extends AnyPage {
  readonly kind: 'sitemapIndex';
  readonly sitemaps: readonly string[];
}

export interface SitemapPage extends AnyPage {
  readonly kind: 'sitemap';
  /** Of the articles that it names; undefined where it names all else. */
  readonly year: string | undefined;
  readonly count: number;
  /** As many, found when they are asked for: most builds change the sitemap of one year. */
  readonly locations: () => readonly Location[];
}

/** A page that a sitemap names. */
export interface Location {
  readonly url: string;
  /** The day of the last change, where the page has one. */
  readonly changed: Day | undefined;
  readonly translations: readonly Translation[];
}

export interface RobotsPage extends AnyPage {
  readonly kind: 'robots';
  readonly sitemapUrl: string;
}

/** A page that is printed by `layouts/document.ts`. */
export type HtmlPage =
  | HomePage
  | ArticlePage
  | YearPage
  | MonthPage
  | TermPage
  | TermYearPage
  | TermIndexPage
  | MediaPage
  | StandingPageModel
  | CorrectionsPage
  | AccessibilityPage
  | OpenDataPage
  | SearchPage
  | NotFoundPage;

/** One output file's model. */
export type Page =
  | HtmlPage
  | RedirectPage
  | FeedPage
  | CorrectionsFeedPage
  | SitemapIndexPage
  | SitemapPage
  | RobotsPage;

/** A file that is published as it is. */
export interface FileCopy {
  readonly url: string;
  /** The folder that it comes from, and its path below that folder. */
  readonly from: 'content' | 'photos';
  readonly path: string;
  /** Names its bytes, where that is known without reading them. */
  readonly key: string | undefined;
  readonly source: string | undefined;
}

/** What stands around each page of one language: header, navigation, footer. */
export interface Frame {
  readonly language: Language;
  readonly homeUrl: string;
  readonly searchUrl: string;
  readonly accessibilityUrl: string;
  /** Absent while nothing is published. */
  readonly openDataUrl: string | undefined;
  /** Absent while no text was changed. */
  readonly correctionsUrl: string | undefined;
  /** Absent while nothing is published. */
  readonly feeds: { readonly atomUrl: string; readonly jsonUrl: string } | undefined;
  /** The main navigation: categories with articles, then indexes, then standing pages. */
  readonly categories: readonly Link[];
  readonly indexes: readonly { readonly terms: TermKind; readonly url: string }[];
  /** Photos, videos, documents: those that there are. */
  readonly media: readonly Link[];
  readonly standing: readonly Link[];
  /** Stands on every page of these days. */
  readonly notice: { readonly text: string; readonly url: string | undefined } | undefined;
  /** Home pages of the other languages. */
  readonly otherLanguages: readonly Translation[];
}
