import { type Document, isAlias, isScalar, Lexer, visit, type YAMLError } from 'yaml';
import type { Messages } from './messages/messages.ts';
import { firstForbidden } from './text.ts';

/** What is wrong with a YAML text, and at which offset. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

/** The first fault is told; what stands behind so many errors is none that an editor looks for. */
const mostErrors = 20;

/** Syntax errors, features that content does not need, hidden characters, and text that YAML would lose. */
export function yamlFaults(document: Document, text: string, say: Messages): YamlFault[] {
  return [
    ...document.errors.slice(0, mostErrors).map((error) => syntaxFault(error, document, text, say)),
    ...featuresOf(document, text).map((offset) => ({ offset, message: say.yamlFeature })),
    ...hiddenCharacters(document, say),
    ...hiddenComments(text).map((offset) => ({ offset, message: say.textAfterHash })),
  ];
}

/** A quote or bracket that was not closed is told where it opens: the parser sees it only later. */
function syntaxFault(error: YAMLError, document: Document, text: string, say: Messages): YamlFault {
  const [offset] = error.pos;
  const start = openQuote(document, text, offset) ?? openBracket(error, document, text);
  if (start === undefined) return { offset, message: syntaxMessage(error, offset, text, say) };
  return { offset: start, message: syntaxMessage(error, start, text, say) };
}

/** Where the quoted text before `offset` begins, if it is open or runs over further keys. */
function openQuote(document: Document, text: string, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar: (_key, { range, type }) => {
      const [start, end] = range ?? [0, 0];
      if (!type?.startsWith('QUOTE') || start > offset || found !== undefined) return;
      const isOpen = end - start < 2 || text[end - 1] !== text[start];
      if (isOpen || /\n[\w-]+:(?:\s|$)/.test(text.slice(start, end))) found = start;
    },
  });
  return found;
}

/** Where the list or map in brackets begins that an error says is open. */
function openBracket(
  { code, message, pos }: YAMLError,
  document: Document,
  text: string,
): number | undefined {
  if (!(code === 'MISSING_CHAR' || (code === 'BAD_INDENT' && message.startsWith('Flow')))) return undefined;
  let found: number | undefined;
  visit(document, {
    Collection: (_key, { flow, range }) => {
      const [start, end] = range ?? [0, 0];
      if (flow === true && start <= pos[0] && !/[\]}]/.test(text[end - 1] ?? '')) found ??= start;
    },
  });
  return found;
}

/** Front matter beyond this is not an editor's: parsing it would only cost time. */
const maximumDepth = 24;

/**
 * Whether brackets, indentation, or a run of anchors and tags go deeper than any front matter needs: the parser
 * recurses, or takes quadratic time.
 */
export function isDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > maximumDepth) return true;
  }
  const signs = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${maximumDepth}}`, 'm');
  const indentation = new RegExp(`^ {${maximumDepth * 4}}`, 'm');
  const marks = new RegExp(`(?:[&!][^\\s&!]*\\s+){${maximumDepth}}`);
  return [signs, indentation, marks].some((form) => form.test(text));
}

/** Where anchors, aliases, tags, merge keys, directives and further documents stand. */
function featuresOf(document: Document, text: string): number[] {
  const offsets = [...text.matchAll(/^(?:%|\.\.\.(?=\s|$)|(?<=\n)---(?=\s|$))/gm)].map(
    (match) => match.index,
  );
  visit(document, {
    Node: (_key, node) => {
      const anchored = !isAlias(node) && node.anchor !== undefined;
      if (isAlias(node) || anchored || node.tag !== undefined) offsets.push(node.range?.[0] ?? 0);
    },
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value === '<<') offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Characters that the door keeps out of files can come in again as escapes: `"\u202e"`. */
function hiddenCharacters(document: Document, say: Messages): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Scalar: (_key, { value, range }) => {
      const hidden = typeof value === 'string' ? firstForbidden(value) : undefined;
      if (hidden !== undefined)
        found.push({ offset: range?.[0] ?? 0, message: say.forbiddenCharacter(hidden.code) });
    },
  });
  return found;
}

/** Where a comment follows a value on its line: YAML would lose what the editor took for text. */
function hiddenComments(text: string): number[] {
  if (!/\S[ \t]+#/.test(text)) return [];
  const offsets: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (controlTokens.has(token)) continue;
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    if (token.startsWith('#') && text.slice(lineStart, offset).trim() !== '') offsets.push(offset);
    offset += token.length;
  }
  return offsets;
}

/** Marks of the lexer that stand for no text. */
const controlTokens = new Set(['\ufeff', '\x02', '\x18', '\x1f']);

/** The likeliest mistakes have their own words. */
function syntaxMessage(error: YAMLError, offset: number, text: string, say: Messages): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, text.indexOf('\n', lineStart) + 1 || undefined).trimEnd();
  if (/^\s*(?:- )?[\p{L}\w-]+:\s*(?:[“”„‘’]|"[^"]*”\s*$|'[^']*’\s*$)/u.test(line)) return say.smartQuotes;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return say.yamlTab;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return lineMessage(line, text.slice(0, lineStart), say);
    case 'BAD_ALIAS':
      return say.yamlFeature;
    case 'MISSING_CHAR':
      if (error.message.startsWith('Implicit map keys'))
        return lineMessage(line, text.slice(0, lineStart), say);
      return error.message.includes('quote') ? say.yamlQuote : say.yamlBracket;
    case 'BAD_DQ_ESCAPE':
      return say.yamlBackslash;
    case 'RESOURCE_EXHAUSTION':
      return say.yamlTooDeep;
    case 'BAD_INDENT':
      return error.message.startsWith('Flow') ? say.yamlBracket : say.yamlIndent;
    case 'BAD_SCALAR_START':
      return say.yamlFirstCharacter;
    case 'UNEXPECTED_TOKEN':
      return /:\s*["'“”‘’]/.test(line) ? say.yamlQuote : say.badYaml;
    default:
      return say.badYaml;
  }
}

/** What is wrong with a line that YAML can read neither as a key with its value nor as an item of a list. */
function lineMessage(line: string, before: string, say: Messages): string {
  if (/^\s*- /.test(line)) return say.yamlIndent;
  const [, key = '', value = ''] = /^\s*(?:- )?([^\s:]+): +(.+)$/.exec(line) ?? [];
  if (key !== '') return say.yamlColon(quotedMend(key, value));
  // A paragraph after an empty line is the body of an article whose front matter was not closed.
  return before.endsWith('\n\n') ? say.unclosedFrontMatter : say.yamlLine;
}

/** The line as it was meant, where that is short and sure. */
function quotedMend(key: string, value: string): string | undefined {
  if (value.length > 100 || /["\\#]/.test(value)) return undefined;
  return `${key}: "${value.trim()}"`;
}
