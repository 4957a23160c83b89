import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { isDeep } from '../../content/yaml-faults.ts';
import type { Note } from '../model.ts';
import { parseToml } from './toml.ts';

/** Front matter of another generator: by key in lower case, every scalar as text. */
export type Fields = ReadonlyMap<string, readonly FieldValue[]>;
export type FieldValue = string | ReadonlyMap<string, string>;

export interface SourceText {
  readonly fields: Fields;
  readonly body: string;
  readonly notes: readonly Note[];
}

const yamlForm = /^\s*---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;
const tomlForm = /^\s*\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/;
const longest = 250_000;

/** Cuts and reads the front matter of a text; undefined where it has none. What YAML refuses is read line by line. */
export function readFrontMatter(text: string): SourceText | undefined {
  const yaml = yamlForm.exec(text);
  if (yaml !== null) {
    const { fields, notes } = readYaml(yaml[1] ?? '');
    return { fields, notes, body: text.slice(yaml[0].length) };
  }
  const toml = tomlForm.exec(text);
  if (toml !== null) {
    const fields = new Map([...parseToml(toml[1] ?? '')].map(([key, value]) => [key.toLowerCase(), value]));
    return { fields, notes: [], body: text.slice(toml[0].length) };
  }
  return undefined;
}

function readYaml(text: string): { fields: Fields; notes: readonly Note[] } {
  if (text.length > longest || isDeep(text)) return byLine(text);
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0 || !isMap(document.contents)) return byLine(text);
  const fields = new Map<string, readonly FieldValue[]>();
  const notes: Note[] = [];
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value).toLowerCase() : '';
    const values = valuesOf(value);
    const earlier = fields.get(name) ?? [];
    if (earlier.length === 0) fields.set(name, values);
    else if (values.length > 0)
      notes.push({ remark: 'frontMatter', detail: `${name}: ${values.join(', ')}` });
  }
  return { fields, notes };
}

/** Anchors and aliases are not followed: their names stand for nothing here. */
function valuesOf(node: unknown): FieldValue[] {
  if (isScalar(node)) return textOf(node);
  if (isSeq(node)) return node.items.flatMap((item) => valuesOf(item));
  if (!isMap(node)) return [];
  const map = new Map<string, string>();
  for (const { key, value } of node.items) {
    const [text] = isScalar(value) ? textOf(value) : [];
    if (isScalar(key) && text !== undefined) map.set(String(key.value).toLowerCase(), text);
  }
  return map.size === 0 ? [] : [map];
}

function textOf({ value }: { readonly value?: unknown } & Pick<Node, 'range'>): string[] {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || text === 'null' || text === '~' ? [] : [text];
}

/** `key: value` and `- item`: what can be saved of front matter that is no YAML. */
function byLine(text: string): { fields: Fields; notes: readonly Note[] } {
  const fields = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of text.slice(0, longest).split('\n')) {
    const [, key, value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1];
    if (key !== undefined) {
      last = fields.get(key.toLowerCase()) ?? [];
      if (last.length === 0) fields.set(key.toLowerCase(), last);
      if (unquoted(value) !== '') last.push(unquoted(value));
    } else if (item !== undefined) last.push(unquoted(item));
  }
  return { fields, notes: [{ remark: 'frontMatter', detail: '' }] };
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value.trim())?.[2] ?? value.trim();
}
