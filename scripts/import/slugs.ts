import { slugify } from '../content/slug.ts';

/** Longer addresses are hard to read out and to print; other scripts take several bytes a letter. */
const longest = { characters: 80, bytes: 200 };

/** The last word of an article's address, from its name in the source or its title. Never empty or all digits. */
export function slugOf(texts: readonly string[], prefix: string): string {
  const slug = texts.map((text) => shortened(slugify(text))).find((one) => one !== '') ?? '';
  if (slug === '') return prefix;
  return /^\d+$/.test(slug) ? `${prefix}-${slug}` : slug;
}

/** Gives each wish its own name: the first comer has it as it is, the next ones are numbered. */
export class Names {
  readonly #taken = new Set<string>();
  /** So that many equal wishes do not count from the start each. */
  readonly #next = new Map<string, number>();

  take(wish: string): string {
    let number = this.#next.get(wish) ?? 1;
    let name = number === 1 ? wish : `${wish}-${number}`;
    while (this.#taken.has(name)) {
      number += 1;
      name = `${wish}-${number}`;
    }
    this.#next.set(wish, number + 1);
    this.#taken.add(name);
    return name;
  }
}

function shortened(slug: string): string {
  let cut = slug;
  while (cut.length > longest.characters || Buffer.byteLength(cut) > longest.bytes) {
    const hyphen = cut.lastIndexOf('-', Math.min(longest.characters, cut.length - 1));
    cut = hyphen > 10 ? cut.slice(0, hyphen) : cut.slice(0, Math.min(longest.characters, cut.length - 1));
  }
  return slugify(cut);
}
