import type { Figure } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import { wordsOf } from '../content/markdown.ts';
import type { Article, Byline, Day, Language, Site, Update } from '../content/model.ts';
import type { ArticlePage } from '../pages/model.ts';

/**
 * What an article says, as open data, but for its text. All URLs are whole; what is absent is null, so that every
 * record has every key.
 */
export interface ArticleFacts {
  readonly url: string;
  /** The path of its first URL, as ledger.tsv has it: it stays when the article moves. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly date: Day;
  /** In the site's time zone, `08:30`. */
  readonly time: string | null;
  /** The day of the last change that is not minor. */
  readonly changed: Day;
  readonly category: string | null;
  readonly tags: readonly string[];
  /** Empty where the agency itself speaks. */
  readonly authors: readonly Nullable<Byline>[];
  /** The one that published it on that day. */
  readonly agency: string;
  readonly summary: string | null;
  readonly place: string | null;
  readonly eventDate: Day | null;
  readonly source: { readonly name: string; readonly url: string | null } | null;
  readonly images: readonly ImageRecord[];
  readonly attachments: readonly AttachmentRecord[];
  readonly videos: readonly VideoRecord[];
  readonly updates: readonly Nullable<Update>[];
  readonly withdrawn: WithdrawnRecord | null;
  readonly legacy: { readonly url: string; readonly system: string | null } | null;
  readonly translations: readonly { readonly language: Language; readonly url: string }[];
  /** The Markdown file, in the repository and on the site. */
  readonly sourceFile: string;
  readonly sourceUrl: string;
  /** Of what readers read, as ledger.tsv has it. */
  readonly sha256: string;
  readonly licence: string | null;
}

/** All that an article says. */
export interface ArticleRecord extends ArticleFacts {
  /** The body as it was written. */
  readonly markdown: string;
  /** The words of the body; paragraphs, list items and captions are parted by a line feed. */
  readonly text: string;
}

interface WithdrawnRecord {
  readonly date: Day;
  readonly reason: string;
  readonly replacedBy: string | null;
}

/** A photo in its largest published size. `name` is that of the editor's file. */
interface ImageRecord {
  readonly name: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

interface AttachmentRecord {
  readonly url: string;
  readonly title: string;
  readonly bytes: number;
  readonly number: string | null;
  readonly issued: Day | null;
  readonly effective: Day | null;
  readonly authority: string | null;
}

interface VideoRecord {
  readonly url: string;
  readonly title: string;
  readonly transcript: string | null;
}

type Nullable<T> = {
  readonly [Key in keyof T]: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key];
};

/** What records are made with. */
export interface RecordContext {
  readonly site: Site;
  readonly paths: Pick<Paths, 'within'>;
  /** By the URL of an article that has moved, the path of its first one. */
  readonly firstPaths: ReadonlyMap<string, string>;
}

/** The record of an article's page. */
export function articleRecord(page: ArticlePage, context: RecordContext): ArticleRecord {
  const markdown = page.entry.article.body();
  return { ...articleFacts(page, context), markdown, text: wordsOf(markdown) };
}

/** What a record says without reading the body. */
export function articleFacts(page: ArticlePage, { site, paths, firstPaths }: RecordContext): ArticleFacts {
  const { entry, replacement } = page;
  const { article } = entry;
  const whole = (url: string): string => (url.startsWith('/') ? site.origin + url : url);
  return {
    url: whole(entry.url),
    id: firstPaths.get(entry.url) ?? paths.within(entry.url),
    language: article.language,
    title: article.title,
    date: article.date,
    time: article.time ?? null,
    changed: entry.changed,
    category: entry.category?.label ?? null,
    tags: article.tags,
    authors: article.bylines.map(({ name, role = null, position = null }) => ({ name, role, position })),
    agency: entry.agency.name,
    summary: article.summary ?? null,
    place: article.place ?? null,
    eventDate: article.eventDate ?? null,
    source:
      article.origin === undefined ? null : { name: article.origin.name, url: article.origin.url ?? null },
    images: figuresOf(page).map((figure) => imageRecord(figure, whole)),
    attachments: page.attachments.map(
      ({ url, label, size, number = null, issued = null, effective = null, authority = null }) => ({
        url: whole(url),
        title: label,
        bytes: size,
        number,
        issued,
        effective,
        authority,
      }),
    ),
    videos: page.videos.map(({ url, label, transcript = null }) => ({
      url: whole(url),
      title: label,
      transcript,
    })),
    updates: article.updates.map(({ date, kind, note, was = null, now = null }) => ({
      date,
      kind,
      note,
      was,
      now,
    })),
    withdrawn: withdrawnOf(article, replacement && whole(replacement.url)),
    legacy:
      article.legacy === undefined
        ? null
        : { url: article.legacy.url, system: article.legacy.system ?? null },
    translations: entry.translations.map(({ language, url }) => ({ language, url: whole(url) })),
    sourceFile: `content/${article.source}`,
    sourceUrl: whole(entry.sourceUrl),
    sha256: article.textHash,
    licence: site.imprint[article.language].licence ?? null,
  };
}

/** Each photo of an article once: those of the front matter in their order, then those that the body alone names. */
export function figuresOf({ entry, cover, gallery, figures }: ArticlePage): readonly Figure[] {
  const shown = [...(cover === undefined ? [] : [cover]), ...gallery, ...figures.values()];
  const byFile = new Map(shown.map((figure) => [figure.file, figure]));
  const { images, bodyImages } = entry.article;
  const files = new Set([...images, ...bodyImages].map(({ file }) => file));
  return [...files].flatMap((file) => byFile.get(file) ?? []);
}

function imageRecord(figure: Figure, whole: (url: string) => string): ImageRecord {
  const { file, alt, caption, credit, picture } = figure;
  const { url, width, height } = picture.sizes.at(-1) ?? picture.sizes[0];
  const name = file.slice(file.lastIndexOf('/') + 1);
  return { name, url: whole(url), width, height, alt, caption: caption ?? null, credit: credit ?? null };
}

function withdrawnOf({ withdrawn }: Article, replacement: string | undefined): WithdrawnRecord | null {
  if (withdrawn === undefined) return null;
  const { date, reason } = withdrawn;
  return { date, reason, replacedBy: replacement ?? null };
}
