import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type PlainField, placeIn, plainFields } from './plain-yaml.ts';
import type { Reporter } from './reporter.ts';
import type { Position } from './text.ts';
import { isDeep, yamlFaults } from './yaml-faults.ts';
import { withoutFault } from './yaml-recovery.ts';

/** A YAML text as plain values: every scalar stays the text that the editor typed. */
export interface YamlValue {
  /** Texts, lists and maps; empty texts, lists and maps are left out, since a CMS writes them for "nothing". */
  readonly value: unknown;
  /** The place of a value, or of the nearest thing around it that exists. */
  valueAt(path: readonly PropertyKey[]): Position;
  /** The place of a key. */
  keyAt(path: readonly PropertyKey[]): Position;
  /** Keys that could not be read: they are reported, and missing in `value`. */
  readonly lost?: ReadonlySet<string>;
}

/**
 * Reads YAML without its traps: no numbers, dates or booleans are guessed, and nothing can be named once and
 * used twice, so that no few lines grow into gigabytes. Undefined where the syntax is wrong: it is reported.
 */
export function parseYaml(text: string, firstLine: number, report: Reporter): YamlValue | undefined {
  const plain = plainFields(text);
  return plain === undefined ? parseAnyYaml(text, firstLine, report) : plainValue(plain, text, firstLine);
}

/** `parseYaml` by the parser alone, whatever the text. */
export function parseAnyYaml(text: string, firstLine: number, report: Reporter): YamlValue | undefined {
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
  const repeated = duplicates.map(({ offset, key }) => ({ offset, message: report.say.duplicateKey(key) }));
  const faults = [...repeated, ...yamlFaults(document, text, report.say)];
  const [first] = faults.toSorted((a, b) => a.offset - b.offset);
  if (first !== undefined) {
    report.error(positionOf(first.offset), '', first.message);
    return withoutFault(text, first.offset, (rest) => parseAnyYaml(rest, firstLine, report));
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

function plainValue(fields: readonly PlainField[], text: string, firstLine: number): YamlValue {
  const named = (key: PropertyKey | undefined): PlainField | undefined =>
    fields.find((one) => one.key === key);
  const at = (offset: number): Position => {
    const { line, column } = placeIn(text, offset);
    return { line: line + firstLine - 1, column };
  };
  const offsetOf = ([key, index]: readonly PropertyKey[]): number => {
    const field = named(key);
    const item = typeof index === 'number' && Array.isArray(field?.value) ? field.value[index] : undefined;
    return item?.offset ?? field?.offset ?? 0;
  };
  return {
    value: textsOf(fields),
    valueAt: (path) => at(offsetOf(path)),
    keyAt: (path) => at((path.length === 1 ? named(path[0])?.keyOffset : undefined) ?? offsetOf(path)),
  };
}

function textsOf(fields: readonly PlainField[]): Record<string, string | string[]> {
  const texts: Record<string, string | string[]> = {};
  for (const { key, value } of fields) {
    texts[key] = typeof value === 'string' ? value : value.map((item) => item.value);
  }
  return texts;
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
