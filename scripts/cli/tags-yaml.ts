import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import {
  appendItem,
  type EditableText,
  editableYaml,
  edited,
  lineEnd,
  parseEditable,
  textItems,
} from './front-matter-edit.ts';
import { yamlText } from './yaml-text.ts';

/** What tags.yaml has to say after two tags became one. */
export interface TagAlias {
  readonly label: string;
  readonly alias: string;
  /** Undefined for the site's own language. */
  readonly language: string | undefined;
}

interface Entry {
  readonly label?: string;
  readonly language?: string;
  readonly synonyms?: readonly string[];
  readonly aliases?: readonly string[];
}

/**
 * The text of tags.yaml with a further alias; what it said of the alias goes over to the label. No other byte
 * changes. Undefined where the file cannot be edited so.
 */
export function withTagAlias(text: string, { label, alias, language }: TagAlias): string | undefined {
  const isOwn = (entry: Entry, name: string): boolean => entry.label === name && entry.language === language;
  const gone = entriesOf(text)?.find(({ entry }) => isOwn(entry, alias));
  const others = [alias, ...(gone?.entry.aliases ?? [])];
  const synonyms = gone?.entry.synonyms ?? [];
  const before = entriesOf(text);
  if (before === undefined) return undefined;
  const wanted = [
    ...(before.some(({ entry }) => isOwn(entry, label)) ? [] : [{ key: 'label', value: label } as const]),
    ...others.map((value) => ({ key: 'aliases', value }) as const),
    ...synonyms.map((value) => ({ key: 'synonyms', value }) as const),
  ];
  let result: string | undefined = gone === undefined ? text : withoutEntry(text, gone.node);
  for (const { key, value } of wanted) {
    if (result === undefined) return undefined;
    result =
      key === 'label'
        ? withEntry(result, value, language)
        : withValue(result, { key, value, isOwn: (entry) => isOwn(entry, label) });
  }
  return result !== undefined && isSound(result, { label, others, synonyms, language, alias })
    ? result
    : undefined;
}

function entriesOf(text: string): { readonly entry: Entry; readonly node: YAMLMap }[] | undefined {
  const document = parseEditable(editableYaml(text));
  if (document === undefined) return undefined;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === ''))
    return [];
  if (!isSeq(document.contents) || document.contents.flow === true) return undefined;
  return document.contents.items.flatMap((node) => (isMap(node) ? [{ entry: entryOf(node), node }] : []));
}

function entryOf(node: YAMLMap): Entry {
  const textOf = (key: string): string | undefined => {
    const value = node.get(key);
    return typeof value === 'string' && value !== '' ? value.normalize('NFC').trim() : undefined;
  };
  const listOf = (key: string): string[] =>
    textItems(node.get(key, true))?.items.map(({ value }) => value.normalize('NFC').trim()) ?? [];
  const label = textOf('label');
  const language = textOf('language');
  return {
    ...(label !== undefined && { label }),
    ...(language !== undefined && { language }),
    synonyms: listOf('synonyms'),
    aliases: listOf('aliases'),
  };
}

/** Whether the label has all that it was to get, and the alias has no entry of its own. */
function isSound(
  text: string,
  {
    label,
    alias,
    others,
    synonyms,
    language,
  }: TagAlias & Pick<Entry, 'synonyms'> & { readonly others: readonly string[] },
): boolean {
  const entries = entriesOf(text)?.map(({ entry }) => entry) ?? [];
  const own = entries.filter((entry) => entry.label === label && entry.language === language);
  const [entry] = own;
  return (
    own.length === 1 &&
    !entries.some((one) => one.label === alias && one.language === language) &&
    others.every((one) => entry?.aliases?.includes(one)) &&
    (synonyms ?? []).every((one) => entry?.synonyms?.includes(one))
  );
}

function withEntry(text: string, label: string, language: string | undefined): string {
  const end = lineEnd(text);
  const whole = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  const lines = [
    `- label: ${yamlText(label, 'block')}`,
    ...(language === undefined ? [] : [`  language: ${language}`]),
  ];
  return `${whole}${lines.join(end)}${end}`;
}

interface Value {
  readonly key: 'aliases' | 'synonyms';
  readonly value: string;
  isOwn(entry: Entry): boolean;
}

function withValue(text: string, { key, value, isOwn }: Value): string | undefined {
  const found = entriesOf(text)?.find(({ entry }) => isOwn(entry));
  if (found === undefined) return undefined;
  if (found.entry[key]?.includes(value)) return text;
  const source = editableYaml(text);
  const node = found.node.get(key, true);
  const list = textItems(node);
  if (list !== undefined) return edited(text, [appendItem(source, list.list, value)]);
  if (node !== undefined) return undefined;
  return edited(text, [newKey(source, found.node, `${key}: [${yamlText(value, 'flow')}]`)]);
}

function newKey({ text, start }: EditableText, map: YAMLMap, line: string) {
  const [from = 0, to = 0] = map.range ?? [];
  if (map.flow === true) {
    const at = text.slice(0, start + to - 1).trimEnd().length;
    return { from: at, to: at, now: `, ${line}` };
  }
  const at = endOfEntry(text, start + to);
  const indent = start + from - (text.lastIndexOf('\n', start + from - 1) + 1);
  return { from: at, to: at, now: `${lineEnd(text)}${' '.repeat(indent)}${line}` };
}

function withoutEntry(text: string, map: YAMLMap): string {
  const { start } = editableYaml(text);
  const [from = 0, to = 0] = map.range ?? [];
  const line = text.lastIndexOf('\n', start + from - 1) + 1;
  const end = endOfEntry(text, start + to);
  return text.slice(0, line) + text.slice(end).replace(/^\r?\n/, '');
}

/** The end of the line on which the last word of an entry stands. */
function endOfEntry(text: string, offset: number): number {
  const last = text.slice(0, offset).trimEnd().length;
  const end = /\r?\n/.exec(text.slice(last))?.index;
  return end === undefined ? text.length : last + end;
}
