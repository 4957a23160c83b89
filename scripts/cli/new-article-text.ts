import type { Role } from '../content/model.ts';
import { yamlText } from './yaml-text.ts';

/** One author of a new article. */
export interface NewByline {
  readonly name: string;
  readonly role?: Role | undefined;
}

/** A photo of a new article's front matter; without `alt` the editor has to write it. */
export interface NewImage {
  readonly src: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/** What a new article starts with; what nobody said yet is an empty field to fill. */
export interface NewArticle {
  readonly title: string;
  readonly date: string;
  readonly authors: readonly NewByline[];
  readonly category: string | undefined;
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly place?: string | undefined;
  readonly source?: string | undefined;
  readonly images: readonly NewImage[];
  readonly body: string;
}

/** The text of a draft's file: every field that news usually has, since empty ones count as absent. */
export function newArticleText(article: NewArticle): string {
  const { title, date, category, tags, summary, place, source, body } = article;
  const lines = [
    field('title', title),
    field('date', date),
    ...authorLines(article.authors),
    field('category', category),
    `tags: [${tags.map((tag) => yamlText(tag, 'flow')).join(', ')}]`,
    field('summary', summary),
    ...(place === undefined ? [] : [field('place', place)]),
    ...(source === undefined ? [] : [`source: { name: ${yamlText(source, 'flow')} }`]),
    'images:',
    ...article.images.flatMap(imageLines),
    'draft: true',
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

function field(key: string, value: string | undefined): string {
  return value === undefined || value === '' ? `${key}:` : `${key}: ${yamlText(value, 'block')}`;
}

function authorLines(authors: readonly NewByline[]): string[] {
  const [first] = authors;
  if (first === undefined || (authors.length === 1 && first.role === undefined))
    return [field('author', first?.name)];
  return [
    'author:',
    ...authors.map(({ name, role }) =>
      role === undefined
        ? `  - ${yamlText(name, 'block')}`
        : `  - { name: ${yamlText(name, 'flow')}, role: ${role} }`,
    ),
  ];
}

function imageLines({ src, alt, caption, credit }: NewImage): string[] {
  const lines = [`  - src: ${yamlText(src, 'block')}`, `    ${field('alt', alt)}`];
  if (caption !== undefined) lines.push(`    ${field('caption', caption)}`);
  if (credit !== undefined) lines.push(`    ${field('credit', credit)}`);
  return lines;
}
