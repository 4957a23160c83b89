import { hash } from 'node:crypto';
import { wordsOf } from './markdown.ts';
import type { Article, StandingPage } from './model.ts';
import { Trait, traitsOf } from './traits.ts';
import { bytesOfText } from './utf8.ts';

/**
 * SHA-256 of what readers read of an article: title, summary, body, captions, descriptions of attachments.
 * White space and mark-up that reads the same do not count.
 */
export function articleHash(
  article: Pick<Article, 'title' | 'summary' | 'images' | 'attachments' | 'videos'>,
  body: string,
): string {
  const { title, summary = '', images, attachments, videos } = article;
  return hashOf([
    title,
    summary,
    wordsOf(body),
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
export function standingHash({
  title,
  summary = '',
  body,
}: Pick<StandingPage, 'title' | 'summary' | 'body'>): string {
  return hashOf([title, summary, wordsOf(body)]);
}

function hashOf(parts: readonly string[]): string {
  const words = parts.map((part) => evenly(part).trim());
  return hash('sha256', bytesOfText(words.filter((part) => part !== '').join('\n')));
}

/** White space that is not one space already: most of it is. */
const spaces = /\s{2,}|[^\S ]/g;
const isUneven = Trait.decomposable | Trait.otherSpace | Trait.wideSpace;

/** A text in NFC in which all white space is one space. */
function evenly(text: string): string {
  if ((traitsOf(text) & isUneven) === 0) return text.replaceAll('\n', ' ');
  return text.normalize('NFC').replace(spaces, ' ');
}
