import { dirname, resolve } from 'node:path';
import { textOf } from '../html/document.ts';
import type { Found, Item, Note, Source } from '../model.ts';
import { FileFinder } from '../source-files.ts';
import { parseDate } from '../text/dates.ts';
import { detectLegacyFont, fromLegacyFont } from '../text/legacy-fonts.ts';
import { oneLine } from '../text/tidy.ts';
import { largestText, oldPath, type ReaderOptions } from './reader.ts';
import { readXml, type XmlFields } from './wxr-fields.ts';
import { imageHtml, wordpressHtml } from './wxr-html.ts';
import { type XmlPiece, xmlPieces } from './wxr-items.ts';
import { Post } from './wxr-post.ts';

/** A picture or document of the media library. */
interface Media {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

/** What an export says beside its items; complete once all of them were read. */
interface Library {
  site: string | undefined;
  readonly authors: Map<string, string>;
  readonly media: Map<string, Media>;
}

/** Faults that lose no words. */
const mild = /entity|disallowed character|XML declaration|xml declaration|prefix/i;
const drafts = new Set(['draft', 'pending', 'auto-draft', 'private']);

/** An export of WordPress (WXR), read item by item whatever its size. */
export function wxrFile(options: ReaderOptions): Source {
  const library: Library = { site: options.mapping.site, authors: new Map(), media: new Map() };
  const folder = dirname(options.source);
  const finder = new FileFinder(
    folder,
    options.mapping.files.map((one) => resolve(folder, one)),
  );
  return {
    async *read() {
      for await (const piece of xmlPieces(options.source, largestText)) {
        if (piece.kind === 'head') readHead(piece.xml, library);
        else yield foundIn(piece, options, library);
      }
    },
    count: async () => {
      let items = 0;
      for await (const { kind } of xmlPieces(options.source, 0)) if (kind === 'item') items += 1;
      return items;
    },
    findFile: (reference, below) => finder.find(reference, below),
    site: () => library.site,
  };
}

function readHead(xml: string, library: Library): void {
  const { fields } = readXml(xml);
  const text = (end: string): string | undefined => fields.find(({ path }) => path.endsWith(end))?.text;
  const site = text('wp:base_blog_url') ?? text('channel/link') ?? text('wp:base_site_url');
  if (
    library.site === undefined &&
    site !== undefined &&
    /^https?:\/\/[^/]/.test(site) &&
    URL.canParse(site)
  ) {
    library.site = site;
  }
  let login = '';
  for (const { path, text: words } of fields) {
    if (path.endsWith('wp:author_login')) login = words;
    if (path.endsWith('wp:author_display_name') && words !== '') library.authors.set(login, words);
  }
}

function foundIn(piece: XmlPiece, options: ReaderOptions, library: Library): Found {
  const number = `item ${piece.number}`;
  const other = (name: string, reason: Extract<Found, { kind: 'other' }>['reason'], detail = ''): Found => ({
    kind: 'other',
    name,
    reason,
    detail,
  });
  if (piece.xml === '') return other(number, 'tooLarge', String(piece.length));
  const xml = readXml(piece.xml);
  const post = new Post(xml);
  const name = post.id === '' ? number : `${number} (${post.type} ${post.id})`;
  const grave = xml.faults.find((fault) => !mild.test(fault));
  if (grave !== undefined) return other(name, 'brokenXml', grave);
  if (post.type === 'attachment') {
    const url = post.text('wp:attachment_url');
    library.media.set(post.id, {
      url,
      alt: post.meta('_wp_attachment_image_alt'),
      caption: post.line('excerpt:encoded'),
    });
    return { kind: 'file', name, reference: url };
  }
  if (post.status === 'trash') return other(name, 'trash');
  if (post.type === 'page') return other(name, 'standingPage');
  if (post.type !== 'post') return other(name, 'otherType', post.type);
  return { kind: 'article', item: itemOf(name, post, xml, { options, library }) };
}

function itemOf(
  name: string,
  post: Post,
  xml: XmlFields,
  { options, library }: { options: ReaderOptions; library: Library },
): Item {
  const content = post.text('content:encoded');
  const sample = content.slice(0, 40_000).replace(/<[^<>]*>/g, ' ');
  const font = detectLegacyFont(`${post.line('title')} ${textOf(sample.replaceAll('<', ' '))}`);
  const plain = (words: string): string => (font === undefined ? words : fromLegacyFont(words, font));
  const login = post.text('dc:creator');
  const writer = options.mapping.authors[login] ?? library.authors.get(login) ?? login;
  const notes: Note[] = xml.faults.map((detail) => ({ remark: 'xml', detail }));
  if (font !== undefined) notes.push({ remark: 'legacyFont', detail: font });
  const isSecret = post.text('wp:post_password') !== '';
  const isDraft = isSecret || drafts.has(post.status);
  if (isDraft) notes.push({ remark: 'hidden', detail: isSecret ? 'password' : post.status });
  if (post.comments > 0) notes.push({ remark: 'comments', detail: String(post.comments) });
  const thumbnail = library.media.get(post.meta('_thumbnail_id'));
  const image = (id: string): string | undefined => {
    const media = library.media.get(id);
    return media && imageHtml(media);
  };
  return {
    name,
    title: plain(post.line('title')),
    date: dateOf(post, options),
    writtenDate: post.text('wp:post_date') || post.text('pubDate'),
    bylines:
      writer === '' ? [] : [{ name: oneLine(writer).slice(0, 100), role: undefined, position: undefined }],
    tags: post.terms('post_tag').map(plain),
    categories: post.terms('category').map(plain),
    summary: plain(post.line('excerpt:encoded')),
    slug: decodedName(post.text('wp:post_name')),
    images:
      thumbnail === undefined
        ? []
        : [{ reference: thumbnail.url, words: thumbnail.alt, caption: thumbnail.caption }],
    attachments: [],
    paths: pathsOf(post, library.site),
    references: [],
    source: undefined,
    isDraft,
    folder: '',
    font,
    notes,
    body: () => ({ html: wordpressHtml(content, image), notes: [] }),
  };
}

function dateOf(post: Post, { timeZone }: ReaderOptions): string | undefined {
  const universal = post.text('wp:post_date_gmt');
  const local = post.text('wp:post_date');
  const written = [universal === '' ? '' : `${universal} +0000`, local, post.text('pubDate')];
  return written.map((one) => parseDate(one, { timeZone })).find((date) => date !== undefined);
}

/** The address that readers saw, and the short one that WordPress answers to as well. */
function pathsOf(post: Post, site: string | undefined): string[] {
  const addresses = [post.text('link'), post.text('guid')].flatMap((one) => oldPath(one, site) ?? []);
  const home = site === undefined ? '/' : `${new URL(site).pathname}/`.replace(/\/{2,}/g, '/');
  return [...new Set([...addresses, ...(post.id === '' ? [] : [`${home}?p=${post.id}`])])];
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A stray % encodes nothing: it stands for itself.
  }
}
