import type { Token } from 'markdown-it';
import { decoded } from './decoded.ts';
import type { FileDesk } from './files.ts';
import { checkLostWords } from './lost-words.ts';
import {
  attribute,
  figureTokens,
  inlineText,
  inspectMarkdown,
  isSafeLink,
  maximumNesting,
  paragraphsOf,
  parseMarkdown,
} from './markdown.ts';
import type { BodyLink, Image } from './model.ts';
import type { Reporter } from './reporter.ts';
import { firstForbidden, type Position, positionAt } from './text.ts';

/** What a body names beyond its words. */
export interface BodyReferences {
  readonly images: readonly Image[];
  /** Files beside the article that the body links to, below the content folder. */
  readonly files: readonly string[];
  readonly links: readonly BodyLink[];
}

const mayReference = /\[|<[a-z]|&#|\||```|~~~/i;
/** A line that begins with this many signs of lists, quotes and indentation may nest deeply. */
const mayNest = /^[ \t>*+\-\d.)]{15}/m;
/** Of a body that is plain text. */
export const noReferences: BodyReferences = { images: [], files: [], links: [] };
/** Several times what the longest list of documents holds. */
const maximumLinks = 2000;

/**
 * Checks the links, pictures, nesting and hidden characters of a Markdown body and gathers what it names. Most
 * news has none of them, and parsing is the dearest step of a build, so only bodies that can hold one are parsed.
 */
export function checkBody(body: string, bodyLine: number, desk: FileDesk, report: Reporter): BodyReferences {
  if (!mayReference.test(body) && !mayNest.test(body)) return noReferences;
  checkEntities(body, bodyLine, report);
  const tokens = inspectMarkdown(body);
  const { say } = report;
  const deepest = tokens.find((token) => token.level >= maximumNesting - 1);
  if (deepest !== undefined) {
    const at = { line: bodyLine + (deepest.map?.[0] ?? 0), column: 1 };
    report.error(at, '', say.tooDeep(maximumNesting / 2));
  }
  checkDefinitions(body, bodyLine, report);
  checkLostWords(tokens, { body, bodyLine, report });
  const references = referencesOf(tokens, body, bodyLine);
  const excess = references[maximumLinks];
  if (excess !== undefined) {
    report.error(excess.at, '', say.tooManyLinks(maximumLinks));
    return noReferences;
  }
  const images: Image[] = [];
  const files: string[] = [];
  const links: BodyLink[] = [];
  for (const { token, target, written, at } of references) {
    if (token.type === 'image') {
      if (token.content.trim() === '') report.error(at, '', say.altMissing);
      const file = desk.find(written, 'photo', at, '');
      if (file !== undefined) images.push(imageOf(token, file, at));
    } else if (!isSafeLink(target)) {
      report.error(at, '', say.unsafeLink(written));
    } else if (/^(?:[/#]|https?:)/i.test(target)) {
      const [, path = '', place = ''] = /^([^#?]*)[^#]*(?:#(.*))?$/s.exec(written) ?? [];
      // What follows `:~:` are the browser's own words: a text to go to.
      const anchor = place.split(':~:')[0] || undefined;
      if (path !== '' || anchor !== undefined) links.push({ path, anchor, ...at });
    } else if (!/^(?:[a-z][a-z0-9+.-]*:|\?)/i.test(target)) {
      const file = desk.find(written.replace(/[#?].*$/, ''), 'attachment', at, '');
      if (file !== undefined) files.push(file);
    }
  }
  return { images, files: [...new Set(files)], links };
}

/** A definition of a link is shown as text: whoever wrote one for a link should know. */
function checkDefinitions(body: string, bodyLine: number, report: Reporter): void {
  const form = /^[ \t>*+\-\d.)]*\[([^\]\n]+)\]:[ \t]*<?(?:https?:\/\/|\/|mailto:)/gim;
  for (const { 0: text, 1: label = '', index } of [...body.matchAll(form)].slice(0, maximumLinks)) {
    const { line } = positionAt(body, index);
    const column = text.indexOf('[') + 1;
    report.warning({ line: bodyLine + line - 1, column }, '', report.say.linkDefinition(label));
  }
}

/** `&#x202e;` brings in what the door keeps out of files, and `&#0;` is shown as U+FFFD. */
function checkEntities(body: string, bodyLine: number, report: Reporter): void {
  for (const { 0: entity, index } of body.matchAll(/&#(?:x[\da-f]{1,6}|\d{1,7});/gi)) {
    const code = Number(entity.slice(2, -1).replace(/^x/i, '0x'));
    const hidden = firstForbidden(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
    if (hidden === undefined) continue;
    const { line, column } = positionAt(body, index);
    report.error({ line: bodyLine + line - 1, column }, '', report.say.forbiddenCharacter(hidden.code));
    return;
  }
}

/** A link or picture of a body. */
interface Reference {
  readonly token: Token;
  /** As the parser encoded it. */
  readonly target: string;
  /** As the editor wrote it. */
  readonly written: string;
  /** In the file. */
  readonly at: Position;
}

/** Links and pictures in their order, up to one more than is allowed. */
function referencesOf(tokens: readonly Token[], body: string, bodyLine: number): Reference[] {
  const references: Reference[] = [];
  const lines = body.split('\n');
  let blockLine = 0;
  for (const block of tokens) {
    blockLine = block.map?.[0] ?? blockLine; // Cells of a table have none; their row has.
    let line = blockLine;
    let after = 0;
    for (const token of block.children ?? []) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') {
        line += 1;
        after = 0;
      }
      if (token.type !== 'image' && token.type !== 'link_open') continue;
      const target = attribute(token, token.type === 'image' ? 'src' : 'href');
      const written = decoded(target);
      const text = lines[line] ?? '';
      const form = text.includes(written, after) ? written : target;
      const found = text.indexOf(form, after);
      if (found >= 0) after = found + form.length;
      references.push({
        token,
        target,
        written,
        at: { line: bodyLine + line, column: Math.max(found, 0) + 1 },
      });
      if (references.length > maximumLinks) return references;
    }
  }
  return references;
}

function imageOf(token: Token, file: string, { line, column }: Position): Image {
  const caption = attribute(token, 'title').trim() || undefined;
  return { file, alt: token.content.trim(), caption, credit: undefined, line, column };
}

/** The longest lead that lists print, in characters. */
const longestLead = 320;
/** The first paragraph is looked for in this much of a body. */
const leadWindow = 8000;

/** The first paragraph of a body as plain text, cut at a word if it is long; empty where there is none. */
export function firstParagraph(body: string): string {
  const window = body.replace(/^\s*\n/, '').slice(0, leadWindow);
  const first = paragraphsOf(window.split(/\n{2,}/, 1)[0] ?? '')?.[0];
  if (first !== undefined && 'lines' in first) return shorten(first.lines.join(' '), longestLead);
  const tokens = parseMarkdown(window);
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
