import { hash } from 'node:crypto';
import type { Entry } from '../archive/model.ts';
import type { ArticlePage, Page } from '../pages/model.ts';

/**
 * Names what pages show. Layouts are pure, so two pages with one key are the same text: the key covers the whole
 * model of the page, what makes each article in it, and through `around` all that stands around it: the site's
 * settings and the code that writes it.
 */
export class PageKeys {
  readonly #around: string;
  /** Most pages show entries that others show as well. */
  readonly #entries = new Map<Entry, string>();
  readonly #articles = new Map<ArticlePage, string>();

  constructor(around: unknown) {
    this.#around = shortHash(this.#spelled(around));
  }

  /** 20 hexadecimal digits. */
  of(page: Page): string {
    if (page.kind !== 'article') return shortHash(this.#around + this.#spelled(page));
    const { newer, older, related } = page;
    return shortHash(this.#around + this.ofArticle(page) + this.#items([newer, older, related]));
  }

  /** Names what the page of an article says, whatever stands around it and wherever it leads on. */
  ofArticle(page: ArticlePage): string {
    const known = this.#articles.get(page);
    if (known !== undefined) return known;
    const key = shortHash(this.#properties(page, leadsOn));
    this.#articles.set(page, key);
    return key;
  }

  /** A value as a text that no other value has: strings go by their length, so that nothing needs to be escaped. */
  #spelled(value: unknown): string {
    if (typeof value === 'string') return `${value.length}:${value}`;
    if (typeof value === 'number' || typeof value === 'boolean') return `${value};`;
    // The body of an article is a function: the content id stands for it.
    if (typeof value !== 'object' || value === null) return '-';
    if (Array.isArray(value)) return this.#items(value);
    if (value instanceof Map || value instanceof Set) return this.#items([...value]);
    if (isEntry(value)) return this.#keyOf(value);
    return this.#properties(value);
  }

  /** One that is undefined counts as absent: what was kept from an earlier build lacks it. */
  #properties(value: object, left: ReadonlySet<string> = nothingLeft): string {
    let text = '{';
    for (const name in value) {
      const property: unknown = Reflect.get(value, name);
      if (property !== undefined && !left.has(name))
        text += `${name.length}:${name}${this.#spelled(property)}`;
    }
    return `${text}}`;
  }

  #items(items: readonly unknown[]): string {
    let text = '[';
    for (const item of items) text += this.#spelled(item);
    return `${text}]`;
  }

  /**
   * An article is what its file and the files beside it say, known by their ids and sizes. Tags and authors are
   * spelled as all articles settle it, updates wait for their day, photos and translations lie elsewhere; the rest
   * comes of these and of the settings, which stand around every page.
   */
  #keyOf(entry: Entry): string {
    const known = this.#entries.get(entry);
    if (known !== undefined) return known;
    const { article, url, cover, translations } = entry;
    const { source, contentId, tags, bylines, attachments, updates } = article;
    const key = shortHash(
      this.#spelled([source, contentId, url, tags, bylines, attachments, updates, cover, translations]),
    );
    this.#entries.set(entry, key);
    return key;
  }
}

/** What leads from one article to others. */
const leadsOn: ReadonlySet<string> = new Set<keyof ArticlePage>(['newer', 'older', 'related']);
const nothingLeft: ReadonlySet<string> = new Set();

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 20);
}

function isEntry(part: object): part is Entry {
  return 'article' in part && 'sourceUrl' in part;
}
