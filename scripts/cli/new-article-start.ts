import type { Language } from '../content/model.ts';
import type { Settings } from '../content/settings.ts';
import { editorWordsOf } from './editor-words.ts';
import { cleanTitle, newArticlePath, problemsOf, writeArticle } from './new-article.ts';
import { type KnownLabels, labelInUse } from './new-article-labels.ts';
import { newArticleText } from './new-article-text.ts';
import { type Given, UsageError } from './options.ts';

const starts: Readonly<Record<Language, string>> = {
  vi: 'Viết nội dung bài ở đây, rồi xóa dòng draft phía trên để đăng.',
  en: 'Write the article here, then delete the draft line above to publish it.',
};

/** Where an article is started, and with what is known there. */
export interface Desk {
  readonly content: string;
  readonly settings: Settings;
  readonly language: Language;
  readonly today: string;
  readonly labels: KnownLabels;
}

/**
 * Starts a draft and returns its path below the content folder. Throws `UsageError` where what was given is no
 * article: then nothing is written.
 */
export function startArticle(desk: Desk, words: string, given: Given): string {
  const { content, settings, language, labels } = desk;
  const title = cleanTitle(words, language);
  const day = given.date ?? desk.today;
  const path = newArticlePath(content, title, day, language);
  const text = newArticleText({
    title,
    date: day,
    authors: listed(given.author).map((name) => ({ name: labelInUse(name, labels.authors, undefined) })),
    category: given.category?.trim() || undefined,
    tags: tagsOf(given, desk),
    summary: given.summary?.trim() || undefined,
    images: [],
    body: starts[language],
  });
  const errors = problemsOf(path, text, [], settings).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const reasons = errors.map(({ field, message }) => `${field}: ${message}`).join('\n');
    throw new UsageError(editorWordsOf[language].cannotStart(reasons));
  }
  writeArticle(content, path, text, []);
  return `${path}.md`;
}

/** The tags of a command line, in the spelling that is in use, each once. */
export function tagsOf({ tags }: Given, { labels, settings }: Pick<Desk, 'labels' | 'settings'>): string[] {
  return [...new Set(listed(tags).map((tag) => labelInUse(tag, labels.tags, settings.site)))];
}

/** @example listed('A, B') // ['A', 'B'] */
export function listed(text: string | undefined): string[] {
  return (text ?? '')
    .normalize('NFC')
    .split(',')
    .map((part) => part.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((part) => part !== '');
}
