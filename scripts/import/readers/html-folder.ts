import { extensionOf } from '../detect-kind.ts';
import { parseHtml } from '../html/document.ts';
import type { Found, Item, Note, Source } from '../model.ts';
import { parseByline } from '../text/bylines.ts';
import { parseDate } from '../text/dates.ts';
import type { Decoded } from '../text/decode.ts';
import { folderSource } from './folder.ts';
import { Page } from './page.ts';
import { oldPath, type ReaderOptions } from './reader.ts';

const texts = new Set(['html', 'htm', 'xhtml', 'shtml', 'aspx', 'asp', 'php', 'jsp']);

/** Saved pages, read by the selectors of the mapping file or else by what pages usually look like. */
export function htmlFolder(options: ReaderOptions): Source {
  const isText = (path: string): boolean => texts.has(extensionOf(path));
  return folderSource(options, isText, (path, decoded) => readPage(path, decoded, options));
}

function readPage(path: string, decoded: Decoded, options: ReaderOptions): Found {
  const { $ } = parseHtml(decoded.text);
  const page = new Page($, options.mapping);
  if (page.find('body').length === 0) return { kind: 'other', name: path, reason: 'noBody', detail: '' };
  return { kind: 'article', item: itemOf(path, page, decoded, options) };
}

function itemOf(path: string, page: Page, decoded: Decoded, options: ReaderOptions): Item {
  const { mapping, timeZone } = options;
  const writtenDate = page.text('date');
  const file = `/${path.split('/').map(encodeURIComponent).join('/')}`;
  const said = oldPath(page.address, mapping.site ?? hostOf(page.address));
  const { bylines, source } = parseByline(page.texts('byline').join('; '));
  const tags = page.texts('tags');
  const parted = tags.length === 1 ? (tags[0] ?? '').replace(/^[^:]{0,12}:/, '').split(/[,;]/) : tags;
  const notes: Note[] = [...decoded.notes];
  if (page.font !== undefined) notes.push({ remark: 'legacyFont', detail: page.font });
  return {
    name: path,
    title: page.text('title'),
    date: parseDate(writtenDate, { timeZone, format: mapping.dateFormat }),
    writtenDate,
    bylines,
    tags: parted.map((tag) => tag.trim()).filter((tag) => tag !== ''),
    categories: page.texts('category').slice(0, 1),
    summary: page.text('summary'),
    slug: '',
    images: [],
    attachments: page.attachments,
    paths: said === undefined ? [file] : [said, file],
    references: [path],
    source: source === undefined ? undefined : { name: source, url: undefined },
    isDraft: false,
    folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
    font: page.font,
    notes,
    body: () => ({ html: page.body, notes: [] }),
  };
}

function hostOf(address: string): string | undefined {
  return /^https?:\/\/[^/]/i.test(address) && URL.canParse(address) ? new URL(address).origin : undefined;
}
