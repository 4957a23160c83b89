import { type CheerioAPI, load } from 'cheerio';
import { cleanText, oneLine, shifted } from './clean.ts';
import { type Elements, gridOf } from './table.ts';

/** A piece of a document in its order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly isTitle: boolean }
  | Paragraph
  | { readonly kind: 'picture'; readonly index: number; readonly alt: string }
  /** HTML of a list, a quotation or footnotes. */
  | { readonly kind: 'other'; readonly html: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly html: string;
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** By Word's own style. */
  readonly isCaption: boolean;
}

/** A document cut into blocks, and what could not be kept on the way. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly hidden: number;
  readonly merged: number;
  /** Targets of links that no reader could follow. */
  readonly links: readonly string[];
}

/** Cuts mammoth's HTML into blocks: text clean and in NFC, pictures on their own. */
export function blocksOf(html: string): Blocks {
  const cleaned = cleanText(html);
  const $ = load(cleaned.text, null, false);
  for (const way of ['sup', 'sub'] as const) {
    $(way).each((_, element) => {
      if ($(element).find('a').length === 0)
        $(element).replaceWith(
          $('<i>')
            .text(shifted($(element).text(), way))
            .html() ?? '',
        );
    });
  }
  const links = unlink($);
  const state = { merged: 0 };
  const blocks = $.root()
    .children()
    .toArray()
    .flatMap((element) => blocksIn($, $(element), state));
  return { blocks, hidden: cleaned.hidden, merged: state.merged, links };
}

/** Links inside the document become plain text, and so do those that no reader could follow: these are returned. */
function unlink($: CheerioAPI): string[] {
  const lost: string[] = [];
  $('a').each((_, element) => {
    const link = $(element);
    const href = link.attr('href') ?? '';
    if (/^(?:https?:\/\/[^/\\\s]+\S*|mailto:\S+|tel:\S+)$/i.test(href)) return;
    if (href !== '' && !href.startsWith('#')) lost.push(href);
    if (link.text() === '↑') link.remove();
    else link.replaceWith(link.contents());
  });
  return lost;
}

function blocksIn($: CheerioAPI, element: Elements, state: { merged: number }): Block[] {
  const tag = element.prop('tagName')?.toLowerCase() ?? '';
  const heading = /^h([1-6])$/.exec(tag);
  if (tag === 'table') return tableBlocks($, element, state);
  const pictures = picturesOf($, element);
  element.find('img').remove();
  const text = oneLine(element.text());
  const own = ((): Block[] => {
    if (text === '') return [];
    if (heading !== null)
      return [{ kind: 'heading', level: Number(heading[1]), text, isTitle: element.hasClass('title') }];
    if (tag !== 'p') return [{ kind: 'other', html: $.html(element) }];
    return [paragraph(element, text)];
  })();
  return pictures.startsWith ? [...pictures.blocks, ...own] : [...own, ...pictures.blocks];
}

function paragraph(element: Elements, text: string): Paragraph {
  const isWhole = (tag: string): boolean => {
    const rest = element.clone();
    rest.find(tag).remove();
    return rest.text().trim() === '';
  };
  const html = (element.html() ?? '').replace(/^(?:\s|<br\s*\/?>)+|(?:\s|<br\s*\/?>)+$/g, '');
  return {
    kind: 'paragraph',
    html,
    text,
    isBold: isWhole('strong'),
    isItalic: isWhole('em'),
    isCaption: element.hasClass('caption'),
  };
}

function picturesOf(
  $: CheerioAPI,
  element: Elements,
): { readonly startsWith: boolean; readonly blocks: Block[] } {
  const images = element.find('img').toArray();
  const before =
    element
      .html()
      ?.split('<img')[0]
      ?.replace(/<[^>]*>/g, '')
      .trim() ?? '';
  return {
    startsWith: before === '',
    blocks: images.map((image) => ({
      kind: 'picture',
      index: Number(($(image).attr('src') ?? '').replace('picture:', '')),
      alt: oneLine($(image).attr('alt') ?? ''),
    })),
  };
}

/** A table that holds pictures is a frame: each picture, with the words below it, leaves it. */
function tableBlocks($: CheerioAPI, table: Elements, state: { merged: number }): Block[] {
  const grid = gridOf($, table);
  state.merged += grid.merged;
  if (table.find('img').length === 0)
    return [{ kind: 'table', rows: grid.cells.map((row) => row.map((cell) => cell?.html() ?? '')) }];
  const width = Math.max(...grid.cells.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) =>
    grid.cells.flatMap((row) =>
      (row[column]?.children().toArray() ?? []).flatMap((element) =>
        blocksIn($, $(element), state).map(
          (block): Block => (block.kind === 'paragraph' ? { ...block, isCaption: true } : block),
        ),
      ),
    ),
  ).flat();
}
