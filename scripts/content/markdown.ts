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

/** What can mean more than itself anywhere, or at the start or end of a line. */
const mayBeMarkup = /[\\`*_[\]<|~]|&#?\w+;|(?:^|\n)(?:[^\S\n]|[#>\-+=:]|\d+[.)])|[^\S\n](?:\n|$)/;

/**
 * The paragraphs, as lists of lines, of a text that holds no mark-up; undefined where it may hold any. Most news
 * is such text, and parsing is the dearest step of a build.
 */
export function plainParagraphs(body: string): string[][] | undefined {
  if (mayBeMarkup.test(body)) return undefined;
  return body
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
}

/** The words of a Markdown text: `plainText` of its tokens, without parsing where there is no mark-up. */
export function wordsOf(body: string): string {
  const paragraphs = plainParagraphs(body);
  if (paragraphs === undefined) return plainText(parseMarkdown(body));
  return paragraphs.map((lines) => lines.join(' ')).join('\n');
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
