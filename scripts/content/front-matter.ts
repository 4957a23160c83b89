import matter from 'gray-matter';
import type { Messages } from './messages/messages.ts';
import { type Position, positionAt } from './text.ts';

/** A text file cut into its front matter and its body. */
export interface Split {
  /** YAML, without the lines of hyphens. */
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

export type FrontMatterFault = 'missing' | 'unclosed' | 'tooLong';

export type SplitResult =
  | { readonly ok: true; readonly split: Split }
  | ({ readonly ok: false; readonly fault: FrontMatterFault } & Position);

/** The first line of front matter is line 2: the fence stands on line 1. */
export const firstYamlLine = 2;

const fence = '---';

/** Many times what an editor writes; gray-matter and the YAML parser take quadratic time for some longer ones. */
const maximumLength = 250_000;
const maximumLines = 5000;

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
  const closing = text.indexOf(`\n${fence}`, fence.length) + 1;
  if (closing === 0) return { ok: false, fault: 'unclosed', line: firstBodyLine(text), column: 1 };
  const { line } = positionAt(text, closing);
  if (text.slice(closing).split('\n', 1)[0] !== fence) {
    return { ok: false, fault: 'unclosed', line, column: 1 };
  }
  if (closing > maximumLength || line > maximumLines) {
    return { ok: false, fault: 'tooLong', line: 1, column: 1 };
  }
  const end = closing + fence.length;
  // Only the head goes through gray-matter, which would copy the whole text several times.
  const cut = matter(text.slice(0, end), { language: 'yaml', engines });
  return { ok: true, split: { yaml: cut.matter.slice(1), body: text.slice(end + 1), bodyLine: line + 1 } };
}

/** The line before which the closing fence was likely meant: the first that does not look like front matter. */
function firstBodyLine(text: string): number {
  const likely = /^(?!\s*-+\s*$)(?:[\p{L}\w-]+:(?:\s|$)|\s+\S|\s*- |#|\s*[\]}])/u;
  const lines = text.split('\n', maximumLines).slice(1);
  const end = lines.findIndex((line) => !likely.test(line));
  return end < 0 ? lines.length + 1 : end + 2;
}

/** What an editor reads about front matter that cannot be cut off. */
export function frontMatterMessage(fault: FrontMatterFault, say: Messages): string {
  switch (fault) {
    case 'missing':
      return say.noFrontMatter;
    case 'unclosed':
      return say.unclosedFrontMatter;
    case 'tooLong':
      return say.longFrontMatter;
  }
}
