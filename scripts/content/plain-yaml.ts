import type { Position } from './text.ts';
import { Trait, traitsOf } from './traits.ts';

/** A value of front matter at its place, `offset` counted from the start of the YAML. */
export interface PlainField {
  readonly key: string;
  readonly keyOffset: number;
  readonly offset: number;
  readonly value: string | readonly PlainItem[];
}

export interface PlainItem {
  readonly value: string;
  readonly offset: number;
}

const key = '([A-Za-z][A-Za-z0-9]*)';
/** A plain scalar whose every reading is itself: no sign of YAML at its start, no `: `, no ` #`, no spaces around. */
const scalar = '((?:[\\p{L}\\p{N}(/“”‘’…–]|-\\d)(?:[^\\n:#]|:(?! |$)|(?<! )#)*(?<![ :]))';
const quoted = '"([^"\\\\\\n]*[^"\\\\\\s][^"\\\\\\n]*)"';
const fieldForm = new RegExp(`^${key}: +(?:${quoted}|${scalar})$`, 'u');
const listForm = new RegExp(`^${key}:$`, 'u');
const itemForm = new RegExp(`^( *- )(?:${quoted}|${scalar})$`, 'u');
const flowForm = new RegExp(`^(${key}: +)\\[([^\\[\\]{}"'#:&*!|>%@\`\\\\]*)\\]$`, 'u');

/**
 * The fields of front matter that consists of nothing but `key: text`, `key: [a, b]` and lists of texts;
 * undefined for any other, which the YAML parser reads. It is the form of nearly all news, read in a tenth of
 * the time; whatever it reads, the parser reads alike.
 */
export function plainFields(yaml: string): PlainField[] | undefined {
  if ((traitsOf(yaml) & Trait.otherSpace) !== 0) return undefined;
  const fields: PlainField[] = [];
  const lines = yaml.split('\n');
  let offset = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const list = listForm.exec(line);
    if (list === null) {
      const field = fieldOf(line, offset);
      if (field === undefined) return undefined;
      fields.push(field);
    } else {
      const items: PlainItem[] = [];
      let itemOffset = offset + line.length + 1;
      for (
        let item = itemOf(lines[at + 1], itemOffset);
        item !== undefined;
        item = itemOf(lines[at + 1], itemOffset)
      ) {
        items.push(item);
        at += 1;
        itemOffset += (lines[at] ?? '').length + 1;
      }
      if (items.length === 0 || !areAligned(lines.slice(at - items.length + 1, at + 1))) return undefined;
      const first = items[0]?.offset ?? 0;
      fields.push({ key: list[1] ?? '', keyOffset: offset, offset: first - 2, value: items });
      offset = itemOffset;
      continue;
    }
    offset += line.length + 1;
  }
  return new Set(fields.map((field) => field.key)).size === fields.length ? fields : undefined;
}

function fieldOf(line: string, keyOffset: number): PlainField | undefined {
  const found = fieldForm.exec(line);
  if (found !== null) {
    const [, name = '', inQuotes, plain] = found;
    const value = inQuotes ?? plain ?? '';
    const length = inQuotes === undefined ? value.length : value.length + 2;
    return { key: name, keyOffset, offset: keyOffset + line.length - length, value };
  }
  const flow = flowForm.exec(line);
  if (flow === null) return undefined;
  const [, head = '', name = '', inside = ''] = flow;
  const start = keyOffset + head.length;
  const items = flowItems(inside, start + 1);
  return items && { key: name, keyOffset, offset: start, value: items };
}

const flowItem = new RegExp(`^( *)${scalar}( *)$`, 'u');

function flowItems(inside: string, start: number): PlainItem[] | undefined {
  const items: PlainItem[] = [];
  let offset = start;
  for (const part of inside.split(',')) {
    const found = flowItem.exec(part);
    if (found === null) return undefined;
    items.push({ value: found[2] ?? '', offset: offset + (found[1] ?? '').length });
    offset += part.length + 1;
  }
  return items;
}

function itemOf(line: string | undefined, offset: number): PlainItem | undefined {
  const found = line === undefined ? null : itemForm.exec(line);
  if (found === null) return undefined;
  const [, head = '', inQuotes, plain] = found;
  return { value: inQuotes ?? plain ?? '', offset: offset + head.length };
}

function areAligned(lines: readonly string[]): boolean {
  return new Set(lines.map((line) => line.indexOf('-'))).size === 1;
}

/** Where an offset stands, lines and columns from 1. */
export function placeIn(yaml: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let next = yaml.indexOf('\n'); next >= 0 && next < offset; next = yaml.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}
