import { type Document, isAlias, isScalar, Lexer, visit, type YAMLError } from 'yaml';
import type { Messages } from './messages/messages.ts';
import { firstForbidden } from './text.ts';

/** What is wrong with a YAML text, and at which offset. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

/** Syntax errors, features that content does not need, hidden characters, and text that YAML would lose. */
export function yamlFaults(document: Document, text: string, say: Messages): YamlFault[] {
  return [
    ...document.errors.map((error) => ({ offset: error.pos[0], message: syntaxMessage(error, text, say) })),
    ...featuresOf(document, text).map((offset) => ({ offset, message: say.yamlFeature })),
    ...hiddenCharacters(document, say),
    ...hiddenComments(text).map((offset) => ({ offset, message: say.textAfterHash })),
  ];
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
function syntaxMessage(error: YAMLError, text: string, say: Messages): string {
  const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const line = text.slice(lineStart, text.indexOf('\n', lineStart) + 1 || undefined).trimEnd();
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return say.yamlTab;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return lineMessage(line, say);
    case 'BAD_ALIAS':
      return say.yamlFeature;
    case 'MISSING_CHAR':
      if (error.message.startsWith('Implicit map keys')) return lineMessage(line, say);
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
function lineMessage(line: string, say: Messages): string {
  if (/^\s*- /.test(line)) return say.yamlIndent;
  return /^\s*[^\s:]+: /.test(line) ? say.yamlColon : say.yamlLine;
}
