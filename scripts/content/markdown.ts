import MarkdownIt, { type Env, type Token } from 'markdown-it';

/** Deeper nesting than this would be dropped by markdown-it without a word, so the content stage refuses it. */
export const maximumNesting = 100;

/** Raw HTML stays text; nothing guesses at quotes or links. */
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
strict.set({ maxNesting: maximumNesting });

/** Sees also the links that are refused, so that the editor hears of them. */
const lenient = new MarkdownIt(options);
lenient.validateLink = () => true;
lenient.set({ maxNesting: maximumNesting });

/** The tokens of a Markdown text. A link that is not safe stays text. */
export function parseMarkdown(body: string): Token[] {
  return strict.parse(body, {});
}

/** A body as its editor meant it, to look at, not to print. */
export interface Inspection {
  /** Refused links included. */
  readonly tokens: readonly Token[];
  /** Lines `[label]: …` that define a link which the text never uses, with their line from 0: no reader sees them. */
  readonly definitions: ReadonlyMap<string, number>;
}

/** Parses a body for its checks. */
export function inspectMarkdown(body: string): Inspection {
  const environment: Env = {};
  const tokens = lenient.parse(body, environment);
  const known = environment.references ?? {};
  return {
    tokens,
    definitions: Object.keys(known).length === 0 ? new Map() : unusedDefinitions(body, known),
  };
}

const bracketed = /\[((?:[^[\]\\]|\\.)+)\]/g;

function unusedDefinitions(body: string, known: object): Map<string, number> {
  const defined = new Map<string, number>();
  const used = new Set<string>();
  body.split('\n').forEach((line, index) => {
    const start = /^[\s>]*/.exec(line)?.[0].length;
    for (const match of line.matchAll(bracketed)) {
      const label = lenient.utils.normalizeReference(match[1] ?? '');
      if (!Object.hasOwn(known, label)) continue;
      const defines = match.index === start && line[match.index + match[0].length] === ':';
      if (defines) defined.set(match[1] ?? '', index);
      else used.add(label);
    }
  });
  return new Map([...defined].filter(([label]) => !used.has(lenient.utils.normalizeReference(label))));
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
