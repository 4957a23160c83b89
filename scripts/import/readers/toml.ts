import type { FieldValue } from './front-matter.ts';

/** The part of TOML that front matter uses: texts, numbers, dates and lists of them; keys of tables by their own name. */
export function parseToml(text: string): Map<string, readonly FieldValue[]> {
  const fields = new Map<string, readonly FieldValue[]>();
  const form = /^[ \t]*(?:\[\[?[^\]\n]*\]\]?|#[^\n]*|(?:"([^"\n]+)"|'([^'\n]+)'|([\w.-]+))[ \t]*=[ \t]*)/gm;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    const key = match[1] ?? match[2] ?? match[3];
    if (key === undefined) continue;
    const { values, end } = readValue(text, form.lastIndex);
    if (!fields.has(key)) fields.set(key, values);
    form.lastIndex = Math.max(end, form.lastIndex);
  }
  return fields;
}

const token =
  /\s*(?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|#[^\n]*|([^\s,[\]#{}=]+))/y;

/** A value, or all values of a list. */
function readValue(text: string, start: number): { values: string[]; end: number } {
  const values: string[] = [];
  let at = start;
  let depth = 0;
  while (at < text.length) {
    const sign = /\s*([[\],{}=])/y;
    sign.lastIndex = at;
    const mark = sign.exec(text);
    if (mark !== null && (depth > 0 || mark[1] === '[' || mark[1] === '{')) {
      if (mark[1] === '[' || mark[1] === '{') depth += 1;
      if (mark[1] === ']' || mark[1] === '}') depth -= 1;
      at = sign.lastIndex;
      if (depth === 0) break;
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) break;
    at = token.lastIndex;
    const [, long, longLiteral, basic, literal, bare] = match;
    const value = long ?? longLiteral ?? (basic === undefined ? (literal ?? bare) : unescaped(basic));
    if (value !== undefined && value.trim() !== '') values.push(value.trim());
    if (depth === 0) break;
  }
  return { values, end: at };
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code?: string, sign?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return sign === 'n' ? '\n' : sign === 't' ? '\t' : (sign ?? '');
  });
}
