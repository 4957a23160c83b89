import type { YamlValue } from './yaml.ts';

/** Front matter of this size is an editor's; of longer ones only the first fault is told. */
const longestText = 20_000;
const mostFaults = 5;

/**
 * What remains of a YAML map without the key in which the fault at `offset` stands, so that one fault does not
 * hide those of other keys. Everything else keeps its place. Undefined where nothing can be told apart.
 */
export function withoutFault(
  text: string,
  offset: number,
  parse: (rest: string) => YamlValue | undefined,
): YamlValue | undefined {
  if (text.length > longestText || /^- /m.test(text)) return undefined;
  const starts = [...text.matchAll(/^(?![\s#}\]])[^:\n]*/gm)].filter(({ 0: line }) => line !== '');
  const at = starts.findLastIndex(({ index }) => index <= offset);
  const block = starts[at];
  if (block === undefined) return undefined;
  const end = starts[at + 1]?.index ?? text.length;
  const blank = text.slice(block.index, end).replace(/[^\n]/g, ' ');
  if (blankLines(text) >= mostFaults) return undefined;
  const rest = parse(text.slice(0, block.index) + blank + text.slice(end));
  return rest?.value === undefined ? undefined : { ...rest, lost: new Set([...(rest.lost ?? []), block[0]]) };
}

/** How many keys were taken out already: lines of nothing but spaces are what they leave. */
function blankLines(text: string): number {
  return text.match(/^ +$/gm)?.length ?? 0;
}
