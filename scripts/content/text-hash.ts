import { hash } from 'node:crypto';
import { wordsOf } from './markdown.ts';
import type { Article, StandingPage } from './model.ts';
import { Trait, traitsOf } from './traits.ts';
import { bytesOfText } from './utf8.ts';

/**
 * SHA-256 of what readers read of an article: title, summary, body, captions, descriptions of attachments.
 * `words` are those of its body, made even. White space and mark-up that reads the same do not count.
 */
export function articleHash(
  article: Pick<Article, 'title' | 'summary' | 'images' | 'attachments' | 'videos'>,
  words: string,
): string {
  const { title, summary = '', images, attachments, videos } = article;
  const beside = [
    ...images.flatMap(({ caption = '', credit = '' }) => [caption, credit]),
    ...attachments.flatMap(({ title: name, number = '', issued = '', effective = '' }) => [
      name,
      number,
      issued,
      effective,
    ]),
    ...videos.flatMap(({ title: name, transcript = '' }) => [name, transcript]),
  ];
  return hashOf([evenly(title), evenly(summary), words, ...beside.map(evenly)]);
}

/** SHA-256 of what readers read of a standing page. */
export function standingHash({
  title,
  summary = '',
  body,
}: Pick<StandingPage, 'title' | 'summary' | 'body'>): string {
  return hashOf([evenly(title), evenly(summary), evenly(wordsOf(body))]);
}

function hashOf(words: readonly string[]): string {
  return hash('sha256', bytesOfText(words.filter((part) => part !== '').join('\n')));
}

/** White space that is not one space already: most of it is. */
const spaces = /\s{2,}|[^\S ]/g;
const isUneven = Trait.decomposable | Trait.otherSpace | Trait.wideSpace;

/** A text in NFC in which all white space is one space, with none at its ends. */
export function evenly(text: string): string {
  const even =
    (traitsOf(text) & isUneven) === 0
      ? text.replaceAll('\n', ' ')
      : text.normalize('NFC').replace(spaces, ' ');
  return even.trim();
}

const ends = /\n+/g;

/** `evenly` of the words of a plain text in NFC that has no white space but spaces and the ends of lines. */
export function evenWords(body: string): string {
  return body.trim().replace(ends, ' ');
}
