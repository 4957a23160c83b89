import { DateTime } from 'luxon';
import { z } from 'zod';
import { findFiles } from './article-files.ts';
import type { ArticleFields } from './article-schema.ts';
import { articleSchema } from './article-schema.ts';
import { checkBody, firstParagraph, noReferences } from './body.ts';
import { type FolderFiles, fileDesk } from './files.ts';
import { frontMatterMessage, splitFrontMatter } from './front-matter.ts';
import { holdsOnlyParagraphs, isPlainText, wordsOf } from './markdown.ts';
import type { Messages } from './messages/messages.ts';
import type { Article, Language, Site } from './model.ts';
import { nearest } from './near.ts';
import { parseFields } from './parse-fields.ts';
import type { Reporter } from './reporter.ts';
import type { Position, SourceText } from './text.ts';
import { articleHash } from './text-hash.ts';
import { bytesOfText } from './utf8.ts';
import { parseYaml, type YamlValue } from './yaml.ts';
import { steadyOffset } from './zone-offset.ts';

/** The text of an article's file, and where it lies. */
export interface ArticleSource extends Partial<Pick<SourceText, 'isEven' | 'lastMark'>> {
  readonly id: string;
  readonly language: Language;
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
  /** Names the bytes of the file. */
  readonly contentId: string;
  /** The bytes of the text, where they are at hand. */
  readonly bytes?: Buffer | undefined;
  readonly files: FolderFiles;
}

/** What reading an article brings besides its model. */
export interface ArticleReading {
  /** Undefined where something is wrong with it: it is reported. */
  readonly article: Article | undefined;
  /** Its body in UTF-8: a part of the bytes of its text, where these are at hand. */
  readonly body: Buffer;
  /** Names of the files in its folder that it uses. */
  readonly used: ReadonlySet<string>;
  /** Where it names its tags and authors. */
  readonly mentions: readonly Mention[];
}

/** A label at its place. */
export interface Mention extends Position {
  readonly kind: 'tags' | 'authors';
  readonly label: string;
}

/** Reads articles for a site, or without one as far as that goes; the schema is built once. */
export function articleReader(site: Pick<Site, 'timeZone' | 'categories'> | undefined, say: Messages) {
  const schema = z.compile(articleSchema(say)); // Twice as fast, and of what is wrong the schema itself tells.
  return (source: ArticleSource, report: Reporter): ArticleReading => {
    const used = new Set<string>();
    const nothing: ArticleReading = { article: undefined, body: noBytes, used, mentions: [] };
    const result = splitFrontMatter(source.text);
    if (!result.ok) {
      report.error(result, '', frontMatterMessage(result.fault, say));
      return nothing;
    }
    const { yaml, body, bodyLine } = result.split;
    const desk = fileDesk(source.id, source.files, used, report);
    const isPlain = isUnmarked(source, body) ? holdsOnlyParagraphs(body) : isPlainText(body);
    const references = isPlain ? noReferences : checkBody(body, bodyLine, desk, report);
    const matter = parseYaml(yaml, 2, report);
    if (matter === undefined) return nothing;
    const fields = parseFields(schema, matter, report);
    if (fields === undefined) return nothing;

    if (site !== undefined) checkCategory(fields, site, matter, report);
    const { images, attachments, videos, files } = findFiles(fields, desk, matter);
    const bodyIsEmpty = body.trim() === '';
    const hasOther =
      [images, attachments, videos].some(({ length }) => length > 0) || fields.source !== undefined;
    // Whoever takes an article down for good may take its text out of the file as well.
    if (bodyIsEmpty && !hasOther && fields.removed === undefined) {
      report.error({ line: bodyLine, column: 1 }, '', say.emptyBody);
    }
    const { day, time } = dayAndTime(fields.date, site?.timeZone ?? 'utc');
    if (!source.id.startsWith(day.slice(0, 7).replace('-', '/'))) {
      report.warning(matter.valueAt(['date']), 'date', say.pathDisagrees(source.id.slice(0, 7), day));
    }
    const { title, summary } = fields;
    const bytes = bytesOf(body, source);
    const article = {
      id: source.id,
      language: source.language,
      source: source.path,
      title,
      date: day,
      time,
      bylines: fields.author.map(({ name, role, position }) => ({ name, role, position })),
      tags: fields.tags,
      category: fields.category,
      summary,
      lead: summary ?? (bodyIsEmpty ? '' : firstParagraph(body)),
      images,
      bodyImages: references.images,
      links: references.links,
      attachments,
      files: [...new Set([...references.files, ...files])],
      videos,
      featured: fields.featured,
      draft: fields.draft,
      eventDate: fields.eventDate,
      place: fields.place,
      origin: fields.source && { name: fields.source.name, url: fields.source.url },
      aliases: fields.aliases,
      updates: fields.updates.map(({ date, kind, note, was, now }) => ({ date, kind, note, was, now })),
      withdrawn: fields.withdrawn && { ...fields.withdrawn, replacedBy: fields.withdrawn.replacedBy },
      removed: fields.removed,
      legacy: fields.legacy && { url: fields.legacy.url, system: fields.legacy.system },
      textHash: articleHash(
        { title, summary, images, attachments, videos },
        isPlain && source.isEven ? bytes : wordsOf(body),
      ),
      contentId: source.contentId,
      isPlain,
      body: () => body,
    };
    return { article, body: bytes, used, mentions: mentionsOf(fields, matter) };
  };
}

/** Whether a body, the end of its text, is known to hold nothing that reads otherwise than it is written. */
function isUnmarked({ text, lastMark = text.length }: ArticleSource, body: string): boolean {
  return lastMark < text.length - body.length;
}

/** The bytes of a body, the end of its text. To cut them out of those of the text spares encoding them. */
function bytesOf(body: string, { text, bytes }: ArticleSource): Buffer {
  if (bytes === undefined) return bytesOfText(body);
  return bytes.subarray(Buffer.byteLength(text.slice(0, text.length - body.length)));
}

const noBytes = Buffer.alloc(0);

function checkCategory(
  { category }: ArticleFields,
  site: Pick<Site, 'categories'>,
  matter: YamlValue,
  { error, say }: Reporter,
): void {
  const known = site.categories.map(({ id }) => id);
  if (category === undefined || known.includes(category)) return;
  error(matter.valueAt(['category']), 'category', say.unknownCategory(category, nearest(category, known)));
}

/** A moment becomes the calendar day and the clock time of the site's zone. */
function dayAndTime(date: string, timeZone: string): { day: string; time: string | undefined } {
  if (date.length === 10) return { day: date, time: undefined };
  const day = date.slice(0, 10);
  if (date.slice(16) === steadyOffset(day, timeZone)) return { day, time: date.slice(11, 16) };
  const moment = DateTime.fromISO(date.replace(' ', 'T')).setZone(timeZone);
  return { day: moment.toFormat('yyyy-MM-dd'), time: moment.toFormat('HH:mm') };
}

function mentionsOf(fields: ArticleFields, matter: YamlValue): Mention[] {
  return [
    ...fields.tags.map((label, index) => ({
      kind: 'tags' as const,
      label,
      ...matter.valueAt(['tags', index]),
    })),
    ...fields.author.map(({ name }, index) => ({
      kind: 'authors' as const,
      label: name,
      ...matter.valueAt(['author', index]),
    })),
  ];
}
