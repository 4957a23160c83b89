import type { Token } from 'markdown-it';
import { holdsOnlyParagraphs, inlineText, parseMarkdown } from './markdown.ts';
import { slugify } from './slug.ts';

/** The ids of the headings of one text, in their order: `muc-ket-qua`, and `muc-ket-qua-2` for a second one. */
export class HeadingIds {
  readonly #ids = new Set<string>();
  /** So that many equal headings do not count from the start each. */
  readonly #nextNumber = new Map<string, number>();

  /** The id of the next heading; `inline` is the token of its words. */
  next(inline: Token | undefined): string {
    const wish = `muc-${slugify(inlineText(inline?.children ?? [])) || this.#ids.size + 1}`;
    let n = this.#nextNumber.get(wish) ?? 1;
    let id = n === 1 ? wish : `${wish}-${n}`;
    while (this.#ids.has(id)) {
      n += 1;
      id = `${wish}-${n}`;
    }
    this.#nextNumber.set(wish, n + 1);
    this.#ids.add(id);
    return id;
  }
}

/** The ids of all headings of a Markdown text, as its page has them. */
export function headingIds(body: string): string[] {
  if (holdsOnlyParagraphs(body)) return [];
  const tokens = parseMarkdown(body);
  const ids = new HeadingIds();
  return tokens.flatMap(({ type }, index) => (type === 'heading_open' ? [ids.next(tokens[index + 1])] : []));
}
