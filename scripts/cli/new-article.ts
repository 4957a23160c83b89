import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day, Language } from '../content/model.ts';
import { slugify } from '../content/slug.ts';
import { UsageError } from './options.ts';
import { wordsOf } from './words.ts';

/** Addresses longer than this are hard to read out and to print. */
const longestSlug = 80;

const starts: Readonly<Record<Language, { prefix: string; body: string }>> = {
  vi: { prefix: 'tin', body: 'Viết nội dung bài ở đây, rồi xóa dòng draft phía trên để đăng.' },
  en: { prefix: 'news', body: 'Write the article here, then delete the draft line above to publish it.' },
};

/** Starts a draft with a valid front matter; returns its path below the content folder. Never overwrites. */
export function newArticle(content: string, words: string, day: Day, language: Language): string {
  const say = wordsOf[language];
  const title = words
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(title)) throw new UsageError(say.titleMissing);
  if (title.length > 200) throw new UsageError(say.titleTooLong);
  const [year = '', month = ''] = day.split('-');
  const path = join('articles', year, month, `${slugOf(title, language)}.md`);
  const file = join(content, path);
  if (existsSync(file)) throw new UsageError(say.exists(`content/${path}`));
  mkdirSync(dirname(file), { recursive: true });
  const text = `---\ntitle: ${quoted(title)}\ndate: ${day}\ntags: []\nsummary: ""\ndraft: true\n---\n\n${starts[language].body}\n`;
  writeFileSync(file, text, { flag: 'wx' });
  return path;
}

function slugOf(title: string, language: Language): string {
  const whole = slugify(title);
  const cut = whole.length > longestSlug ? whole.slice(0, whole.lastIndexOf('-', longestSlug)) : whole;
  const slug = cut === '' ? whole.slice(0, longestSlug) : cut;
  return /^\d+$/.test(slug) ? `${starts[language].prefix}-${slug}` : slug;
}

/** A double-quoted YAML text: JSON's form is one. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
