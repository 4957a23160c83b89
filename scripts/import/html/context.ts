import type { Remark } from '../model.ts';
import type { LegacyFont } from '../text/legacy-fonts.ts';

/** Where a link of a source leads now. */
export type LinkTarget =
  | { readonly kind: 'link'; readonly href: string }
  /** A place on the same page, or nothing: the words stay without a link. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unsafe' | 'dead' };

/** Where a picture of a source is now. */
export type PictureTarget =
  /** Beside the article, by this name. */
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'remote'; readonly url: string }
  | { readonly kind: 'lost' };

/** Words that the importer itself has to put into texts. */
export interface BodyWords {
  /** In place of an alternative text that nobody wrote. */
  readonly undescribed: string;
  /** In place of a picture that the source does not hold. */
  lostPicture(words: string): string;
  remotePicture(words: string): string;
  readonly film: string;
  readonly sound: string;
}

/** What the body of one item is made with. */
export interface BodyContext {
  readonly font: LegacyFont | undefined;
  /** Selectors of what is no part of the text. */
  readonly remove: readonly string[];
  /** A selector of captions that stand after their pictures. */
  readonly caption: string | undefined;
  readonly words: BodyWords;
  link(href: string): LinkTarget;
  picture(source: string): PictureTarget;
  note(remark: Remark, detail: string): void;
}
