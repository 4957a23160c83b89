import { readFileSync, statSync } from 'node:fs';
import { formatProblem, type Problem } from '../content/problem.ts';
import { readWord, type WordArticle } from '../word/article.ts';
import { largestFile } from '../word/package.ts';
import { WordRefused } from '../word/refused.ts';
import { type EditorWords, editorWordsOf } from './editor-words.ts';
import { cleanTitle, newArticlePath, problemsOf, writeArticle } from './new-article.ts';
import { labelInUse } from './new-article-labels.ts';
import { type Desk, listed, tagsOf } from './new-article-start.ts';
import { newArticleText } from './new-article-text.ts';
import { type Given, UsageError } from './options.ts';

/** A draft made of a Word file. */
export interface FromWord {
  /** Below the content folder. */
  readonly path: string;
  /** What was found, what could not be kept and what is left to do, a line each. */
  readonly report: readonly string[];
  readonly problems: readonly Problem[];
}

/** Makes a draft and its photos from a Word file. What the command line gives goes before what the file says. */
export async function startFromWord(
  desk: Desk,
  file: string,
  words: string,
  given: Given,
): Promise<FromWord> {
  const { content, settings, language } = desk;
  const say = editorWordsOf[language];
  const word = await readFile(file, desk, say);
  if (words === '' && word.title === undefined) throw new UsageError(say.wordTitleMissing(file));
  const title = cleanTitle(words === '' ? (word.title ?? '') : words, language);
  const day = given.date ?? word.day ?? desk.today;
  const path = newArticlePath(content, title, day, language);
  const authors = listed(given.author).map((name) => ({ name }));
  const tags = given.tags === undefined ? word.tags.join(', ') : given.tags;
  const article = {
    title,
    date: day,
    authors: (authors.length > 0 ? authors : word.signed.authors).map((author) => ({
      ...author,
      name: labelInUse(author.name, desk.labels.authors, undefined),
    })),
    category: given.category?.trim() || undefined,
    tags: tagsOf({ ...given, tags }, desk),
    summary: given.summary?.trim() || word.summary,
    place: word.place,
    source: word.signed.source,
    images: word.images,
    body: word.body,
  };
  const text = newArticleText(article);
  writeArticle(content, path, text, word.pictures);
  return {
    path: `${path}.md`,
    report: reportOf(word, { ...article, folder: `content/${path}/` }, say),
    problems: problemsOf(path, text, word.pictures, settings),
  };
}

async function readFile(file: string, { today, language }: Desk, say: EditorWords): Promise<WordArticle> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new UsageError(say.noWordFile(file));
  if (found.size > largestFile) throw new UsageError(say.wordRefused.tooLarge(file));
  try {
    return await readWord(readFileSync(file), { today, language });
  } catch (error) {
    if (error instanceof WordRefused)
      throw new UsageError(say.wordRefused[error.fault](file), { cause: error });
    throw error;
  }
}

interface Told {
  readonly title: string;
  readonly date: string;
  readonly authors: readonly { readonly name: string; readonly role?: string | undefined }[];
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly folder: string;
}

function reportOf(word: WordArticle, told: Told, say: EditorWords): string[] {
  const authors = told.authors.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`));
  const fields: readonly (readonly [string, string])[] = [
    ['title', told.title],
    ['date', told.date],
    ['author', authors.join(', ')],
    ['tags', told.tags.join(', ')],
    ['summary', told.summary ?? ''],
  ];
  const { captioned, bare } = word.undescribed;
  return [
    ...fields.filter(([, value]) => value !== '').map(([name, value]) => say.took(name, value)),
    ...(word.pictures.length > 0 ? [say.pictures(word.pictures.length, told.folder)] : []),
    ...word.losses.map(({ kind, detail }) => say.lost(kind, detail)),
    ...(captioned > 0 ? [say.altFromCaption(captioned)] : []),
    ...(bare > 0 ? [say.altMissing(bare)] : []),
  ];
}

/** The lines that a terminal shows of a draft made of a Word file. */
export function wordReport({ report, problems }: FromWord, say: EditorWords): string[] {
  const mend = problems.map(formatProblem);
  return mend.length === 0 ? [...report] : [...report, say.toMend, ...mend];
}
