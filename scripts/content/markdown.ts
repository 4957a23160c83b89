import MarkdownIt, { type Token } from 'markdown-it';

/** markdown-it's own limit: what nests deeper it would drop without a word, so the content stage refuses it. */
export const maximumNesting = 100;

/**
 * Raw HTML stays text; nothing guesses at quotes or links. A line `[label]: …` stays text too: as a definition of
 * a link it would vanish, and in news it is more often a note.
 */
const options = { html: false, linkify: false, typographer: false, breaks: false } as const;

const safeScheme = /^(?:https?:\/\/[^/\\]|mailto:|tel:)/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:/i;
const hiddenCharacters = /[\p{Cc}\\]/u;

/** Whether a link leads to the web, a mail address, a telephone, a place of this site or a file beside the text. */
export function isSafeLink(href: string): boolean {
  if (hiddenCharacters.test(href) || href.startsWith('//')) return false;
  return anyScheme.test(href) ? safeScheme.test(href) : true;
}

const strict = new MarkdownIt(options);
strict.validateLink = isSafeLink;
strict.disable('reference');

/** Sees also the links that are refused, so that the editor hears of them. */
const lenient = new MarkdownIt(options);
lenient.validateLink = () => true;
lenient.disable('reference');

/** The tokens of a Markdown text. A link that is not safe stays text. */
export function parseMarkdown(body: string): Token[] {
  return strict.parse(body, {});
}

/** The tokens of a body as its editor meant it, refused links included: to look at, not to print. */
export function inspectMarkdown(body: string): Token[] {
  return lenient.parse(body, {});
}

/** What at the start of a line can make it anything but one of a paragraph. */
const mayOpenBlock = /[^\S\n]|[#>\-+=:~`]|[*_]+(?:\s|$)|\d+[.)]/y;
const space = /\s/;

/**
 * Whether a text has no block but paragraphs: no heading, list, table or quotation. Signs at the start of a line,
 * spaces at its ends and columns can make one. Of long lines only the ends are looked at.
 */
export function holdsOnlyParagraphs(body: string): boolean {
  if (body.includes('|')) return false;
  for (let start = 0, end = 0; end < body.length; start = end + 1) {
    mayOpenBlock.lastIndex = start;
    if (mayOpenBlock.test(body)) return false;
    end = body.indexOf('\n', start);
    if (end < 0) end = body.length;
    if (end > start && space.test(body[end - 1] ?? '')) return false;
  }
  return true;
}

/** What can mean more than itself within a paragraph. */
const mayBeInline = /[\\`*_[\]<~]|&#?\w+;/;

/** With any of it a text does not read as it is written: two spaces are shown as one. */
const mayReadOtherwise = new RegExp(` {2}|${mayBeInline.source}`);

/** Whether a text is paragraphs of words and nothing else, with single spaces between them, as most news is. */
export function isPlainText(body: string): boolean {
  return !mayReadOtherwise.test(body) && holdsOnlyParagraphs(body);
}

/** A paragraph: its lines, where it holds no mark-up, else the tokens of the parser. */
export type Paragraph = { readonly lines: readonly string[] } | { readonly tokens: readonly Token[] };

/**
 * The paragraphs of a text that consists of nothing else; undefined where it may hold a list, a table, a heading.
 * Most news is such text, and parsing is the dearest step of a build: only a paragraph with mark-up is parsed.
 */
export function paragraphsOf(body: string): Paragraph[] | undefined {
  if (!holdsOnlyParagraphs(body)) return undefined;
  const paragraphs: Paragraph[] = [];
  for (const text of body.split(/\n{2,}/)) {
    const lines = text.split('\n').filter((line) => line !== '');
    if (lines.length === 0) continue;
    paragraphs.push(mayBeInline.test(text) ? { tokens: parseMarkdown(lines.join('\n')) } : { lines });
  }
  return paragraphs;
}

/** The words of a Markdown text: `plainText` of its tokens, with as little parsing as that takes. */
export function wordsOf(body: string): string {
  const paragraphs = paragraphsOf(body);
  if (paragraphs === undefined) return plainText(parseMarkdown(body));
  return paragraphs
    .map((paragraph) => ('lines' in paragraph ? paragraph.lines.join(' ') : plainText(paragraph.tokens)))
    .filter((line) => line !== '')
    .join('\n');
}

/** The words of a text without its mark-up; paragraphs, list items and captions are parted by `\n`. */
export function plainText(tokens: readonly Token[]): string {
  const lines: string[] = [];
  for (const token of tokens) {
    if (token.type === 'inline') lines.push(inlineText(token.children ?? []));
    else if (token.type === 'fence' || token.type === 'code_block') lines.push(token.content.trimEnd());
  }
  return lines.filter((line) => line !== '').join('\n');
}

/** The words of one line of mark-up; a picture gives its caption, or else its alternative text. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'text' || token.type === 'code_inline') return token.content;
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return attribute(token, 'title') || token.content;
      return '';
    })
    .join('')
    .trim();
}

/** The pictures of a paragraph that holds nothing else; empty for any other. */
export function figureTokens(inline: Token | undefined): Token[] {
  if (inline?.type !== 'inline') return [];
  const children = inline.children ?? [];
  const alone = children.every((child) => child.type === 'image' || child.type === 'softbreak');
  return alone ? children.filter((child) => child.type === 'image') : [];
}

/** An attribute of a token as text; empty where it has none. */
export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}
