import { type ArticleReading, type ArticleSource, articleReader } from './article.ts';
import { messagesOf } from './messages/of-language.ts';
import type { Article, Language, Site } from './model.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-text.ts';
import { reporterFor } from './reporter.ts';

/** An article's file that has to be read. */
export type ArticleFile = Omit<ArticleSource, 'text' | 'contentId'>;

/** What reading files depends on beside the files. All of it can be sent to another core. */
export interface ReadingTask {
  /** The content folder. */
  readonly folder: string;
  /** Undefined where site.yaml is wrong. */
  readonly site: Pick<Site, 'timeZone' | 'categories'> | undefined;
  /** The language of problems. */
  readonly language: Language;
}

/** What reading a file brings, its problems with it. All of it can be sent from another core. */
export interface FreshReading extends Omit<ArticleReading, 'article'> {
  /** Undefined where something is wrong with the file: it is reported. */
  readonly article: Omit<Article, 'body'> | undefined;
  readonly body: string;
  /** Undefined where the file could not be read. */
  readonly contentId: string | undefined;
  readonly problems: readonly Problem[];
}

/** Reads articles one after the other; undefined for one whose content id `isKnown`. */
export function fileReader({ folder, site, language }: ReadingTask) {
  const say = messagesOf[language];
  const read = articleReader(site, say);
  return (file: ArticleFile, isKnown: (contentId: string) => boolean): FreshReading | undefined => {
    const problems: Problem[] = [];
    const report = reporterFor(file.path, say, problems);
    const found = readTextFile(folder, file.path, report);
    const contentId = found?.contentId;
    const nothing = {
      article: undefined,
      body: '',
      used: new Set<string>(),
      mentions: [],
      problems,
      contentId,
    };
    if (found === undefined) return nothing;
    if (isKnown(found.contentId)) return undefined;
    const { article, ...rest } = read({ ...file, ...found }, report);
    if (article === undefined) return { ...nothing, ...rest };
    const { body, ...model } = article;
    return { ...rest, article: model, body: body(), problems, contentId };
  };
}
