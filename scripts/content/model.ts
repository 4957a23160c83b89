import type { LintRule } from './lint-rules.ts';

/** The languages that Kho Tin has labels and path words for. */
export type Language = 'vi' | 'en';

/** A calendar day in the site's time zone, `2023-01-09`. It sorts and groups as text. */
export type Day = string;

/** An agency, and the body it belongs to. */
export interface Agency {
  readonly name: string;
  readonly parent: string | undefined;
}

/** An agency that the site's articles came from, with the days on which it worked. No two share a day. */
export interface FormerAgency {
  readonly name: Readonly<Record<Language, string>>;
  readonly from: Day | undefined;
  /** Its last day; undefined for the one that works today. */
  readonly to: Day | undefined;
  /** The name, in the site's language, of the agency that took over. */
  readonly successor: string | undefined;
}

/** Everything that a footer must say about who publishes, in one language. */
export interface Imprint {
  readonly siteName: string;
  readonly agency: Agency;
  readonly responsible: { readonly name: string; readonly position: string };
  readonly contact: {
    readonly address: string;
    readonly phone: string;
    readonly email: string;
    readonly fax: string | undefined;
    readonly hotline: string | undefined;
  };
  readonly operator: { readonly name: string; readonly hotline: string | undefined } | undefined;
  readonly licence: string | undefined;
}

/** A section of the news, named by site.yaml. */
export interface Category {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
}

/** A tag that tags.yaml describes: its other spellings lead to `label`. */
export interface KnownTag {
  readonly language: Language;
  readonly label: string;
  readonly slug: string | undefined;
  readonly synonyms: readonly string[];
  readonly aliases: readonly string[];
}

/** An author whom authors.yaml describes; `aliases` are names that the author had before. */
export interface KnownAuthor {
  readonly name: string;
  readonly slug: string | undefined;
  readonly position: string | undefined;
  readonly aliases: readonly string[];
}

/** How a site looks apart from others. */
export interface Theme {
  /** `#8c1515`, dark enough to read on the site's paper; undefined for the colour of the stylesheet. */
  readonly accent: string | undefined;
  /** The name of a file in `assets/`. */
  readonly emblem: string;
}

/** What the agency states about the accessibility of its site. */
export interface AccessibilityStatement {
  /** When it was last looked over. */
  readonly date: Day;
  /** What is known not to be accessible, a sentence each. */
  readonly limits: Readonly<Record<Language, readonly string[]>>;
}

/** An urgent notice, on every page from its first to its last day. */
export interface Notice {
  readonly text: Readonly<Record<Language, string>>;
  /** An address, or a path from the root of this site without the base path. */
  readonly url: string | undefined;
  readonly from: Day;
  readonly until: Day;
}

/** Where the repository is that the admin page writes to. */
export interface AdminBackend {
  readonly backend: 'github' | 'gitlab';
  /** Of a server of one's own, `https://git.example.vn`; undefined for github.com or gitlab.com. */
  readonly host: string | undefined;
  /** `so-khcn/tin-tuc` */
  readonly repository: string;
  readonly branch: string | undefined;
  /** The content folder in it: `content`. */
  readonly folder: string;
}

/** What site.yaml, tags.yaml and authors.yaml state. */
export interface Site {
  /** Scheme and host, without a slash at the end: `https://tin.example.vn`. */
  readonly origin: string;
  /** The path that the site lives under, with a slash at both ends: `/` or `/tin-tuc/`. */
  readonly base: string;
  readonly language: Language;
  /** The main language first. */
  readonly languages: readonly Language[];
  /** An IANA name, `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string;
  readonly imprint: Readonly<Record<Language, Imprint>>;
  /** Those of earlier days, and perhaps today's. */
  readonly agencies: readonly FormerAgency[];
  readonly categories: readonly Category[];
  readonly closed: ReadonlySet<'tags' | 'authors'>;
  /** Whether a published text may change without an entry in `updates`. */
  readonly silentEdits: 'refuse' | 'allow';
  /** Undefined where the published site has no admin page. */
  readonly admin: AdminBackend | undefined;
  readonly theme: Theme;
  readonly accessibility: AccessibilityStatement | undefined;
  /** Whom to tell of a weakness of the site, and by which rules; else the contact of the imprint. */
  readonly security: { readonly email: string; readonly policy: string | undefined } | undefined;
  readonly abbreviations: Readonly<Record<string, string>>;
  /** What is often written wrong, and what is meant by it, beside the words that copy lint knows. */
  readonly spelling: Readonly<Record<string, string>>;
  /** The rules of copy lint that are switched off. */
  readonly lintOff: ReadonlySet<LintRule>;
  readonly tags: readonly KnownTag[];
  readonly authors: readonly KnownAuthor[];
}

export const roles = ['text', 'photo', 'text-photo', 'translation', 'compiled'] as const;
/** What an author did for the article. */
export type Role = (typeof roles)[number];

/** One author of an article; `role` is absent where the front matter gives only a name. */
export interface Byline {
  readonly name: string;
  readonly role: Role | undefined;
  readonly position: string | undefined;
}

/** A photo that the front matter or the body names. */
export interface Image {
  /** Below the content folder: `articles/2023/01/slug/photo.jpg`. */
  readonly file: string;
  /** Empty where the photo is decorative. */
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  /** Where the article names it. */
  readonly line: number;
  readonly column: number;
}

/** A link of a body to a page, or to a place on its own. */
export interface BodyLink {
  /**
   * From the root of the site without base path, or the whole address of a page of this site or another; without query
   * and anchor, as the editor wrote it. Empty for the page itself.
   */
  readonly path: string;
  /** The place on that page, without `#`. */
  readonly anchor: string | undefined;
  readonly line: number;
  readonly column: number;
}

/** A file that readers download. */
export interface Attachment {
  /** Below the content folder. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly title: string;
  readonly number: string | undefined;
  readonly issued: Day | undefined;
  readonly effective: Day | undefined;
  readonly authority: string | undefined;
}

/** A film in a file of the article's folder, or at a provider's address that opens in a tab of its own. */
export type Video = {
  readonly title: string;
  readonly transcript: string | undefined;
  /** Stands where the film does until it plays. */
  readonly poster: Image | undefined;
} & (
  | { readonly kind: 'file'; readonly file: string; readonly captions: string | undefined }
  | { readonly kind: 'link'; readonly url: string }
);

/** A dated change of a published article. `was` and `now` belong to corrections. */
export interface Update {
  readonly date: Day;
  readonly kind: 'correction' | 'update' | 'minor';
  readonly note: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
}

/** One news item as its file states it. */
export interface Article {
  /** Year, month and slug, the same for each language version: `2023/01/slug`. */
  readonly id: string;
  readonly language: Language;
  /** Below the content folder: `articles/2023/01/slug.en.md`. */
  readonly source: string;
  readonly title: string;
  readonly date: Day;
  /** Hour and minute in the site's time zone, `08:30`, where the front matter gives them. */
  readonly time: string | undefined;
  readonly bylines: readonly Byline[];
  /** Labels, each at most once. */
  readonly tags: readonly string[];
  readonly category: string | undefined;
  /** As the editor wrote it. */
  readonly summary: string | undefined;
  /** What lists print: the summary, or else the first paragraph as plain text. May be empty. */
  readonly lead: string;
  /** Named by the front matter; the first is the cover. */
  readonly images: readonly Image[];
  /** Named by the body. */
  readonly bodyImages: readonly Image[];
  /** Of the body. */
  readonly links: readonly BodyLink[];
  readonly attachments: readonly Attachment[];
  /** Files that the body or a video names, below the content folder. */
  readonly files: readonly string[];
  readonly videos: readonly Video[];
  readonly featured: boolean;
  readonly draft: boolean;
  readonly eventDate: Day | undefined;
  readonly place: string | undefined;
  readonly origin: { readonly name: string; readonly url: string | undefined } | undefined;
  readonly aliases: readonly string[];
  readonly updates: readonly Update[];
  readonly withdrawn:
    | { readonly date: Day; readonly reason: string; readonly replacedBy: string | undefined }
    | undefined;
  readonly removed: { readonly date: Day; readonly reason: string; readonly basis: string } | undefined;
  readonly legacy: { readonly url: string; readonly system: string | undefined } | undefined;
  /** SHA-256 of what readers read of it, as `articleHash` counts. */
  readonly textHash: string;
  /** Names the bytes of its file. */
  readonly contentId: string;
  /** Whether its body is paragraphs of words and nothing else, as `isPlainText` tells. */
  readonly isPlain: boolean;
  /** Markdown, NFC, lines ending in `\n`; read anew where the file was known from an earlier build. */
  readonly body: () => string;
}

/** Every picture that an article shows: of the front matter, of the body, and the posters of its films. */
export function imagesOf({
  images,
  bodyImages,
  videos,
}: Pick<Article, 'images' | 'bodyImages' | 'videos'>): readonly Image[] {
  return [...images, ...bodyImages, ...videos.flatMap(({ poster }) => poster ?? [])];
}

/** A page that stands outside of time: about, contact. */
export interface StandingPage {
  readonly slug: string;
  readonly language: Language;
  readonly source: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly links: readonly BodyLink[];
  /** SHA-256 of what readers read of it. */
  readonly textHash: string;
  readonly body: string;
}

/** All that the content folder says. */
export interface Content {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly pages: readonly StandingPage[];
  readonly notice: Notice | undefined;
}
