import { type ArticleSource, articleReader } from './article.ts';
import { messagesOf } from './messages/of-language.ts';
import type { Language, Site } from './model.ts';
import { type PackedReading, pack } from './packed-reading.ts';
import type { Problem } from './problem.ts';
import { readTextFile, type TextFile } from './read-text.ts';
import { reporterFor } from './reporter.ts';

/** An article's file that has to be read. */
export type ArticleFile = Omit<ArticleSource, keyof TextFile>;

/** What reading files depends on beside the files. All of it can be sent to another core. */
export interface ReadingTask {
  /** The content folder. */
  readonly folder: string;
  /** Undefined where site.yaml is wrong. */
  readonly site: Pick<Site, 'timeZone' | 'categories'> | undefined;
  /** The language of problems. */
  readonly language: Language;
}

/** What reading a file brings. */
export interface FreshReading {
  /** Of a file that could not be read the content id is empty. */
  readonly packed: PackedReading;
  /** UTF-8. It stands until the next file is read. */
  readonly body: Buffer;
}

/** Reads articles one after the other; undefined for one whose content id `isKnown`. */
export function fileReader({ folder, site, language }: ReadingTask) {
  const say = messagesOf[language];
  const read = articleReader(site, say);
  return (file: ArticleFile, isKnown: (contentId: string) => boolean): FreshReading | undefined => {
    const problems: Problem[] = [];
    const report = reporterFor(file.path, say, problems);
    const found = readTextFile(folder, file.path, report);
    if (found === undefined) return { packed: pack({ ...nothing, problems }, '', file), body: noBytes };
    const { text, contentId, isEven, lastMark, bytes } = found;
    if (isKnown(contentId)) return undefined;
    const { id, language, path, files } = file;
    const source = { id, language, path, files, text, contentId, isEven, lastMark, bytes };
    const { article, body, used, mentions } = read(source, report);
    const packed = pack({ article, used: [...used], mentions, problems }, contentId, file);
    return { packed, body };
  };
}

const noBytes = Buffer.alloc(0);
const nothing = { article: undefined, used: [], mentions: [] } as const;
