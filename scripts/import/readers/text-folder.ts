import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extensionOf } from '../detect-kind.ts';
import { escapeHtml } from '../html/document.ts';
import type { Found, Item, Note, Source } from '../model.ts';
import type { Decoded } from '../text/decode.ts';
import { detectLegacyFont, fromLegacyFont, needsConversion } from '../text/legacy-fonts.ts';
import { oneLine } from '../text/tidy.ts';
import { folderSource } from './folder.ts';
import { type PortalText, readPortalText } from './portal-text.ts';
import type { ReaderOptions } from './reader.ts';

const pictures = /\.(?:jpe?g|png|gif|webp)$/i;

/** Plain texts as scraped from a portal, a file each. */
export function textFolder(options: ReaderOptions): Source {
  const isText = (path: string): boolean => extensionOf(path) === 'txt';
  return folderSource(options, isText, (path, decoded) => readText(path, decoded, options));
}

function readText(path: string, decoded: Decoded, options: ReaderOptions): Found {
  const font = detectLegacyFont(decoded.text);
  const lines = decoded.text.split('\n').map((line) => {
    const isLegacy = font !== undefined && needsConversion(line);
    return isLegacy ? fromLegacyFont(line, font) : line;
  });
  const { timeZone, mapping } = options;
  const text = readPortalText(lines.map(oneLine), {
    timeZone,
    format: mapping.dateFormat,
    footer: mapping.footer,
  });
  const notes: Note[] = [...decoded.notes];
  if (font !== undefined) notes.push({ remark: 'legacyFont', detail: font });
  if (text.isDateOfText && text.date !== undefined) notes.push({ remark: 'dateFromText', detail: text.date });
  if (text.footer !== '') notes.push({ remark: 'footer', detail: text.footer });
  if (/\ufffd/.test(decoded.text)) {
    notes.push({ remark: 'brokenCharacters', detail: String(decoded.text.match(/\ufffd/g)?.length) });
  }
  return { kind: 'article', item: itemOf(path, text, notes, options) };
}

function itemOf(path: string, text: PortalText, notes: readonly Note[], options: ReaderOptions): Item {
  const found = picturesOf(path, options.source);
  const captions = text.blocks.filter(({ kind }) => kind === 'caption');
  // Captions and pictures belong together only where there are as many of the one as of the other.
  const paired = found.length === captions.length ? found : [];
  const loose = paired.length > 0 ? [] : found;
  const missing: Note[] =
    paired.length > 0
      ? []
      : captions.map(({ words }) => ({ remark: 'captionWithoutPicture', detail: words }));
  return {
    name: path,
    title: text.title,
    date: text.date,
    writtenDate: '',
    ...(text.eventDate === undefined ? {} : { eventDate: text.eventDate }),
    bylines: text.bylines,
    tags: text.tags,
    categories: [],
    summary: text.summary,
    slug: '',
    images: loose.map((reference) => ({ reference, words: '', caption: '' })),
    attachments: [],
    paths: [],
    references: [path],
    source: text.source === undefined ? undefined : { name: text.source, url: undefined },
    isDraft: false,
    folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
    font: undefined,
    notes: [...notes, ...missing],
    body: () => ({ html: htmlOf(text, paired), notes: [] }),
  };
}

/** A caption without its picture stays apart from the text around it. */
function htmlOf({ blocks }: PortalText, images: readonly string[]): string {
  let next = 0;
  return blocks
    .map(({ kind, words }) => {
      if (kind === 'paragraph') return `<p>${escapeHtml(words)}</p>`;
      const image = images[next];
      next += 1;
      if (image === undefined) return `<p><em>${escapeHtml(words)}</em></p>`;
      return `<figure><img src="${escapeHtml(image)}"><figcaption>${escapeHtml(words)}</figcaption></figure>`;
    })
    .join('\n');
}

/** Pictures that lie beside a text and have its name: `bai.jpg`, `bai-1.jpg`, `bai/1.jpg`. */
function picturesOf(path: string, source: string): string[] {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.txt$/i, '');
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const root = extensionOf(source) === 'txt' ? source.slice(0, source.lastIndexOf('/')) : source;
  const items = readdirSync(join(root, folder), { withFileTypes: true });
  const beside = items
    .filter((item) => item.isFile() && pictures.test(item.name) && isNamedAfter(item.name, stem))
    .map(({ name }) => name);
  const below = items.some((item) => item.isDirectory() && item.name === stem)
    ? readdirSync(join(root, folder, stem))
        .filter((name) => pictures.test(name))
        .map((name) => `${stem}/${name}`)
    : [];
  const order = new Intl.Collator('en', { numeric: true });
  return [...beside, ...below].toSorted((a, b) => order.compare(a, b));
}

function isNamedAfter(name: string, stem: string): boolean {
  return name.startsWith(stem) && /^[-_ ]?\d*\.[a-z]+$/i.test(name.slice(stem.length));
}
