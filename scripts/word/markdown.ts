import TurndownService from 'turndown';
import type { Block } from './blocks.ts';
import { oneLine } from './clean.ts';

const service = new TurndownService({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});
const escapeMarks = service.escape.bind(service);
/** An ampersand could read as the name of a sign: `&amp;`. */
service.escape = (text) => escapeMarks(text).replace(/&(?=#?\w+;)/g, '\\&');
service.addRule('struck', { filter: ['s', 'del'], replacement: (content) => `~~${content}~~` });
/** Turndown would put three spaces after each hyphen. */
service.addRule('item', {
  filter: 'li',
  replacement: (content, node) => {
    const parent = node.parentNode;
    const items = [...(parent?.childNodes ?? [])].filter(({ nodeName }) => nodeName === 'LI');
    const mark = parent?.nodeName === 'OL' ? `${items.indexOf(node) + 1}. ` : '- ';
    const indented = content
      .trim()
      .replace(/\n{2,}/g, '\n')
      .replace(/\n/g, `\n${' '.repeat(mark.length)}`);
    return `${mark}${indented}\n`;
  },
});

/** HTML as Markdown that reads the same on our pages, where raw HTML is shown as text. */
export function markdownOf(html: string): string {
  return service.turndown(html).trim();
}

/** Plain text that Markdown must not take for marks. */
export function escapeMarkdown(text: string): string {
  return service.escape(text);
}

/** A table as Markdown knows it: the first row heads it, and a cell is one line. */
export function tableMarkdown(rows: Extract<Block, { kind: 'table' }>['rows']): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const lines = rows
    .map((row) => Array.from({ length: width }, (_, column) => cellMarkdown(row[column] ?? '')))
    .filter((row) => row.some((cell) => cell !== ''));
  const [head, ...rest] = lines.map((row) => `| ${row.join(' | ')} |`);
  if (head === undefined) return '';
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}

function cellMarkdown(html: string): string {
  const line = markdownOf(html)
    .replace(/\s*\n\s*(?:- |\d+\. )/g, '; ')
    .replace(/^(?:- |\d+\. )/, '');
  return oneLine(line.replaceAll('|', '\\|'));
}
