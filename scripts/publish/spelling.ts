import type { Entry } from '../archive/model.ts';

/** What stands for an article wherever a value shows one. */
export type EntryText = (entry: Entry) => string;

/** Writes values as texts that no other value has: strings go by their length, so that nothing needs to be escaped. */
export class Spelling {
  readonly #entryText: EntryText;

  constructor(entryText: EntryText) {
    this.#entryText = entryText;
  }

  of(value: unknown): string {
    if (typeof value === 'string') return `${value.length}:${value}`;
    if (typeof value === 'number' || typeof value === 'boolean') return `${value};`;
    // The body of an article is a function: the content id stands for it.
    if (typeof value !== 'object' || value === null) return '-';
    if (Array.isArray(value)) return this.#items(value);
    if (value instanceof Map || value instanceof Set) return this.#items([...value]);
    if (isEntry(value)) return this.#entryText(value);
    return this.properties(value);
  }

  /**
   * An object without the properties that are `left` out. One that is undefined counts as absent: what was kept from
   * an earlier build lacks it.
   */
  properties(value: object, left: ReadonlySet<string> = nothingLeft): string {
    let text = '{';
    for (const name in value) {
      const property: unknown = Reflect.get(value, name);
      if (property !== undefined && !left.has(name)) text += `${name.length}:${name}${this.of(property)}`;
    }
    return `${text}}`;
  }

  #items(items: readonly unknown[]): string {
    let text = '[';
    for (const item of items) text += this.of(item);
    return `${text}]`;
  }
}

const nothingLeft: ReadonlySet<string> = new Set();

function isEntry(part: object): part is Entry {
  return 'article' in part && 'sourceUrl' in part;
}
