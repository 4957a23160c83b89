import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articleReader } from '../content/article.ts';
import { LabelBook } from '../content/labels.ts';
import type { Day, Language } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { reporterFor } from '../content/reporter.ts';
import type { Settings } from '../content/settings.ts';
import { slugify } from '../content/slug.ts';
import { editorWordsOf } from './editor-words.ts';
import { UsageError } from './options.ts';
import { wordsOf } from './words.ts';

/** Addresses longer than this are hard to read out and to print. */
const longestSlug = 80;
const prefixes: Readonly<Record<Language, string>> = { vi: 'tin', en: 'news' };

/** A file beside a new article. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A title as it may stand in a file. Throws `UsageError` where it says nothing or too much. */
export function cleanTitle(words: string, language: Language): string {
  const say = wordsOf[language];
  const title = words
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(title)) throw new UsageError(say.titleMissing);
  if (title.length > 200) throw new UsageError(say.titleTooLong);
  return title;
}

/** Where a new article goes, without `.md`, below the content folder. Throws `UsageError` where something is there. */
export function newArticlePath(content: string, title: string, day: Day, language: Language): string {
  const [year = '', month = ''] = day.split('-');
  const path = `articles/${year}/${month}/${slugOf(title, language)}`;
  if (existsSync(join(content, `${path}.md`)))
    throw new UsageError(wordsOf[language].exists(`content/${path}.md`));
  if (existsSync(join(content, path)))
    throw new UsageError(editorWordsOf[language].folderExists(`content/${path}`));
  return path;
}

/** What a check would say of a new article, errors and warnings. */
export function problemsOf(
  path: string,
  text: string,
  files: readonly NewFile[],
  settings: Settings,
): Problem[] {
  const { site, say } = settings;
  const problems: Problem[] = [];
  if (site === undefined) return problems;
  const report = reporterFor(`${path}.md`, say, problems);
  const read = articleReader(site, say);
  const sizes = new Map(files.map(({ name, bytes }) => [name, bytes.length]));
  const { language } = site;
  const reading = read(
    { id: path.slice('articles/'.length), language, path: `${path}.md`, text, contentId: '', files: sizes },
    report,
  );
  const book = new LabelBook(site);
  if (reading.article !== undefined) book.note(reading.article, () => reading.mentions, false);
  book.settle([language], say, problems);
  return problems;
}

/** Writes a new article and its files; where one cannot be written, none stays. */
export function writeArticle(content: string, path: string, text: string, files: readonly NewFile[]): void {
  const folder = join(content, path);
  mkdirSync(dirname(folder), { recursive: true });
  try {
    if (files.length > 0) mkdirSync(folder);
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes, { flag: 'wx' });
    writeFileSync(`${folder}.md`, text, { flag: 'wx' });
  } catch (error) {
    if (files.length > 0) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function slugOf(title: string, language: Language): string {
  const whole = slugify(title);
  const cut = whole.length > longestSlug ? whole.slice(0, whole.lastIndexOf('-', longestSlug)) : whole;
  const slug = cut === '' ? whole.slice(0, longestSlug) : cut;
  return /^\d+$/.test(slug) ? `${prefixes[language]}-${slug}` : slug;
}
