import type { Mention } from './article.ts';
import type { FolderFiles } from './files.ts';
import type { Article } from './model.ts';
import type { Problem } from './problem.ts';
import type { ArticleFile } from './read-files.ts';

/** What reading an article came to. */
export interface Reading<Model> {
  readonly article: Model | undefined;
  readonly used: readonly string[];
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
}

/** A reading as it is kept: without what is empty, and without what its path says. A build unpacks them all. */
export interface PackedReading {
  readonly contentId: string;
  /** The files beside the article, as they were; absent where there are none. */
  readonly folder?: string | undefined;
  readonly article?: PackedArticle | undefined;
  readonly used?: readonly string[] | undefined;
  readonly mentions?: readonly PackedMention[] | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

type PackedMention = readonly [kind: Mention['kind'], label: string, line: number, column: number];

/** What every article has is there, what most have not may be absent; `lead` is absent where it is the summary. */
type PackedArticle = Pick<Article, 'title' | 'date' | 'textHash'> & {
  readonly [Name in Exclude<keyof Article, 'id' | 'language' | 'source' | 'contentId' | 'body'>]?:
    | Article[Name]
    | undefined;
};

const nothing: readonly never[] = [];

export function pack(
  { article, used, mentions, problems }: Reading<Omit<Article, 'body'>>,
  contentId: string,
  { files }: Pick<ArticleFile, 'files'>,
): PackedReading {
  return {
    contentId,
    folder: folderKey(files),
    article: article && packArticle(article),
    used: some(used),
    mentions: some(mentions.map(({ kind, label, line, column }) => [kind, label, line, column] as const)),
    problems: some(problems),
  };
}

/** Whether a reading is one of these bytes, beside the same files. */
export function isOf(packed: PackedReading, contentId: string, files: FolderFiles): boolean {
  return packed.contentId === contentId && packed.folder === folderKey(files);
}

/** Makes articles of what was read. Labels that many of them have become one string each. */
export interface Unpacker {
  unpack(packed: PackedReading, file: ArticleFile): Reading<Article>;
  /** An article that this build has read. */
  withBody(article: Omit<Article, 'body'>, file: ArticleFile, body: Article['body']): Article;
}

export function unpacker(bodyOf: (file: ArticleFile) => Article['body']): Unpacker {
  const labels = new Map<string, string>();
  const one = (label: string): string => {
    const known = labels.get(label);
    if (known !== undefined) return known;
    labels.set(label, label);
    return label;
  };
  return {
    unpack: ({ contentId, article, used = nothing, mentions = nothing, problems = nothing }, file) => ({
      article: article && unpackArticle(article, { contentId, file, one, body: bodyOf(file) }),
      used,
      mentions: mentions.map(([kind, label, line, column]) => ({ kind, label: one(label), line, column })),
      problems,
    }),
    withBody: (article, file, body) =>
      unpackArticle(article, { contentId: article.contentId, file, one, body }),
  };
}

function packArticle(article: Omit<Article, 'body'>): PackedArticle {
  const { id: _id, language: _language, source: _source, contentId: _contentId, ...own } = article;
  return {
    ...own,
    lead: own.lead === own.summary ? undefined : own.lead,
    bylines: some(own.bylines),
    tags: some(own.tags),
    images: some(own.images),
    bodyImages: some(own.bodyImages),
    links: some(own.links),
    attachments: some(own.attachments),
    files: some(own.files),
    videos: some(own.videos),
    aliases: some(own.aliases),
    updates: some(own.updates),
    featured: own.featured || undefined,
    draft: own.draft || undefined,
  };
}

interface Unpacking {
  readonly contentId: string;
  readonly file: ArticleFile;
  /** The one string of a label. */
  readonly one: (label: string) => string;
  readonly body: Article['body'];
}

/** Named one by one: Node 20 makes a hidden class for each object that is spread and then grows. */
function unpackArticle(packed: PackedArticle, { contentId, file, one, body }: Unpacking): Article {
  return {
    id: file.id,
    language: file.language,
    source: file.path,
    title: packed.title,
    date: packed.date,
    time: packed.time,
    bylines:
      packed.bylines?.map(({ name, role, position }) => ({ name: one(name), role, position })) ?? nothing,
    tags: packed.tags?.map(one) ?? nothing,
    category: packed.category === undefined ? undefined : one(packed.category),
    summary: packed.summary,
    lead: packed.lead ?? packed.summary ?? '',
    images: packed.images ?? nothing,
    bodyImages: packed.bodyImages ?? nothing,
    links: packed.links ?? nothing,
    attachments: packed.attachments ?? nothing,
    files: packed.files ?? nothing,
    videos: packed.videos ?? nothing,
    featured: packed.featured ?? false,
    draft: packed.draft ?? false,
    eventDate: packed.eventDate,
    place: packed.place,
    origin: packed.origin,
    aliases: packed.aliases ?? nothing,
    updates: packed.updates ?? nothing,
    withdrawn: packed.withdrawn,
    removed: packed.removed,
    legacy: packed.legacy,
    textHash: packed.textHash,
    contentId,
    body,
  };
}

/** The files beside an article in one text; undefined where there are none. */
function folderKey(files: FolderFiles): string | undefined {
  return files.size === 0 ? undefined : JSON.stringify([...files]);
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
