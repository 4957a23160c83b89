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
    this.#around = shortHash(JSON.stringify(this.#plain(around)));
  }

  /** 20 hexadecimal digits. */
  of(page: Page): string {
    return shortHash(this.#around + JSON.stringify(this.#plain(page)));
  }

  /** A value as JSON can write it, entries by their keys: walking it here takes half the time of a replacer. */
  #plain(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.#plain(item));
    if (value instanceof Map || value instanceof Set) return this.#plain([...value]);
    if (isEntry(value)) return this.#keyOf(value);
    const plain: Record<string, unknown> = {};
    for (const name in value) plain[name] = this.#plain(Reflect.get(value, name));
    return plain;
  }

  /** The body of an article is a function, which JSON leaves out; its content id stands for it. */
  #keyOf(entry: Entry): string {
    const known = this.#entries.get(entry);
    if (known !== undefined) return known;
    const key = shortHash(JSON.stringify(entry));
    this.#entries.set(entry, key);
    return key;
  }
}

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 20);
}

function isEntry(part: object): part is Entry {
  return 'article' in part && 'sourceUrl' in part;
}
