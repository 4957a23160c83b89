import Turndown from 'turndown';

/** HTML that `cleanHtml` made → Markdown. */
export function toMarkdown(html: string): string {
  return service
    .turndown(html)
    .replace(/(?:[ \t]*\\\n[ \t]*){2,}/g, '\n\n') // Two breaks in a row part paragraphs.
    .replace(/^(?:[ \t]*\\\n)+/, '')
    .replace(/\\\n(?=\n|$)/g, '\n')
    .replace(/\\$/, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const service = new Turndown({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
  hr: '***',
  br: '\\',
});

const escapeMarks = service.escape.bind(service);

/** Turndown's escapes, and those for what else our Markdown would take for mark-up. */
service.escape = (text) =>
  escapeMarks(text)
    .replace(/^(\d+)\)(?=\s)/g, '$1\\)')
    .replace(/\\?~~/g, '\\~\\~')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/<(?=[a-z!/?])/gi, '\\<');

/** As editors write lists: one space after the mark, further lines under the text. */
service.addRule('listItem', {
  filter: 'li',
  replacement: (content, node) => {
    const list = node.parentNode;
    const before = list === null ? 0 : [...list.childNodes].filter(isItem).indexOf(node);
    const mark = list?.nodeName === 'OL' ? `${startOf(node.parentElement) + before}. ` : '- ';
    const text = content.replace(/^\n+|\s+$/g, '').replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    return `${mark}${text}${node.nextSibling === null ? '' : '\n'}`;
  },
});

const isItem = ({ nodeName }: Node): boolean => nodeName === 'LI';

/** The first number of a list. */
function startOf(list: HTMLElement | null): number {
  const written = Number(list?.getAttribute('start') ?? 1);
  return Number.isInteger(written) && written >= 0 && written < 1e8 ? written : 1;
}

service.addRule('strikethrough', {
  filter: ['del', 's'],
  replacement: (content) => `~~${content}~~`,
});

service.addRule('picture', {
  filter: 'img',
  replacement: (_content, node) => {
    const title = node.getAttribute('title') ?? '';
    const quoted = title.replace(/["\\&]/g, (sign) => `\\${sign}`);
    return `![${node.getAttribute('alt') ?? ''}](${node.getAttribute('src') ?? ''}${title === '' ? '' : ` "${quoted}"`})`;
  },
});

service.addRule('cell', {
  filter: ['th', 'td'],
  replacement: (content) => ` ${content.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')} |`,
});

service.addRule('row', {
  filter: 'tr',
  replacement: (content, node) => {
    const columns = node.querySelectorAll('th').length;
    return `|${content}\n${columns === 0 ? '' : `|${' --- |'.repeat(columns)}\n`}`;
  },
});

service.addRule('table', {
  filter: 'table',
  replacement: (content) => `\n\n${content.trim()}\n\n`,
});

service.addRule('sections', {
  filter: ['thead', 'tbody', 'tfoot'],
  replacement: (content) => content,
});

/** A fence must be longer than any in the text, and nothing stands after it. */
service.addRule('preformatted', {
  filter: 'pre',
  replacement: (_content, node) => {
    const text = (node.textContent ?? '').replace(/^\n|\n+$/g, '');
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `\n\n${fence}\n${text}\n${fence}\n\n`;
  },
});
