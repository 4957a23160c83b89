import { isWebAddress } from '../../content/fields.ts';
import type { Byline } from '../../content/model.ts';
import { slugify } from '../../content/slug.ts';
import { textOf } from '../html/document.ts';
import type { Mapping } from '../mapping.ts';
import type { FileReference } from '../model.ts';
import { parseDate } from '../text/dates.ts';
import { oneLine } from '../text/tidy.ts';
import type { Fields, FieldValue } from './front-matter.ts';

/** Which keys of front matter mean what, in the order in which they are believed. */
const keys = {
  title: ['title'],
  date: ['date', 'publishdate', 'pubdate', 'published_at', 'created'],
  summary: ['summary', 'description', 'deck', 'excerpt', 'abstract'],
  tags: ['tags', 'tag', 'topics', 'keywords'],
  categories: ['categories', 'category'],
  author: ['author', 'authors', 'byline'],
  slug: ['slug'],
  aliases: ['aliases', 'alias', 'redirect_from'],
  url: ['url', 'permalink'],
  image: ['images', 'image', 'cover', 'featured_image', 'primary_image', 'thumbnail'],
  attachments: ['attachments', 'files', 'resources'],
  draft: ['draft'],
  published: ['published'],
  source: ['source'],
  sourceUrl: ['source_url', 'canonical', 'canonical_url', 'original_url', 'redirectto'],
} as const satisfies Record<string, readonly string[]>;
type Meaning = keyof typeof keys;

/** Front matter of another generator, by what it means. */
export class SourceFields {
  readonly #fields: Fields;
  readonly #mapping: Mapping;
  readonly #read = new Set<string>();

  constructor(fields: Fields, mapping: Mapping) {
    this.#fields = fields;
    this.#mapping = mapping;
  }

  /** Keys that nothing asked for. */
  get unused(): string[] {
    return [...this.#fields].flatMap(([key, values]) =>
      values.length > 0 && !this.#read.has(key) ? [key] : [],
    );
  }

  text(meaning: Meaning): string {
    return oneLine(textOf(this.texts(meaning)[0] ?? ''));
  }

  texts(meaning: Meaning): string[] {
    return this.#values(meaning).flatMap((value) => (typeof value === 'string' ? [value] : []));
  }

  /** Labels; one text may hold several, parted by commas. */
  labels(meaning: 'tags' | 'categories'): string[] {
    const values = this.texts(meaning);
    const parts = values.length === 1 ? (values[0] ?? '').split(/[,;]/) : values;
    return parts.map((part) => oneLine(textOf(part))).filter((part) => part !== '');
  }

  get date(): { written: string; read: (timeZone: string) => string | undefined } {
    const written = this.texts('date')[0] ?? '';
    const format = this.#mapping.dateFormat;
    return { written, read: (timeZone) => parseDate(written, { timeZone, format }) };
  }

  get bylines(): Byline[] {
    return this.#values('author').flatMap((value): Byline[] => {
      const written = typeof value === 'string' ? value : (value.get('name') ?? value.get('title') ?? '');
      const name = oneLine(this.#mapping.authors[written] ?? written).slice(0, 100);
      return name === '' ? [] : [{ name, role: undefined, position: undefined }];
    });
  }

  get images(): FileReference[] {
    return this.#values('image').flatMap((value) =>
      referenceOf(value, ['src', 'uid', 'path', 'url', 'image']),
    );
  }

  get attachments(): FileReference[] {
    return this.#values('attachments').flatMap((value) => referenceOf(value, ['file', 'src', 'path', 'url']));
  }

  /** Whom the article was taken from. */
  get origin(): { name: string; url: string | undefined } | undefined {
    const written = this.texts('sourceUrl')[0];
    const url = written !== undefined && isWebAddress(written) ? written : undefined;
    const name = this.text('source') || (url === undefined ? '' : new URL(url).hostname);
    return name === '' ? undefined : { name: name.slice(0, 200), url };
  }

  #values(meaning: Meaning): FieldValue[] {
    const wanted: readonly string[] = this.#mapping.fields[meaning] ?? keys[meaning];
    const lower = wanted.map((key) => key.toLowerCase());
    for (const key of lower) this.#read.add(key);
    return [...(lower.map((key) => this.#fields.get(key) ?? []).find(({ length }) => length > 0) ?? [])];
  }
}

function referenceOf(value: FieldValue, names: readonly string[]): FileReference[] {
  if (typeof value === 'string') return [{ reference: value, words: '', caption: '' }];
  const reference = names.map((name) => value.get(name)).find((one) => one !== undefined);
  if (reference === undefined) return [];
  return [
    { reference, words: value.get('alt') ?? value.get('title') ?? '', caption: value.get('caption') ?? '' },
  ];
}

/** What a permalink of Hugo or Jekyll is made of. */
export interface PermalinkParts {
  /** A day, or a moment that begins with one. */
  readonly date: string;
  readonly slug: string;
  readonly title: string;
  readonly fileName: string;
  readonly section: string;
  readonly categories: readonly string[];
}

/** @example permalinkOf('/:year/:month/:slug/', parts) // '/2023/01/tong-ket/' */
export function permalinkOf(form: string, parts: PermalinkParts): string {
  const [year = '', month = '', day = ''] = parts.date.slice(0, 10).split('-');
  const words: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    slug: parts.slug,
    title: parts.title,
    filename: parts.fileName,
    contentbasename: parts.fileName,
    section: parts.section,
    sections: parts.section,
    categories: parts.categories.map((one) => slugify(one)).join('/'),
  };
  const path = form.replace(/:(\w+)/g, (whole, name: string) => words[name] ?? whole);
  return `/${path}`.replace(/\/{2,}/g, '/');
}
