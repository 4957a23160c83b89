import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slugify } from '../../content/slug.ts';
import { extensionOf } from '../detect-kind.ts';
import type { Found, Item, Note, Source } from '../model.ts';
import { parseDate } from '../text/dates.ts';
import type { Decoded } from '../text/decode.ts';
import { detectLegacyFont, fromLegacyFont } from '../text/legacy-fonts.ts';
import { folderSource } from './folder.ts';
import { readFrontMatter, type SourceText } from './front-matter.ts';
import { permalinkOf, SourceFields } from './front-matter-item.ts';
import { markdownToHtml } from './markdown-html.ts';
import { oldPath, type ReaderOptions } from './reader.ts';
import { expandShortcodes } from './shortcodes.ts';

/** Where each generator puts an article whose front matter says nothing of it. */
const permalinks = {
  hugo: '/:section/:slug/',
  jekyll: '/:categories/:year/:month/:day/:title.html',
  eleventy: '/:section/:slug/',
};
const texts = new Set(['md', 'markdown', 'mdown', 'mkd']);
const dateInName = /^(\d{4}-\d{2}-\d{2})-(.+)$/;

/** Articles of Hugo, Jekyll or Eleventy: Markdown or HTML with front matter. */
export function markdownFolder(options: ReaderOptions): Source {
  const hasContent = options.kind === 'hugo' && existsSync(join(options.source, 'content'));
  const isArticleHtml = (path: string): boolean =>
    extensionOf(path) === 'html' &&
    (hasContent ? path.startsWith('content/') : /(?:^|\/)_(?:posts|drafts)\//.test(path));
  const isText = (path: string): boolean => texts.has(extensionOf(path)) || isArticleHtml(path);
  return folderSource(options, isText, (path, decoded) => readArticle(path, decoded, options));
}

function readArticle(path: string, decoded: Decoded, options: ReaderOptions): Found {
  const other = (reason: 'notContent' | 'standingPage'): Found => ({
    kind: 'other',
    name: path,
    reason,
    detail: '',
  });
  const text = readFrontMatter(decoded.text);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  // Front matter is what tells an article from a note to colleagues; `_index` is a list.
  if (text === undefined || name === '_index') return other('notContent');
  return { kind: 'article', item: itemOf(path, text, decoded, options) };
}

function itemOf(path: string, text: SourceText, decoded: Decoded, options: ReaderOptions): Item {
  const { mapping, timeZone, kind } = options;
  const fields = new SourceFields(text.fields, mapping);
  const font = detectLegacyFont(`${fields.text('title')} ${text.body}`);
  const plain = (words: string): string => (font === undefined ? words : fromLegacyFont(words, font));
  const parts = path.replace(/\.[^.]*$/, '').split('/');
  // A bundle of Hugo or Eleventy: the folder has the name.
  const isBundle = parts.at(-1) === 'index' && parts.length > 1;
  const stem = (isBundle ? parts.at(-2) : parts.at(-1)) ?? '';
  const [, dayInName, nameWithoutDay] = dateInName.exec(stem) ?? [];
  const fileName = nameWithoutDay ?? stem;
  const title = plain(fields.text('title'));
  const written = fields.date.written || (dayInName ?? '');
  const date = fields.date.read(timeZone) ?? parseDate(dayInName ?? '', { timeZone });
  const slug = fields.text('slug') || fileName;
  const categories = fields.labels('categories').map(plain);
  const section = parts
    .slice(parts[0] === 'content' ? 1 : 0, isBundle ? -2 : -1)
    .filter((part) => !part.startsWith('_'));
  const form =
    fields.text('url') ||
    mapping.permalink ||
    permalinks[kind === 'jekyll' || kind === 'eleventy' ? kind : 'hugo'];
  const permalink = permalinkOf(form, {
    date: date ?? '',
    slug: slugify(slug) === slug ? slug : encodeURI(slug),
    title: kind === 'jekyll' ? fileName : slugify(title),
    fileName,
    section: section.join('/'),
    categories,
  });
  const aliases = fields
    .texts('aliases')
    .flatMap((one) => oldPath(one.startsWith('/') ? one : `/${one}`, mapping.site) ?? []);
  const item: Omit<Item, 'notes'> = {
    name: path,
    title,
    date,
    writtenDate: written,
    bylines: fields.bylines.map((one) => ({ ...one, name: plain(one.name) })),
    tags: fields.labels('tags').map(plain),
    categories,
    summary: plain(fields.text('summary')),
    slug,
    images: fields.images,
    attachments: fields.attachments,
    paths: date === undefined ? aliases : [permalink, ...aliases],
    references: [path, ...ends(parts.join('/')), stem, fileName],
    source: fields.origin,
    isDraft:
      fields.text('draft') === 'true' ||
      fields.text('published') === 'false' ||
      /(?:^|\/)_drafts\//.test(path),
    folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
    font,
    body: () => bodyOf(text.body, options, extensionOf(path) === 'html'),
  };
  const unused: Note[] = fields.unused.map((key) => ({ remark: 'unusedKeys', detail: key }));
  return { ...item, notes: [...decoded.notes, ...text.notes, ...unused] };
}

/** @example ends('posts/2023/a') // ['posts/2023/a', '2023/a'] */
function ends(path: string): string[] {
  const words = path.split('/');
  return words.slice(0, -1).map((_, from) => words.slice(from).join('/'));
}

/** Lines of front matter that slipped into a body: some keys are never prose, others only above a line of hyphens. */
const strayForm =
  /^(?:(?:expirydate|publishdate|lastmod)[ \t]*:[ \t]*["']?[\d: +-]+["']?[ \t]*\n(?:-{3,}[ \t]*(?:\n|$))?|(?:weight|draft|layout|slug|date|permalink)[ \t]*:[^\n]{0,100}\n-{3,}[ \t]*(?:\n|$))/gm;

function bodyOf(body: string, { mapping, kind }: ReaderOptions, isHtml: boolean) {
  const notes: Note[] = [];
  const whole = body.replace(strayForm, (line) => {
    notes.push({ remark: 'strayLine', detail: line });
    return '\n';
  });
  const expanded = expandShortcodes(whole, mapping.shortcodes, kind !== 'hugo');
  const html = isHtml ? expanded.body : markdownToHtml(expanded.body);
  return { html, notes: [...notes, ...expanded.notes] };
}
