import { hash } from 'node:crypto';
import { parseMarkdown, plainText } from '../content/markdown.ts';
import type { Article, StandingPage } from '../content/model.ts';

/**
 * SHA-256 of what readers read of an article: title, summary, body, captions, descriptions of attachments.
 * White space and mark-up that reads the same do not count.
 */
export function articleHash(article: Article): string {
  const { title, summary = '', body, images, attachments, videos } = article;
  return hashOf([
    title,
    summary,
    plainText(parseMarkdown(body)),
    ...images.flatMap(({ caption = '', credit = '' }) => [caption, credit]),
    ...attachments.flatMap(({ title: name, number = '', issued = '', effective = '' }) => [
      name,
      number,
      issued,
      effective,
    ]),
    ...videos.flatMap(({ title: name, transcript = '' }) => [name, transcript]),
  ]);
}

/** SHA-256 of what readers read of a standing page. */
export function standingHash({ title, summary = '', body }: StandingPage): string {
  return hashOf([title, summary, plainText(parseMarkdown(body))]);
}

function hashOf(parts: readonly string[]): string {
  const words = parts.map((part) => part.normalize('NFC').split(/\s+/).filter(Boolean).join(' '));
  return hash('sha256', words.filter((part) => part !== '').join('\n'));
}
