import type { Byline } from '../content/model.ts';
import { yamlText } from './yaml-text.ts';

/** An article as its file will state it. */
export interface ArticleText {
  readonly title: string;
  readonly date: string;
  readonly bylines: readonly Byline[];
  readonly category: string | undefined;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly images: readonly { readonly src: string; readonly alt: string; readonly caption: string }[];
  readonly attachments: readonly { readonly file: string; readonly title: string }[];
  readonly eventDate: string | undefined;
  readonly source: { readonly name: string; readonly url: string | undefined } | undefined;
  readonly aliases: readonly string[];
  readonly legacy: { readonly url: string; readonly system: string | undefined } | undefined;
  readonly isDraft: boolean;
  readonly body: string;
}

/** The file of an article. */
export function articleText(article: ArticleText): string {
  const { bylines, title, date, category, tags, summary, eventDate, images, attachments } = article;
  const isPlain = bylines.every(({ role, position }) => role === undefined && position === undefined);
  const author = isPlain
    ? bylines.map(({ name }) => name)
    : bylines.map(({ name, role, position }) => ({ name, role, position }));
  const { source, legacy, aliases, isDraft, body } = article;
  const yaml = yamlText({
    title,
    date,
    author: author.length === 1 && typeof author[0] === 'string' ? author[0] : author,
    category,
    tags,
    summary,
    eventDate,
    images: images.map(({ src, alt, caption }) => ({ src, alt, caption })),
    attachments: attachments.map(({ file, title: name }) => ({ file, title: name })),
    source: source && { name: source.name, url: source.url },
    aliases,
    legacy: legacy && { url: legacy.url, system: legacy.system },
    draft: isDraft ? 'true' : '',
  });
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}
