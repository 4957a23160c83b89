import { hash } from 'node:crypto';
import type { Entry } from '../archive/model.ts';
import type { Page } from '../pages/model.ts';

/**
 * Names what pages show. Layouts are pure, so two pages with one key are the same text: the key covers the whole
 * model of the page, the content ids of the articles in it, and through `around` all that stands around it and
 * the code that writes it.
 */
export class PageKeys {
  readonly #around: string;
  /** Most pages show entries that others show as well. */
  readonly #entries = new WeakMap<Entry, string>();

  constructor(around: unknown) {
    this.#around = this.#textOf(around);
  }

  /** 20 hexadecimal digits. */
  of(page: Page): string {
    return shortHash(this.#around + this.#textOf(page));
  }

  #textOf(value: unknown): string {
    return JSON.stringify(value, (_key, part: unknown) => {
      if (part instanceof Map || part instanceof Set) return [...part];
      return isEntry(part) && part !== value ? this.#keyOf(part) : part;
    });
  }

  /** The body of an article is a function, which JSON leaves out; its content id stands for it. */
  #keyOf(entry: Entry): string {
    const known = this.#entries.get(entry);
    if (known !== undefined) return known;
    const key = shortHash(this.#textOf(entry));
    this.#entries.set(entry, key);
    return key;
  }
}

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 20);
}

function isEntry(part: unknown): part is Entry {
  return typeof part === 'object' && part !== null && 'article' in part && 'sourceUrl' in part;
}
