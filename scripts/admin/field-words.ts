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
  readonly adminTitle: (site: string) => string;
  readonly needsScript: string;
}

/** The words of fields by language. */
export const fieldWordsOf: Readonly<Record<Language, FieldWords>> = { vi: fieldWordsVi, en: fieldWordsEn };
