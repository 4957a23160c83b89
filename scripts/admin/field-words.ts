import type { Language } from '../content/model.ts';
import { fieldWordsEn } from './field-words-en.ts';
import { fieldWordsVi } from './field-words-vi.ts';

/** What an editor reads at a field. */
export interface FieldWord {
  readonly label: string;
  readonly hint?: string;
}

/** The words of all fields of an article, in one language. */
export interface FieldWords {
  readonly schemaTitle: string;
  /** By the path of the field: `title`, `images.alt`. */
  readonly fields: Readonly<Record<string, FieldWord>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly body: FieldWord;
  year(year: string): string;
  readonly article: string;
  readonly articles: string;
  /** What the history says of a change on the admin page; `{{slug}}` and `{{path}}` stand for what changed. */
  readonly commits: Readonly<Record<'create' | 'update' | 'delete' | 'uploadMedia' | 'deleteMedia', string>>;
  /** Names of VS Code's tasks. */
  readonly tasks: { readonly check: string; readonly preview: string };
  readonly adminTitle: (site: string) => string;
  readonly needsScript: string;
}

/** The words of fields by language. */
export const fieldWordsOf: Readonly<Record<Language, FieldWords>> = { vi: fieldWordsVi, en: fieldWordsEn };
