import { parseMarkdown, plainText } from '../../content/markdown.ts';
import { oneLine } from '../text/tidy.ts';
import { cleanHtml } from './clean.ts';
import type { BodyContext } from './context.ts';
import { blockTags, elementsOf, escapeHtml, type Tree } from './document.ts';
import { dropEmphasis } from './emphasis.ts';
import { toMarkdown } from './to-markdown.ts';

/** The body of an item as Markdown that says, when it is read again, every word of it and no sign more. */
export function bodyOf(html: string, context: BodyContext): string {
  const $ = cleanHtml(html, context);
  const words = wordsOf($);
  if (words === '') return '';
  const markdown = toMarkdown($.html());
  if (saysTheSame(markdown, words)) return markdown;
  dropEmphasis($);
  const withoutEmphasis = toMarkdown($.html());
  if (saysTheSame(withoutEmphasis, words)) return withoutEmphasis;
  context.note('simplified', '');
  return toMarkdown(paragraphsOf($));
}

function saysTheSame(markdown: string, words: string): boolean {
  return plainText(parseMarkdown(markdown)).replace(/\s+/g, '') === words;
}

/** The signs of a text in their order; a picture speaks through its caption, or else its alternative text. */
function wordsOf($: Tree): string {
  const copy = $.root().clone();
  copy.find('img').replaceWith((_, image) => {
    const title = 'attribs' in image ? image.attribs['title'] || image.attribs['alt'] : '';
    return `<span>${escapeHtml(title ?? '')}</span>`;
  });
  return copy.text().replace(/\s+/g, '');
}

/** Nothing but paragraphs of plain text and figures: whatever the mark-up was, this can be written. */
function paragraphsOf($: Tree): string {
  for (const block of elementsOf($, `${blockTags},tr,br`)) $(block).before('\u001f').after('\u001f');
  const figures: string[] = [];
  for (const image of elementsOf($, 'img')) {
    figures.push($.html($(image)));
    $(image).replaceWith(`\u001f\u001e${figures.length - 1}\u001f`);
  }
  const paragraphs = $.root().text().split('\u001f');
  return paragraphs
    .map((text) =>
      text.startsWith('\u001e') ? (figures[Number(text.slice(1))] ?? '') : escapeHtml(oneLine(text)),
    )
    .filter((text) => text !== '')
    .map((text) => `<p>${text}</p>`)
    .join('');
}
