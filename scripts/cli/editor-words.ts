import type { Language } from '../content/model.ts';
import type { LossKind } from '../word/losses.ts';
import type { WordFault } from '../word/refused.ts';
import { editorWordsEn } from './editor-words-en.ts';
import { editorWordsVi } from './editor-words-vi.ts';

/** What the editors' tools say on a terminal. */
export interface EditorWords {
  // npm run new
  readonly askTitle: string;
  askCategory(count: number): string;
  noSuchCategory(answer: string): string;
  readonly askAuthor: string;
  readonly askTags: string;
  readonly stopped: string;
  cannotStart(reasons: string): string;
  readonly noSite: string;
  folderExists(path: string): string;
  // A Word file
  noWordFile(path: string): string;
  readonly wordRefused: Readonly<Record<WordFault, (path: string) => string>>;
  wordTitleMissing(path: string): string;
  took(field: string, value: string): string;
  pictures(count: number, folder: string): string;
  lost(kind: LossKind, detail: string): string;
  altFromCaption(count: number): string;
  altMissing(count: number): string;
  readonly toMend: string;
  // npm run rename
  readonly renameUsage: string;
  notArticle(text: string): string;
  noSuchArticle(path: string): string;
  readonly sameName: string;
  targetTaken(path: string): string;
  aliasTaken(url: string, path: string): string;
  badNewName(path: string, message: string): string;
  cannotEdit(path: string, field: string): string;
  linkedFiles(path: string, line: number): string;
  moves(from: string, to: string): string;
  addsAlias(path: string, alias: string): string;
  readonly renamed: string;
  // npm run tags
  readonly noTags: string;
  readonly tagsHeading: string;
  nearDuplicates(groups: number): string;
  marksOnly(groups: number): string;
  readonly mergeHint: string;
  readonly mergeUsage: string;
  noSuchTag(label: string, nearest: string | undefined): string;
  readonly sameTag: string;
  hasSlug(label: string, slug: string): string;
  otherName(label: string, tag: string): string;
  edits(path: string, line: number, was: string, now: string): string;
  writesTags(label: string, alias: string): string;
  merged(files: number): string;
  // Both
  readonly dryRun: string;
}

/** The editors' tools' words by the site's language. */
export const editorWordsOf: Readonly<Record<Language, EditorWords>> = {
  vi: editorWordsVi,
  en: editorWordsEn,
};
