import type { TermKind } from '../archive/model.ts';
import type { Language } from '../content/model.ts';

/** The names of the indexes, as links and headings print them. */
export const words: Readonly<Record<Language, Readonly<Record<TermKind, string>>>> = {
  vi: { tag: 'Từ khóa', category: 'Chuyên mục', author: 'Tác giả' },
  en: { tag: 'Tags', category: 'Categories', author: 'Authors' },
};
