import { isScalar } from 'yaml';
import {
  appendItem,
  type EditableText,
  edited,
  lineEnd,
  parseEditable,
  textItems,
} from './front-matter-edit.ts';
import { yamlText } from './yaml-text.ts';

/** A text with one more alias and no other byte changed; undefined where the front matter cannot be edited. */
export function withAlias(source: EditableText, alias: string): string | undefined {
  const document = parseEditable(source);
  const node = document?.get('aliases', true);
  if (document === undefined) return undefined;
  const known = textItems(node)?.items.map(({ value }) => value) ?? [];
  if (known.includes(alias)) return source.text;
  const text = edited(source.text, [aliasEdit(source, node, alias)]);
  const grown = { ...source, text, end: source.end + text.length - source.text.length };
  const after = textItems(parseEditable(grown)?.get('aliases', true))?.items.map(({ value }) => value);
  const isSound = JSON.stringify(after) === JSON.stringify([...known, alias]);
  return isSound && sameElse(source, grown) ? text : undefined;
}

function aliasEdit(source: EditableText, node: unknown, alias: string) {
  const list = textItems(node);
  if (list !== undefined) return appendItem(source, list.list, alias);
  if (isScalar(node) && (node.value === '' || node.value === null)) {
    const at = source.start + (node.range?.[0] ?? 0);
    const space = /\s$/.test(source.text.slice(0, at)) ? '' : ' ';
    return { from: at, to: at, now: `${space}[${yamlText(alias, 'flow')}]` };
  }
  const end = source.end;
  return { from: end, to: end, now: `aliases: [${yamlText(alias, 'flow')}]${lineEnd(source.text)}` };
}

/** Whether everything but the aliases reads as before. */
function sameElse(before: EditableText, after: EditableText): boolean {
  const rest = (source: EditableText): string => {
    const document = parseEditable(source);
    document?.delete('aliases');
    return JSON.stringify(document?.toJS());
  };
  return rest(before) === rest(after);
}
