import { picturesWithTables } from './caption-tables.ts';
import type { BodyContext } from './context.ts';
import { type Element, elementsOf, escapeHtml, type Tree } from './document.ts';
import { wordsOfPicture } from './picture-words.ts';

/** Pictures that the source holds become figures; others become a link or a remark in the text. */
export function placePictures($: Tree, context: BodyContext): void {
  picturesWithTables($);
  for (const image of elementsOf($, 'img')) {
    const at = $(image);
    if (isSpacer(image)) {
      at.remove();
      continue;
    }
    unwrapLink($, image);
    const source = [
      at.attr('data-src'),
      at.attr('data-original'),
      at.attr('data-lazy-src'),
      at.attr('src'),
    ].find((address) => address !== undefined && address.trim() !== '' && !address.startsWith('data:'));
    const target = context.picture(source?.trim() ?? '');
    const caption = captionOf($, image, context.caption);
    const words = {
      alt: at.attr('alt') ?? '',
      title: at.attr('title') ?? '',
      caption: caption?.text() ?? '',
    };
    const { alt, title } = wordsOfPicture(words, source ?? '');
    if (target.kind === 'file') {
      caption?.remove();
      if (alt === '') context.note('altUnknown', target.name);
      image.attribs = { src: target.name, alt: alt || context.words.undescribed, title };
      setApart($, image);
      continue;
    }
    const said = alt || title;
    if (target.kind === 'remote') {
      context.note('remotePicture', target.url);
      const named = context.words.remotePicture(said || fileName(target.url));
      replace($, image, `<a href="${escapeHtml(target.url)}" data-settled>${escapeHtml(named)}</a>`);
    } else if (said === '') at.remove();
    else replace($, image, `<em>${escapeHtml(context.words.lostPicture(said))}</em>`);
    if (caption !== undefined) caption.replaceWith($('<p></p>').append($('<em></em>').text(caption.text())));
  }
}

/** What stands for a picture stands on a line of its own, unless the picture stood within a sentence. */
function replace($: Tree, image: Element, words: string): void {
  const isInSentence =
    $(image).parent().text().trim() !== '' && $(image).closest('p,li,td,th,dt,dd').length > 0;
  $(image).replaceWith(isInSentence ? words : `<p>${words}</p>`);
}

/** Dots that pages of old were laid out with. */
function isSpacer({ attribs }: Element): boolean {
  const size = (value: string | undefined): number => Number.parseInt(value ?? '99', 10);
  return (
    size(attribs['width']) <= 2 ||
    size(attribs['height']) <= 2 ||
    /(?:spacer|blank)\.gif$/i.test(attribs['src'] ?? '')
  );
}

const pictureFile = /\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif)(?:[?#]|$)/i;

/** A picture that leads to its larger self needs no link; the larger one is the better source. */
function unwrapLink($: Tree, image: Element): void {
  const link = $(image).closest('a');
  const href = link.attr('href') ?? '';
  if (link.length === 0 || link.text().trim() !== '' || !pictureFile.test(href)) return;
  link.replaceWith(link.contents());
}

/** The element that holds a picture's caption. */
function captionOf($: Tree, image: Element, selector: string | undefined) {
  const around = $(image).closest('figure,.wp-caption');
  const inside = around.find('figcaption,.wp-caption-text').first();
  if (inside.length > 0 && inside.find('img').length === 0) return inside;
  if (selector === undefined) return undefined;
  let at = $<Element, string>(image);
  for (let level = 0; level < 5 && at.length > 0; level += 1) {
    const next = at.next();
    if (next.is(selector)) return next;
    const within = next.find(selector).first();
    if (within.length > 0 && within.text().trim() === next.text().trim()) return within;
    if (at.parent().text().trim() !== '' && next.length > 0) return undefined;
    at = at.parent();
  }
  return undefined;
}

/** A figure is a paragraph of its own, before the one that held the picture. */
function setApart($: Tree, image: Element): void {
  const at = $(image);
  if (at.closest('li,td,th,dt,dd').length > 0) return;
  const inline = at.parentsUntil('div,section,article,blockquote,figure,center,main').last();
  const paragraph = $('<p></p>');
  if (inline.length === 0) at.before(paragraph);
  else inline.before(paragraph);
  paragraph.append(at);
}

function fileName(url: string): string {
  return decodeURIComponent(/([^/?#]*)(?:[?#].*)?$/.exec(url)?.[1]?.replace(/%(?![0-9a-f]{2})/gi, '') ?? '');
}
