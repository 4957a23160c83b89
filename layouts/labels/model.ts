import type { TermKind } from '../../scripts/archive/model.ts';
import type { Role, Update } from '../../scripts/content/model.ts';

/** Every word that a page says by itself, in one language. */
export interface Labels {
  /** The name of the language, in itself. */
  readonly languageName: string;
  /** Stands after a language's name where the link leads to its home page, not to this page in that language. */
  readonly homeOnly: string;
  readonly skip: string;
  readonly home: string;
  readonly navigation: string;
  readonly breadcrumb: string;
  readonly languages: string;
  /** Opens the panel of text size, colours and contrast. */
  readonly preferences: string;

  readonly search: string;
  readonly searchField: string;
  readonly searchButton: string;
  readonly searchMore: string;
  readonly searchNeedsScript: string;
  readonly searchElsewhere: string;

  readonly terms: Readonly<Record<TermKind, string>>;
  /** Describes the list of a term for search engines. */
  readonly aboutTerm: (kind: TermKind, label: string) => string;
  readonly aboutMonth: (month: string) => string;
  readonly inYear: (year: string) => string;
  readonly aboutSite: (agency: string) => string;
  readonly latest: string;
  readonly years: string;
  readonly year: (year: string) => string;
  readonly articles: (count: number) => string;
  readonly nothingYet: string;
  readonly page: (number: number) => string;
  readonly pages: string;
  readonly olderPage: string;
  readonly newerPage: string;
  /** Why page 1 is the oldest. */
  readonly oldestFirst: string;

  readonly roles: Readonly<Record<Role, string>>;
  readonly author: string;
  readonly event: string;
  readonly published: string;
  readonly changed: string;
  readonly credit: string;
  readonly gallery: string;
  readonly enlarge: string;
  readonly attachments: string;
  readonly number: string;
  readonly issued: string;
  readonly effective: string;
  readonly authority: string;
  readonly photos: string;
  readonly videos: string;
  readonly transcript: string;
  readonly newTab: string;
  readonly table: (number: number) => string;
  readonly updates: string;
  readonly updateKinds: Readonly<Record<Update['kind'], string>>;
  /** Before the day of the last correction. */
  readonly corrected: string;
  readonly was: string;
  readonly now: string;
  /** Who published an article of an agency that has ended since; its last day follows. */
  readonly formerAgency: (name: string) => string;
  /** Before the name of the agency that does its work today. */
  readonly successor: string;
  readonly withdrawn: string;
  /** Before its title in lists. */
  readonly withdrawnMark: string;
  readonly withdrawnOn: string;
  readonly replacement: string;
  readonly removed: string;
  readonly removedOn: string;
  readonly reason: string;
  readonly basis: string;
  readonly source: string;
  readonly sourceFile: string;
  /** What a reader can do with an article. */
  readonly tools: {
    readonly title: string;
    readonly print: string;
    readonly save: string;
    readonly copy: string;
    readonly share: string;
    readonly report: string;
    /** The subject of the mail. */
    readonly reportOn: (title: string) => string;
  };
  readonly address: string;
  readonly neighbours: string;
  readonly newer: string;
  readonly older: string;
  readonly related: string;

  readonly corrections: string;
  readonly aboutCorrections: string;
  readonly draft: string;
  /** Before the title of a draft in a list. */
  readonly draftMark: string;
  /** On every page of a preview. */
  readonly preview: string;
  readonly urgent: string;
  readonly accessibility: string;
  /** What the site does for everybody, a sentence each. */
  readonly accessibilityFacts: readonly string[];
  readonly accessibilityAim: (agency: string) => string;
  readonly accessibilityLimits: string;
  readonly accessibilityNoLimits: string;
  readonly accessibilityHelp: (email: string) => string;
  readonly accessibilityReviewed: string;

  readonly imprint: string;
  readonly responsible: string;
  readonly postalAddress: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly hotline: string;
  readonly licence: string;
  readonly operator: string;
  readonly feed: string;
  readonly siteLinks: string;

  readonly notFound: string;
  readonly notFoundText: string;
  readonly moved: string;
}
