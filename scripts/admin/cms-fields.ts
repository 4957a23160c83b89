import type { FieldWords } from './field-words.ts';
import { isSchema, type JsonSchema } from './json-schema.ts';

/** A field of Sveltia CMS, as its config.yml states it. */
export interface CmsField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly fields?: readonly CmsField[];
  readonly [option: string]: unknown;
}

/** What the fields of one site need beyond the schema. */
export interface FieldContext {
  readonly words: FieldWords;
  readonly categories: readonly { readonly value: string; readonly label: string }[];
}

/** Texts longer than a line get a box of several. */
const longestLine = 300;
/** The files of an article lie in its own folder. */
const photos = new Set(['images.src', 'videos.poster']);
const files = new Set(['attachments.file', 'videos.file', 'videos.captions']);

/** The fields of a form for what a schema describes, with labels and hints of the site's language. */
export function cmsFields(schema: JsonSchema, context: FieldContext, path = ''): CmsField[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const said = context.words.fields[at] ?? { label: name };
    // A choice without choices would be a field that nobody can fill.
    if (!isSchema(inner) || (at === 'category' && context.categories.length === 0)) return [];
    return [
      {
        name,
        label: said.label,
        ...(said.hint !== undefined && { hint: said.hint }),
        required: required.has(name),
        ...widgetOf(inner, at, context),
      },
    ];
  });
}

type Widget = { readonly widget: string } & Readonly<Record<string, unknown>>;

function widgetOf(schema: JsonSchema, at: string, context: FieldContext): Widget {
  const plain = formOf(schema);
  if (at === 'category') return { widget: 'select', options: context.categories };
  if (at === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', default: '{{now}}' };
  if (photos.has(at)) return { widget: 'image', choose_url: false };
  if (files.has(at)) return { widget: 'file', choose_url: false };
  if (plain.format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', default: '' };
  if (plain.enum !== undefined) return { widget: 'select', options: choicesOf(plain.enum, context.words) };
  if (plain.type === 'boolean') return { widget: 'boolean', default: at === 'draft' };
  if (plain.type === 'object')
    return { widget: 'object', collapsed: true, fields: cmsFields(plain, context, at) };
  if (plain.type === 'array') return listWidget(plain, at, context);
  return plain.pattern === undefined && (plain.maxLength ?? 0) > longestLine
    ? { widget: 'text' }
    : { widget: 'string' };
}

function listWidget({ items }: JsonSchema, at: string, context: FieldContext): Widget {
  const item = isSchema(items) ? formOf(items) : {};
  if (item.type !== 'object') return { widget: 'list' };
  return { widget: 'list', collapsed: false, fields: cmsFields(item, context, at) };
}

/** Where a text, a map or a list may stand, a form offers the one that says most: the last. */
function formOf(schema: JsonSchema): JsonSchema {
  const last = schema.anyOf?.at(-1);
  return isSchema(last) ? last : schema;
}

function choicesOf(choices: readonly unknown[], words: FieldWords): { value: string; label: string }[] {
  return choices.map(String).map((value) => ({ value, label: words.choices[value] ?? value }));
}
