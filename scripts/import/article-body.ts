import { shorten } from '../content/body.ts';
import { isWebAddress } from '../content/fields.ts';
import { type AddressBook, linkTarget } from './addresses.ts';
import type { ArticleCopies } from './article-copies.ts';
import type { ArticleText } from './article-text.ts';
import type { Workshop } from './compose.ts';
import { bodyOf } from './html/body.ts';
import type { PictureTarget } from './html/context.ts';
import { wordsOfPicture } from './html/picture-words.ts';
import type { Item, Remark } from './model.ts';
import { oneLine } from './text/tidy.ts';

/** What an article shows: its text, and the pictures and documents beside it. */
export interface BodyWithFiles extends Pick<ArticleText, 'images' | 'attachments'> {
  readonly markdown: string;
}

interface Desk {
  readonly copies: ArticleCopies;
  note(remark: Remark, detail: string): void;
}

/** Makes the body of an item, and finds the files that body and front matter name. */
export function bodyWithFiles(item: Item, shop: Workshop, desk: Desk): BodyWithFiles {
  const { copies, note } = desk;
  const inBody = new Set<string>();
  const source = item.body();
  for (const { remark, detail } of source.notes) note(remark, detail);
  const book: AddressBook = {
    survey: shop.survey,
    copies,
    site: shop.mapping.site,
    from: item.paths[0] ?? `/${item.folder}/`.replace('//', '/'),
    isWritten: (id) => !shop.failed.has(id),
    onAttachment: (name) => inBody.add(name),
  };
  const picture = (address: string): PictureTarget => {
    const taken = copies.take(address, 'photo');
    if ('name' in taken) {
      inBody.add(taken.name);
      return { kind: 'file', name: taken.name };
    }
    // Only what lies elsewhere may be linked: a link to a file of the source would hand it out after all.
    const web = taken.fault === 'missing' ? linkTarget(address, book) : undefined;
    if (web?.kind === 'link' && /^https?:/.test(web.href)) return { kind: 'remote', url: web.href };
    note('picture', `${shop.words.reasons[taken.fault]('')}: ${address}`);
    return { kind: 'lost' };
  };
  const markdown = bodyOf(source.html, {
    font: item.font,
    remove: [],
    caption: shop.mapping.select.caption,
    words: shop.words.body,
    link: (href) => linkTarget(href, book),
    picture,
    note,
  });
  return {
    markdown,
    images: imagesOf(item, shop, { ...desk, inBody }),
    attachments: attachmentsOf(item, shop, desk),
  };
}

/** Pictures of the front matter; one that the text shows anyway is not shown twice. */
function imagesOf(
  item: Item,
  shop: Workshop,
  { copies, note, inBody }: Desk & { readonly inBody: Set<string> },
) {
  return item.images.flatMap(({ reference, words, caption }) => {
    const taken = copies.take(reference, 'photo');
    if ('fault' in taken) {
      if (taken.fault === 'missing' && isWebAddress(reference)) note('remotePicture', reference);
      else note('picture', `${shop.words.reasons[taken.fault]('')}: ${reference}`);
      return [];
    }
    if (inBody.has(taken.name)) return [];
    inBody.add(taken.name);
    const said = wordsOfPicture({ alt: words, title: '', caption }, reference);
    if (said.alt === '') note('altUnknown', taken.name);
    return [{ src: taken.name, alt: said.alt || shop.words.body.undescribed, caption: said.title }];
  });
}

function attachmentsOf(item: Item, shop: Workshop, { copies, note }: Desk) {
  return item.attachments.flatMap(({ reference, words }) => {
    const taken = copies.take(reference, 'attachment');
    if ('name' in taken) return [{ file: taken.name, title: shorten(oneLine(words) || taken.name, 300) }];
    note('attachment', `${shop.words.reasons[taken.fault]('')}: ${reference}`);
    return [];
  });
}
