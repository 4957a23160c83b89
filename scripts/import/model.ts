import type { Byline } from '../content/model.ts';
import type { LegacyFont } from './text/legacy-fonts.ts';

/** The kinds of sources that can be imported. */
export const sourceKinds = ['html', 'text', 'wxr', 'hugo', 'jekyll', 'eleventy'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Why an input item is no article. */
export type Reason =
  | 'noTitle'
  | 'noDate'
  | 'noBody'
  | 'tooLarge'
  | 'unreadable'
  | 'notContent'
  | 'skippedFolder'
  | 'symbolicLink'
  | 'standingPage'
  | 'otherType'
  | 'trash'
  | 'brokenXml'
  | 'unusedFile'
  | 'notInSource'
  | 'refused'
  | FileFault;

/** Why a file is not handed out. */
export type FileFault = 'missing' | 'outside' | 'unsafeType' | 'fileTooLarge' | 'brokenPhoto';

/** What an editor should know of an item that became an article. */
export type Remark =
  | 'encoding'
  | 'brokenCharacters'
  | 'hiddenCharacters'
  | 'legacyFont'
  | 'frontMatter'
  | 'xml'
  | 'strayLine'
  | 'unusedKeys'
  | 'shortcode'
  | 'remotePicture'
  | 'picture'
  | 'attachment'
  | 'altUnknown'
  | 'captionWithoutPicture'
  | 'unsafeLink'
  | 'deadLink'
  | 'embedded'
  | 'script'
  | 'simplified'
  | 'title'
  | 'summary'
  | 'summaryIsBody'
  | 'label'
  | 'tooManyLabels'
  | 'category'
  | 'alias'
  | 'mergedLabel'
  | 'slugOfLabel'
  | 'dateFromText'
  | 'footer'
  | 'comments'
  | 'hidden'
  | 'kept';

/** One remark with what it is about: an address, a name, a number. */
export interface Note {
  readonly remark: Remark;
  readonly detail: string;
}

/** A picture or file that a source names. */
export interface FileReference {
  readonly reference: string;
  /** What it shows, or how a document is called; empty where the source does not say. */
  readonly words: string;
  readonly caption: string;
}

/** One news item as its source states it. Texts are plain, dates are as front matter wants them. */
export interface Item {
  /** The item's name in the source, which no other item has: a path, or the number of an XML item. */
  readonly name: string;
  readonly title: string;
  /** `2023-01-09` or a moment in the site's zone; undefined where the source gives none that is understood. */
  readonly date: string | undefined;
  /** The date as the source writes it. */
  readonly writtenDate: string;
  readonly eventDate?: string;
  readonly bylines: readonly Byline[];
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string;
  /** The name in the old address; empty for one made of the title. */
  readonly slug: string;
  readonly images: readonly FileReference[];
  readonly attachments: readonly FileReference[];
  /** Old addresses from the root of the old site, with their query; the one that readers saw comes first. */
  readonly paths: readonly string[];
  /** Other names that links of the source use for this item. */
  readonly references: readonly string[];
  readonly source: { readonly name: string; readonly url: string | undefined } | undefined;
  readonly isDraft: boolean;
  /** The folder in the source that relative addresses start from, and the address that it had. */
  readonly folder: string;
  readonly font: LegacyFont | undefined;
  readonly notes: readonly Note[];
  /** The body as HTML, and what was noticed on the way: made anew at each call, so that no list of items holds it. */
  body(): { readonly html: string; readonly notes: readonly Note[] };
}

/** One input item: exactly one comes for each thing that the source holds. */
export type Found =
  | { readonly kind: 'article'; readonly item: Item }
  /** A picture or document: whether it is used shows when all articles are read. */
  | { readonly kind: 'file'; readonly name: string; readonly reference: string }
  | {
      readonly kind: 'other';
      readonly name: string;
      readonly reason: Reason;
      readonly detail: string;
    };

/** A legacy source. */
export interface Source {
  /** Every input item, in the same order at each call. */
  read(): AsyncIterable<Found>;
  /** How many items there are, counted apart from reading them. */
  count(): Promise<number>;
  /** The absolute path of a file that an item names; it lies in the source, whatever the name says. */
  findFile(reference: string, folder: string): { readonly file: string } | { readonly fault: FileFault };
  /** The address of the old site, where the source itself tells it; known once all items were read. */
  site?(): string | undefined;
}
