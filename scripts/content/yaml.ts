import {
  type Document,
  isAlias,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Messages } from './messages/messages.ts';
import type { Reporter } from './reporter.ts';
import { firstForbidden, type Position } from './text.ts';

/** A YAML text as plain values: every scalar stays the text that the editor typed. */
export interface YamlValue {
  /** Texts, lists and maps; empty texts, lists and maps are left out, since a CMS writes them for "nothing". */
  readonly value: unknown;
  /** The place of a value, or of the nearest thing around it that exists. */
  valueAt(path: readonly PropertyKey[]): Position;
  /** The place of a key. */
  keyAt(path: readonly PropertyKey[]): Position;
}

/** Front matter beyond this is not an editor's: parsing it would only cost time. */
const maximumDepth = 24;

/**
 * Reads YAML without its traps: no numbers, dates or booleans are guessed, and nothing can be named once and
 * used twice, so that no few lines grow into gigabytes. Undefined where the syntax is wrong: it is reported.
 */
export function parseYaml(text: string, firstLine: number, report: Reporter): YamlValue | undefined {
  const lines = new LineCounter();
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  if (isDeep(text)) {
    report.error({ line: firstLine, column: 1 }, '', report.say.yamlTooDeep);
    return undefined;
  }
  const document = parseLeniently(text, lines);
  const { duplicates, keyOffsets } = keysOf(document);
  const faults = [
    ...document.errors.map((error) => ({
      offset: error.pos[0],
      message: syntaxMessage(error, text, report.say),
    })),
    ...duplicates.map(({ offset, key }) => ({ offset, message: report.say.duplicateKey(key) })),
    ...featuresOf(document, text).map((offset) => ({ offset, message: report.say.yamlFeature })),
    ...hiddenCharacters(document, report.say),
    ...hiddenComments(text).map((offset) => ({ offset, message: report.say.textAfterHash })),
  ];
  const first = faults.toSorted((a, b) => a.offset - b.offset)[0];
  if (first !== undefined) {
    report.error(positionOf(first.offset), '', first.message);
    return undefined;
  }
  dropEmptyItems(document);
  const offsetOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  };
  const keyOffset = (path: readonly PropertyKey[]): number => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    return keyOffsets.get(parent)?.get(path.at(-1)) ?? offsetOf(path);
  };
  return {
    value: withoutEmpty(document.toJS()),
    valueAt: (path) => positionOf(offsetOf(path)),
    keyAt: (path) => positionOf(keyOffset(path)),
  };
}

const parse = (text: string, lineCounter: LineCounter): Document =>
  parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false, // The parser's own check takes quadratic time.
    stringKeys: true,
    prettyErrors: false,
    lineCounter,
    logLevel: 'silent',
  });

/**
 * YAML wants the further lines of a quoted text indented; editors break such texts anywhere. Where that is all
 * that is wrong, the text is read as it was meant. Columns on such lines count one more than the file's.
 */
function parseLeniently(text: string, lines: LineCounter): Document {
  const document = parse(text, lines);
  if (!document.errors.some(({ code }) => code === 'MISSING_CHAR')) return document;
  const indented = text.replace(/^[\w-]+: +"(?:[^"\\]|\\.)*"[ \t]*$/gm, (value) =>
    /\n[\w-]+:(?:\s|$)/.test(value) ? value : value.replaceAll('\n', '\n '),
  );
  const shifted = new LineCounter();
  const repaired = parse(indented, shifted);
  if (repaired.errors.length > 0) return document;
  lines.lineStarts = shifted.lineStarts;
  return repaired;
}

/**
 * Whether brackets, indentation, or a run of anchors and tags go deeper than any front matter needs: the parser
 * recurses, or takes quadratic time.
 */
function isDeep(text: string): boolean {
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

interface Keys {
  /** Second and further uses of a key in one map. */
  readonly duplicates: readonly { readonly offset: number; readonly key: string }[];
  /** By map node, then by key. */
  readonly keyOffsets: ReadonlyMap<unknown, ReadonlyMap<unknown, number>>;
}

/** Where the keys of all maps stand. */
function keysOf(document: Document): Keys {
  const duplicates: { offset: number; key: string }[] = [];
  const keyOffsets = new Map<unknown, Map<unknown, number>>();
  visit(document, {
    Map: (_key, map) => {
      const offsets = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const offset = key.range?.[0] ?? 0;
        if (offsets.has(key.value)) duplicates.push({ offset, key: `${key.value}` });
        else offsets.set(key.value, offset);
      }
      keyOffsets.set(map, offsets);
    },
  });
  return { duplicates, keyOffsets };
}

/** Characters that the door keeps out of files can come in again as escapes: `"\u202e"`. */
function hiddenCharacters(document: Document, say: Messages): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Scalar: (_key, { value, range }) => {
      const hidden = typeof value === 'string' ? firstForbidden(value) : undefined;
      if (hidden !== undefined)
        found.push({ offset: range?.[0] ?? 0, message: say.forbiddenCharacter(hidden.code) });
    },
  });
  return found;
}

/** Empty items of lists go before anything counts items, so that the third item stays where the third stands. */
function dropEmptyItems(document: Document): void {
  visit(document, {
    Seq: (_key, list) => {
      list.items = list.items.filter(
        (item) => withoutEmpty(isNode(item) ? item.toJS(document) : item) !== undefined,
      );
    },
  });
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

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).flatMap(([key, item]) => {
      const kept = withoutEmpty(item);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
  }
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
}
