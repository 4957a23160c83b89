import { splitFrontMatter } from '../content/front-matter.ts';
import { type Position, positionAt } from '../content/text.ts';
import type { Finding } from './finding.ts';

/** Where in the text of an article's file a finding stands; the start of the text or value where that is not sure. */
export function locate({ where, offset, found }: Finding, body: string, source: string): Position {
  if (typeof where !== 'string') return where;
  const split = splitFrontMatter(source);
  if (!split.ok) return { line: 1, column: 1 };
  if (where === 'body') {
    const { line, column } = positionAt(body, offset);
    return { line: line + split.split.bodyLine - 1, column };
  }
  const { yaml } = split.split;
  const key = new RegExp(`^${where}:[ \\t]*`, 'm').exec(yaml);
  if (key === null) return { line: 1, column: 1 };
  const start = key.index + key[0].length;
  const end = /\n(?=\S)/.exec(yaml.slice(start))?.index ?? yaml.length - start;
  const within = yaml.slice(start, start + end).indexOf(found);
  const { line, column } = positionAt(yaml, start + Math.max(0, within));
  return { line: line + 1, column };
}
