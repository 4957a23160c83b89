import type { Token } from 'markdown-it';
import type { FileDesk } from './files.ts';
import {
  attribute,
  figureTokens,
  inlineText,
  inspectMarkdown,
  isSafeLink,
  maximumNesting,
  parseMarkdown,
} from './markdown.ts';
import type { Image } from './model.ts';
import type { Reporter } from './reporter.ts';
import type { Position } from './text.ts';

/** What a body names beyond its words. */
export interface BodyReferences {
  readonly images: readonly Image[];
  /** Files beside the article that the body links to, below the content folder. */
  readonly files: readonly string[];
}

const mayReference = /\[|<[a-z]/i;
/** A line that begins with this many signs of lists, quotes and indentation may nest deeply. */
const mayNest = /^[ \t>*+\-\d.)]{15}/m;
const none: BodyReferences = { images: [], files: [] };

/**
 * Checks the links, pictures and nesting of a Markdown body and gathers what it names. Most news has none of
 * them, and parsing is the dearest step of a build, so only bodies that can hold one are parsed here.
 */
export function checkBody(body: string, bodyLine: number, desk: FileDesk, report: Reporter): BodyReferences {
  if (!mayReference.test(body) && !mayNest.test(body)) return none;
  const { tokens, definitions } = inspectMarkdown(body);
  const images: Image[] = [];
  const files: string[] = [];
  const lines = body.split('\n');
  const place = (token: Token, text: string): Position => {
    const [from, to] = token.map ?? [0, 1];
    const offset = lines.slice(from, to).findIndex((line) => line.includes(text));
    const line = from + Math.max(offset, 0);
    return { line: bodyLine + line, column: Math.max(lines[line]?.indexOf(text) ?? 0, 0) + 1 };
  };
  const deepest = tokens.find((token) => token.level >= maximumNesting - 1);
  if (deepest !== undefined) {
    const at = { line: bodyLine + (deepest.map?.[0] ?? 0), column: 1 };
    report.error(at, '', report.say.tooDeep(maximumNesting / 2));
  }
  for (const [label, line] of definitions) {
    report.error({ line: bodyLine + line, column: 1 }, '', report.say.unusedDefinition(label));
  }
  for (const block of tokens) {
    for (const token of block.children ?? []) {
      if (token.type !== 'image' && token.type !== 'link_open') continue;
      const target = attribute(token, token.type === 'image' ? 'src' : 'href');
      const written = decoded(target);
      const at = place(block, written);
      if (token.type === 'image') {
        if (token.content.trim() === '') report.error(at, '', report.say.altMissing);
        const file = desk.find(written, 'photo', at, '');
        if (file !== undefined) images.push(imageOf(token, file, at));
      } else if (!isSafeLink(target)) {
        report.error(at, '', report.say.unsafeLink(written));
      } else if (!/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(target)) {
        const file = desk.find(written.replace(/[#?].*$/, ''), 'attachment', at, '');
        if (file !== undefined) files.push(file);
      }
    }
  }
  return { images, files: [...new Set(files)] };
}

function imageOf(token: Token, file: string, { line, column }: Position): Image {
  const caption = attribute(token, 'title').trim() || undefined;
  return { file, alt: token.content.trim(), caption, credit: undefined, line, column };
}

/** The parser percent-encodes what the editor typed. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target; // A stray % that encodes nothing: it stands for itself.
  }
}

/** The longest lead that lists print, in characters. */
const longestLead = 320;
/** The first paragraph is looked for in this much of a body. */
const leadWindow = 8000;

/** The first paragraph of a body as plain text, cut at a word if it is long; empty where there is none. */
export function firstParagraph(body: string): string {
  const tokens = parseMarkdown(
    body.length > leadWindow ? body.slice(0, body.lastIndexOf('\n', leadWindow)) : body,
  );
  const text = tokens.find((token, index) => {
    const opens = tokens[index - 1];
    return opens?.type === 'paragraph_open' && opens.level === 0 && figureTokens(token).length === 0;
  });
  return shorten(inlineText(text?.children ?? []), longestLead);
}

/** A text of at most `limit` characters, cut between words. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit - 1).replace(/[\s,;:.–-]+$/, '')}…`;
}
