/** Markup that is safe to print. Only this file makes it. */
class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

export type { Html };

/** What may stand in a template. What is absent prints nothing. */
export type HtmlValue = string | number | Html | undefined | null | false | readonly HtmlValue[];

const special = /[&<>"']/;
const specials = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it stands in an element or in a quoted attribute, in HTML as in XML. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => entities[character] ?? '') : text;
}

/**
 * Markup from a template; each value is escaped, lists are joined, absent values print nothing. The indentation
 * of the template falls away, so that pages stay small. It serves XML as well.
 *
 * @example html`<a href="${url}">${title}</a>`
 */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const strings = flush(template);
  let markup = strings[0] ?? '';
  for (let i = 0; i < values.length; i += 1) markup += print(values[i]) + (strings[i + 1] ?? '');
  return new Html(markup);
}

/** Markup that was made elsewhere. The Markdown renderer is its only caller. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

const breakers = /[<>&\u2028\u2029]/g;

/** JSON that cannot end the script element it stands in. */
export function json(value: object): Html {
  return new Html(JSON.stringify(value).replace(breakers, codePoint));
}

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function print(value: HtmlValue): string {
  if (typeof value === 'string') return escapeText(value);
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'number') return String(value);
  let markup = '';
  for (const one of value) markup += print(one);
  return markup;
}

const indentation = /\n\s+/g;
const flushed = new WeakMap<TemplateStringsArray, readonly string[]>();

function flush(template: TemplateStringsArray): readonly string[] {
  const known = flushed.get(template);
  if (known !== undefined) return known;
  const strings = template.map((string) => string.replace(indentation, '\n'));
  flushed.set(template, strings);
  return strings;
}
