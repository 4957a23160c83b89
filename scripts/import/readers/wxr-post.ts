import { textOf } from '../html/document.ts';
import { oneLine } from '../text/tidy.ts';
import type { XmlFields } from './wxr-fields.ts';

/** An item of an export with its fields by name. */
export class Post {
  readonly #xml: XmlFields;

  constructor(xml: XmlFields) {
    this.#xml = xml;
  }

  get id(): string {
    return this.text('wp:post_id');
  }

  get type(): string {
    return this.text('wp:post_type') || 'post';
  }

  get status(): string {
    return this.text('wp:status');
  }

  get comments(): number {
    return this.#xml.fields.filter(({ path }) => path === 'item/wp:comment/wp:comment_id').length;
  }

  text(name: string): string {
    return this.#xml.fields.find(({ path }) => path === `item/${name}`)?.text ?? '';
  }

  /** A field that is shown in one line. */
  line(name: string): string {
    return oneLine(textOf(this.text(name)));
  }

  meta(key: string): string {
    const values = this.#xml.fields.filter(({ path }) =>
      /^item\/wp:postmeta\/wp:meta_(?:key|value)$/.test(path),
    );
    const at = values.findIndex(({ path, text }) => path.endsWith('key') && text === key);
    return at < 0 ? '' : (values[at + 1]?.text ?? '');
  }

  terms(domain: string): string[] {
    return this.#xml.fields
      .filter(({ path, attributes }) => path === 'item/category' && attributes['domain'] === domain)
      .map(({ text }) => oneLine(textOf(text)))
      .filter((text) => text !== '');
  }
}
