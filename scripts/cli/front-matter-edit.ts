import { readFileSync } from 'node:fs';
import { type Document, isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { yamlText } from './yaml-text.ts';

/** A file that can be edited in place: every byte outside of an edit stays. */
export interface EditableText {
  /** As it lies on disk: with its byte order mark, line ends and Unicode form. */
  readonly text: string;
  /** Where the YAML begins and ends in it. */
  readonly start: number;
  readonly end: number;
}

/** The front matter of an article's file; undefined where its bytes are no UTF-8 or it has none. */
export function editableArticle(file: string): EditableText | undefined {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  const opening = /^\ufeff?---\r?\n/.exec(text)?.[0];
  if (opening === undefined || !Buffer.from(text).equals(bytes)) return undefined;
  const closing = /^---\r?$/gm;
  closing.lastIndex = opening.length;
  const end = closing.exec(text)?.index;
  return end === undefined ? undefined : { text, start: opening.length, end };
}

/** A file that is YAML as a whole. */
export function editableYaml(text: string): EditableText {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return { text, start, end: text.length };
}

/** A change of a text: what stands between two offsets gives way to `now`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly now: string;
}

/** The text after its edits, which do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, { from, to, now }) => result.slice(0, from) + now + result.slice(to), text);
}

/** Parses without guesses, as the content stage does. Undefined where YAML proper refuses it. */
export function parseEditable({ text, start, end }: EditableText): Document | undefined {
  const document = parseDocument(text.slice(start, end), { schema: 'failsafe', logLevel: 'silent' });
  return document.errors.length === 0 ? document : undefined;
}

/** The line ends of a file, as the first one is. */
export function lineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The edit that adds a text to the end of a list, flow or block. Offsets count from the start of the file. */
export function appendItem(source: EditableText, list: YAMLSeq, item: string): Edit {
  const { text, start } = source;
  const end = start + (list.range?.[1] ?? 0);
  if (list.flow === true) {
    const inner = text.slice(start + (list.range?.[0] ?? 0) + 1, end - 1).trimEnd();
    const at = start + (list.range?.[0] ?? 0) + 1 + inner.length;
    const comma = inner.trim() === '' ? '' : inner.endsWith(',') ? ' ' : ', ';
    return { from: at, to: at, now: `${comma}${yamlText(item, 'flow')}` };
  }
  const at = endOfLine(text, start + lastEnd(list));
  const indent = indentOf(text, start + firstStart(list));
  return { from: at, to: at, now: `${lineEnd(text)}${indent}- ${yamlText(item, 'block')}` };
}

/** The edit that puts another text in the place of an item. */
export function replaceItem({ start }: EditableText, list: YAMLSeq, item: Scalar, now: string): Edit {
  const [from = 0, to = 0] = item.range ?? [];
  return { from: start + from, to: start + to, now: yamlText(now, list.flow === true ? 'flow' : 'block') };
}

/** The edit that takes an item out of a list with others in it. */
export function removeItem({ text, start }: EditableText, list: YAMLSeq, item: Scalar): Edit {
  const [from = 0, to = 0] = item.range ?? [];
  if (list.flow !== true) {
    const line = text.lastIndexOf('\n', start + from - 1) + 1;
    return { from: line, to: endOfLine(text, start + to) + lineEnd(text).length, now: '' };
  }
  const index = list.items.indexOf(item);
  const next = rangeOf(list.items[index + 1]);
  const before = rangeOf(list.items[index - 1]);
  if (next !== undefined) return { from: start + from, to: start + next[0], now: '' };
  return { from: start + (before?.[1] ?? from), to: start + to, now: '' };
}

/** The texts of a list, each with its node; undefined for what is no list of texts. */
export function textItems(
  node: unknown,
): { readonly list: YAMLSeq; readonly items: readonly Scalar<string>[] } | undefined {
  if (!isSeq(node)) return undefined;
  const items = node.items.filter(
    (item): item is Scalar<string> => isScalar(item) && typeof item.value === 'string',
  );
  return items.length === node.items.length ? { list: node, items } : undefined;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  return isScalar(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

function firstStart(list: YAMLSeq): number {
  return rangeOf(list.items[0])?.[0] ?? list.range?.[0] ?? 0;
}

function lastEnd(list: YAMLSeq): number {
  return rangeOf(list.items.at(-1))?.[1] ?? list.range?.[1] ?? 0;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function indentOf(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*/.exec(line)?.[0] ?? '';
}
