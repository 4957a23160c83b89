import type { Article, Byline, Day, Image, Language, Site, StandingPage } from '../content/model.ts';

/** A size of a photo that a page can show. All URLs in the archive are ready to print, base path included. */
export interface Picture {
  /** Smallest first. */
  readonly sizes: readonly [PictureSize, ...PictureSize[]];
  /** Path, for link previews. */
  readonly preview: PictureSize;
}

export interface PictureSize {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A photo with the words that stand beside it. */
export interface Figure extends Image {
  readonly picture: Picture;
}

export type TermKind = 'tag' | 'category' | 'author';

/** A tag, category or author, with what it gathers. */
export interface Term {
  readonly kind: TermKind;
  readonly label: string;
  readonly slug: string;
  readonly url: string;
  readonly feedUrl: string;
  /** The author's position, where authors.yaml gives one. */
  readonly position: string | undefined;
  /** Newest first, never empty. */
  readonly entries: readonly Entry[];
}

/** A term without what it gathers. */
export type TermHead = Omit<Term, 'entries'>;

/** The part of a term that an entry prints: its name and where it leads. */
export type TermLink = Pick<Term, 'label' | 'url'>;

export interface EntryByline extends Byline {
  readonly url: string;
}

/** The same article in another language. */
export interface Translation {
  readonly language: Language;
  readonly url: string;
}

/** The agency that an article comes from. */
export interface AgencyOfDay {
  readonly name: string;
  /** Its last day, and who does its work today; undefined while it works itself. */
  readonly ended: { readonly day: Day; readonly successor: string | undefined } | undefined;
}

/** An article with its place in the archive. */
export interface Entry {
  readonly article: Article;
  readonly url: string;
  readonly sourceUrl: string;
  readonly agency: AgencyOfDay;
  readonly category: TermLink | undefined;
  readonly tags: readonly TermLink[];
  readonly bylines: readonly EntryByline[];
  /** The first image of the front matter, or else of the body, or else a film's poster. */
  readonly cover: Figure | undefined;
  readonly translations: readonly Translation[];
  /** The day of the last change: the article's date, or that of an update, withdrawal or removal after it. */
  readonly changed: Day;
  /** The last correction: its day, and its place in the article's `updates`, from 1. */
  readonly corrected: { readonly day: Day; readonly number: number } | undefined;
}

export interface Month {
  /** `2023-01` */
  readonly month: string;
  readonly url: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

export interface Year {
  /** `2023` */
  readonly year: string;
  readonly url: string;
  readonly count: number;
  /** Newest first; only months that have articles. */
  readonly months: readonly Month[];
}

/** A year without its months. */
export type YearHead = Omit<Year, 'months'>;

/** A standing page with its address. */
export interface StandingEntry {
  readonly page: StandingPage;
  readonly url: string;
  readonly translations: readonly Translation[];
}

/** All entries of one language, ordered, linked and grouped. */
export interface Archive {
  readonly site: Site;
  readonly language: Language;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Articles taken down for good: their notices stand alone, in no list. */
  readonly removed: readonly Entry[];
  /** Newest first. */
  readonly years: readonly Year[];
  /** By label, in the language's order; categories in the order of site.yaml. */
  readonly terms: Readonly<Record<TermKind, readonly Term[]>>;
  readonly standing: readonly StandingEntry[];
}

/** Neighbours in time and kin in subject. */
export interface Kin {
  readonly newer: Entry | undefined;
  readonly older: Entry | undefined;
  /** Older articles of the same subjects, nearest first: found when they are asked for, since few builds show all. */
  readonly related: () => readonly Entry[];
}

/** A day with what was published on it. */
export interface DayGroup {
  readonly day: Day;
  readonly entries: readonly Entry[];
}
