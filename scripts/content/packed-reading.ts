import type { Mention } from './article.ts';
import type { FolderFiles } from './files.ts';
import { lineOf, listLine } from './lines.ts';
import type { Article, Byline } from './model.ts';
import type { Problem } from './problem.ts';
import type { ArticleFile } from './read-files.ts';

/** What reading a file came to just now. */
interface PackedSource {
  readonly article: Omit<Article, 'body'> | undefined;
  readonly used: readonly string[];
  /** Of its tags, and then of its authors. */
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
}

/**
 * A reading as it is kept: each field is a line, without what the path says. A build unpacks them all, and to cut a
 * text into lines takes a fraction of what it takes to parse objects.
 */
export interface PackedReading {
  readonly contentId: string;
  /** Empty where the article could not be read. */
  readonly textHash: string;
  readonly date: string;
  readonly time: string;
  /** `p` where the body is plain text. */
  readonly form: string;
  /** Line and column of each tag and author. */
  readonly places: string;
  readonly title: string;
  readonly category: string;
  readonly tags: string;
  /** The names of the authors. */
  readonly authors: string;
  readonly summary: string;
  /** Empty where it is the summary. */
  readonly lead: string;
  /** The files beside the article, as they were. */
  readonly folder: string;
  /** What few articles have, as JSON; empty where this one has nothing of it. */
  readonly rest: string;
}

/** What lines of their own say of an article. */
export type Lines = Pick<
  Article,
  | 'title'
  | 'date'
  | 'time'
  | 'category'
  | 'tags'
  | 'bylines'
  | 'summary'
  | 'lead'
  | 'textHash'
  | 'contentId'
  | 'isPlain'
>;
type Few = Omit<Article, keyof Lines | 'id' | 'language' | 'source' | 'body'>;
/** What its last line says, as JSON. */
export type Rest = { readonly [Name in keyof Few]?: Few[Name] | undefined } & {
  /** Absent where names say it all. */
  readonly bylines?: readonly Byline[] | undefined;
  readonly used?: readonly string[] | undefined;
  readonly problems?: readonly Problem[] | undefined;
};

/** The form of a body that is plain text. */
export const plainForm = 'p';
const nothing: readonly never[] = [];
const noFiles: FolderFiles = new Map();

export function pack(
  { article, used, mentions, problems }: PackedSource,
  contentId: string,
  { files }: Pick<ArticleFile, 'files'>,
): PackedReading {
  const rest = restOf(article, used, problems);
  return {
    contentId,
    textHash: article?.textHash ?? '',
    date: article?.date ?? '',
    time: article?.time ?? '',
    form: article?.isPlain === true ? plainForm : '',
    places: mentions.map(({ line, column }) => `${line} ${column}`).join(' '),
    title: lineOf(article?.title),
    category: lineOf(article?.category),
    tags: listLine(article?.tags ?? nothing),
    authors: article === undefined ? '' : authorsLine(article),
    summary: lineOf(article?.summary),
    lead: lineOf(article?.lead === article?.summary ? undefined : article?.lead),
    folder: folderLine(files),
    rest: rest === undefined ? '' : JSON.stringify(rest),
  };
}

/** Whether a reading is one of these bytes, beside the same files. */
export function isOf(packed: PackedReading, contentId: string, files: FolderFiles): boolean {
  return packed.contentId === contentId && packed.folder === folderLine(files);
}

/** The files beside an article when it was read. */
export function filesBeside({ folder }: Pick<PackedReading, 'folder'>): FolderFiles {
  return folder === '' ? noFiles : new Map(JSON.parse(folder));
}

/** The names of the authors in one line. */
function authorsLine({ bylines }: Pick<Article, 'bylines'>): string {
  return listLine(bylines.map(({ name }) => name));
}

/** Whether a name says all of an author. */
function isNameAlone({ role, position }: Byline): boolean {
  return role === undefined && position === undefined;
}

/** What lines of their own do not say; undefined of nearly all news. */
function restOf(
  article: PackedSource['article'],
  used: PackedSource['used'],
  problems: PackedSource['problems'],
): Rest | undefined {
  const rest: Rest = {
    used: some(used),
    problems: some(problems),
    bylines: article === undefined || article.bylines.every(isNameAlone) ? undefined : article.bylines,
    images: some(article?.images),
    bodyImages: some(article?.bodyImages),
    links: some(article?.links),
    attachments: some(article?.attachments),
    files: some(article?.files),
    videos: some(article?.videos),
    featured: article?.featured || undefined,
    draft: article?.draft || undefined,
    eventDate: article?.eventDate,
    place: article?.place,
    origin: article?.origin,
    aliases: some(article?.aliases),
    updates: some(article?.updates),
    withdrawn: article?.withdrawn,
    removed: article?.removed,
    legacy: article?.legacy,
  };
  return Object.values(rest).some((value) => value !== undefined) ? rest : undefined;
}

/** The files beside an article in one line; empty where there are none. */
export function folderLine(files: FolderFiles): string {
  return files.size === 0 ? '' : JSON.stringify([...files]);
}

function some<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items?.length === 0 ? undefined : items;
}
