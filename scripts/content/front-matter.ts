import matter from 'gray-matter';
import { type Position, positionAt } from './text.ts';

/** A text file cut into its front matter and its body. */
export interface Split {
  /** YAML, without the lines of hyphens. */
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

export type SplitResult =
  | { readonly ok: true; readonly split: Split }
  | ({ readonly ok: false; readonly fault: 'missing' | 'unclosed' } & Position);

/** The first line of front matter is line 2: the fence stands on line 1. */
export const firstYamlLine = 2;

const fence = '---';

const refuse = {
  parse: (): object => {
    throw new Error('Front matter is YAML only');
  },
};

/** gray-matter cuts; it never parses. Its engines that run code or guess at types are out of reach. */
const engines = {
  yaml: { parse: (): object => ({}) },
  json: refuse,
  javascript: refuse,
  js: refuse,
  coffee: refuse,
  toml: refuse,
};

/** Cuts a text at its fences. The first line is exactly `---`, and so is the one that closes. */
export function splitFrontMatter(text: string): SplitResult {
  if (!text.startsWith(`${fence}\n`)) return { ok: false, fault: 'missing', line: 1, column: 1 };
  const cut = matter(text, { language: 'yaml', engines });
  const closing = fence.length + cut.matter.length + 1;
  const lineAfter = text.slice(closing).split('\n', 1)[0];
  const { line } = positionAt(text, closing);
  if (lineAfter !== fence) {
    return { ok: false, fault: 'unclosed', line: closing < text.length ? line : 1, column: 1 };
  }
  return { ok: true, split: { yaml: cut.matter.slice(1), body: cut.content, bodyLine: line + 1 } };
}
