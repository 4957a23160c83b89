import type { Day, Language } from '../content/model.ts';
import { blocksOf } from './blocks.ts';
import { figureMarkdown, isMachineAlt, type WordFigure } from './figure.ts';
import { wordHtml } from './html.ts';
import { type Loss, lossesOf } from './losses.ts';
import { escapeMarkdown, markdownOf, tableMarkdown } from './markdown.ts';
import { openWord } from './package.ts';
import { type PictureFile, pictureFiles } from './pictures.ts';
import { type Reading, readBlocks } from './read.ts';

/** A photo of the front matter. */
export interface WordImage {
  readonly src: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/** An article as a Word document holds it. */
export interface WordArticle extends Omit<Reading, 'body'> {
  /** The picture before all text. */
  readonly images: readonly WordImage[];
  /** Markdown. */
  readonly body: string;
  readonly pictures: readonly PictureFile[];
  /** What could not be kept. */
  readonly losses: readonly Loss[];
  /** How many pictures nobody described: their caption stands in, or nothing. */
  readonly undescribed: { readonly captioned: number; readonly bare: number };
}

/** What a document is read with: `today` bounds its date. */
export interface WordContext {
  readonly today: Day;
  readonly language: Language;
}

const notesHeading: Readonly<Record<Language, string>> = { vi: 'Chú thích', en: 'Notes' };

/** Reads a Word document. Throws `WordRefused` where it is none, or could harm. */
export async function readWord(bytes: Buffer, { today, language }: WordContext): Promise<WordArticle> {
  const parts = openWord(bytes);
  const { html, pictures } = await wordHtml(parts);
  const cut = blocksOf(html);
  const reading = readBlocks(cut.blocks, today);
  const figures = reading.body.filter((block) => block.kind === 'figure');
  const { files, refused } = await pictureFiles(pictures, figures);
  const shown = figures.filter(({ index }) => files.has(index));
  const [first] = reading.body;
  const cover = first?.kind === 'figure' && files.has(first.index) ? first : undefined;
  const without = shown.filter(({ alt }) => alt === '' || isMachineAlt(alt));
  return {
    ...reading,
    images: cover === undefined ? [] : [imageOf(cover, files)],
    body: bodyOf(
      reading.body.filter((block) => block !== cover),
      files,
      notesHeading[language],
    ),
    pictures: [...files.values()],
    losses: [
      ...lossesOf(parts),
      ...refused.map((detail) => ({ kind: 'pictures' as const, detail })),
      ...cut.links.map((detail) => ({ kind: 'links' as const, detail })),
      ...counted('mergedCells', cut.merged),
      ...counted('hiddenCharacters', cut.hidden),
    ],
    undescribed: {
      captioned: without.filter(({ caption }) => caption !== undefined).length,
      bare: without.filter(({ caption }) => caption === undefined).length,
    },
  };
}

function counted(kind: Loss['kind'], count: number): Loss[] {
  return count === 0 ? [] : [{ kind, detail: String(count) }];
}

function altOf({ alt, caption }: WordFigure): string | undefined {
  return alt === '' || isMachineAlt(alt) ? caption : alt;
}

function imageOf(figure: WordFigure, files: ReadonlyMap<number, PictureFile>): WordImage {
  const { caption, credit } = figure;
  return { src: files.get(figure.index)?.name ?? '', alt: altOf(figure), caption, credit };
}

/** Headings begin at the second level: the first is the title's. */
function bodyOf(blocks: Reading['body'], files: ReadonlyMap<number, PictureFile>, notes: string): string {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const shift = 2 - Math.min(...levels);
  const textOf = (block: Reading['body'][number]): string => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(Math.min(6, block.level + shift))} ${escapeMarkdown(block.text)}`;
      case 'paragraph':
        return markdownOf(`<p>${block.html}</p>`);
      case 'other':
        return `${isNotes(block.html) ? `## ${notes}\n\n` : ''}${markdownOf(block.html)}`;
      case 'table':
        return tableMarkdown(block.rows);
      case 'figure':
        return figureText(block, files.get(block.index));
    }
  };
  return blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Footnotes and endnotes stand at the end; in the text `[1]` names them. */
function isNotes(html: string): boolean {
  return /^<ol><li id="(?:foot|end)note-/.test(html);
}

/** A body's figure has no place for a credit of its own: it follows the caption. */
function figureText(figure: WordFigure, file: PictureFile | undefined): string {
  if (file === undefined) return figure.caption === undefined ? '' : `*${escapeMarkdown(figure.caption)}*`;
  const { caption, credit } = figure;
  const words = [caption, credit && `Ảnh: ${credit}`].filter((part) => part !== undefined).join(' – ');
  return figureMarkdown(file.name, altOf(figure) ?? '', words === '' ? undefined : words);
}
