import type { FieldWord } from './field-words.ts';
import { isSchema, type JsonSchema } from './json-schema.ts';

/** What VS Code offers while a key is typed; `body` is in its syntax of places to fill in. */
export interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** VS Code takes front matter for YAML inside of Markdown. */
const scope = 'yaml,markdown';
const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** A snippet for each key of front matter, named by the key. */
export function snippetsOf(
  schema: JsonSchema,
  words: Readonly<Record<string, FieldWord>>,
): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
      if (!isSchema(inner)) return [];
      const { label = key, hint } = words[key] ?? {};
      const places = numbers();
      const body = lines(key, inner, places).map((line) => line.trimEnd());
      return [[key, { scope, prefix: key, body, description: [label, hint].filter(Boolean).join('. ') }]];
    }),
  );
}

/** The next number of a place, from 1. */
type Places = () => number;

function numbers(): Places {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** A field and those in it. Fields that stay empty count as absent, so all of them may stand there. */
function lines(key: string, schema: JsonSchema, place: Places): string[] {
  const form = richest(schema);
  if (form.type === 'object') return [`${key}:`, ...inner(form, place).map((line) => `  ${line}`)];
  const item = isSchema(form.items) ? richest(form.items) : undefined;
  if (item?.type === 'object') {
    return [`${key}:`, ...inner(item, place).map((line, i) => `  ${i === 0 ? '- ' : '  '}${line}`)];
  }
  return [`${key}: ${value(key, form, place)}`];
}

/** Flags that say yes, one below the other, would be a mistake more often than not. */
function inner({ properties = {} }: JsonSchema, place: Places): string[] {
  return Object.entries(properties).flatMap(([key, part]) =>
    isSchema(part) && part.type !== 'boolean' ? lines(key, part, place) : [],
  );
}

function value(key: string, schema: JsonSchema, place: Places): string {
  if (schema.type === 'boolean') return 'true';
  if (schema.type === 'array') return `[$${place()}]`;
  if (schema.enum !== undefined) return `\${${place()}|${schema.enum.join(',')}|}`;
  return key === 'date' ? `\${${place()}:${today}}` : `$${place()}`;
}

/** Of several forms, the one that says most: the last. */
function richest(schema: JsonSchema): JsonSchema {
  const last = schema.anyOf?.at(-1);
  return isSchema(last) ? last : schema;
}
