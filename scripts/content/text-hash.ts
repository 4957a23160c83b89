import { hash } from 'node:crypto';
import { wordsOf } from './markdown.ts';
import type { Article, StandingPage } from './model.ts';
import { Trait, traitsOf } from './traits.ts';
import { writeText } from './utf8.ts';

/**
 * SHA-256 of what readers read of an article: title, summary, body, captions, descriptions of attachments. `words` are
 * those of its body, or the body itself in UTF-8, where it is plain text in NFC that has no white space but spaces and
 * the ends of lines. White space and mark-up that reads the same do not count.
 */
export function articleHash(
  article: Pick<Article, 'title' | 'summary' | 'images' | 'attachments' | 'videos'>,
  words: string | Buffer,
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
  return hashOf([title, summary], words, beside);
}

/** SHA-256 of what readers read of a standing page. */
export function standingHash({
  title,
  summary = '',
  body,
}: Pick<StandingPage, 'title' | 'summary' | 'body'>): string {
  return hashOf([title, summary], wordsOf(body), []);
}

function hashOf(before: readonly string[], words: string | Buffer, after: readonly string[]): string {
  const lines = new LineBytes();
  for (const text of before) lines.add(evenly(text));
  if (typeof words === 'string') lines.add(evenly(words));
  else lines.addPlain(words);
  for (const text of after) lines.add(evenly(text));
  return hash('sha256', lines.bytes);
}

const space = 0x20;
const newline = 0x0a;
let room = Buffer.allocUnsafeSlow(64 * 1024);

/** Gathers texts in UTF-8, a line each but for empty ones. There is one place for it: the next one begins anew. */
class LineBytes {
  #end = 0;

  get bytes(): Buffer {
    return room.subarray(0, this.#end);
  }

  add(text: string): void {
    if (text === '') return;
    this.#begin(3 * text.length);
    this.#end += writeText(text, room, this.#end);
  }

  /** A body as `evenly` would make it: its bytes need not be decoded for that. */
  addPlain(body: Buffer): void {
    let [start, end] = [0, body.length];
    while (start < end && isSpace(body[start])) start += 1;
    while (start < end && isSpace(body[end - 1])) end -= 1;
    if (start === end) return;
    this.#begin(end - start);
    while (start < end) {
      const found = body.indexOf(newline, start);
      const stop = found < 0 || found > end ? end : found;
      this.#end += body.copy(room, this.#end, start, stop);
      start = stop;
      while (start < end && body[start] === newline) start += 1;
      if (start < end) this.#put(space);
    }
  }

  /** Ends the line before, and makes room for so many bytes. */
  #begin(most: number): void {
    const needed = this.#end + 1 + most;
    if (needed > room.length) room = Buffer.concat([this.bytes], 2 * needed);
    if (this.#end > 0) this.#put(newline);
  }

  #put(byte: number): void {
    room[this.#end] = byte;
    this.#end += 1;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === space || byte === newline;
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
