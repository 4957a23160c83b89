import type { TermKind } from '../archive/model.ts';
import type { Language } from '../content/model.ts';
import type { Medium } from './model.ts';

/** The names of the indexes, as links and headings print them. */
export const words: Readonly<Record<Language, Readonly<Record<TermKind, string>>>> = {
  vi: { tag: 'Từ khóa', category: 'Chuyên mục', author: 'Tác giả' },
  en: { tag: 'Tags', category: 'Categories', author: 'Authors' },
};

/** The names of the pages of photos, videos and documents. */
export const mediaWords: Readonly<Record<Language, Readonly<Record<Medium, string>>>> = {
  vi: { photos: 'Hình ảnh', videos: 'Video', documents: 'Văn bản' },
  en: { photos: 'Photos', videos: 'Videos', documents: 'Documents' },
};
