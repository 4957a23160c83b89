import type { ArticleRecord } from './record.ts';

/** Line separators that JSON allows in a text and that some readers take for the end of a line. */
const separators = /[\u2028\u2029]/g;

/** A record in one line, line feed included: a line of `articles.jsonl`, and the whole of the JSON beside its article. */
export function jsonLine(record: ArticleRecord): string {
  return `${JSON.stringify(record).replace(separators, (character) => (character === '\u2028' ? '\\u2028' : '\\u2029'))}\n`;
}
