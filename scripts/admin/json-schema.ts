import { z } from 'zod';
import { articleSchema } from '../content/article-schema.ts';
import { messagesOf } from '../content/messages/of-language.ts';
import type { Language } from '../content/model.ts';
import { authorsSchema, noticeSchema, siteSchema, tagsSchema } from '../content/site-schema.ts';
import { type FieldWord, fieldWordsOf } from './field-words.ts';
import { settingsWordsOf } from './settings-words.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The front matter of an article, from the schema that checks it, with labels in a language. Where the categories of
 * a site are given, it takes no others.
 */
export function articleJsonSchema(language: Language, categories: readonly string[] = []): JsonSchema {
  const words = fieldWordsOf[language];
  const schema = describe(jsonSchemaOf(articleSchema(messagesOf[language])), '', words.fields);
  const { category } = schema.properties ?? {};
  const known = categories.length > 0 &&
    isSchema(category) && { category: { ...category, enum: [...categories] } };
  return { ...schema, properties: { ...schema.properties, ...known }, title: words.schemaTitle };
}

/** The schemas of the settings, by the name of their file, with hints in a language. */
export function settingsJsonSchemas(language: Language): Readonly<Record<string, JsonSchema>> {
  const say = messagesOf[language];
  const words = settingsWordsOf[language];
  return {
    'site.yaml': describe(jsonSchemaOf(siteSchema(say)), '', words.site),
    'tags.yaml': describe(jsonSchemaOf(tagsSchema(say)), '', words.tags),
    'authors.yaml': describe(jsonSchemaOf(authorsSchema(say)), '', words.authors),
    'notice.yaml': describe(jsonSchemaOf(noticeSchema(say)), '', words.notice),
  };
}

/**
 * What an editor may type. Flags are `true` and `false`, which every reader of YAML takes for more than text; a
 * value that is put into a list or a map before it is checked may stand alone.
 */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const own = zodSchema instanceof z.ZodPipe ? pipeSchema(zodSchema) : undefined;
      if (own !== undefined) {
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
        Object.assign(jsonSchema, own);
      }
      if (zodSchema instanceof z.ZodObject) {
        const needed = Object.entries(zodSchema.shape).filter(([, field]) => !mayBeAbsent(field));
        if (needed.length > 0) jsonSchema.required = needed.map(([key]) => key);
        else delete jsonSchema.required;
      }
      if (jsonSchema.enum?.join() === 'true,false') {
        jsonSchema.type = 'boolean';
        delete jsonSchema.enum;
      }
      delete jsonSchema.default;
    },
  });
}

function mayBeAbsent(field: unknown): boolean {
  return field instanceof z.ZodType && field.safeParse(undefined).success;
}

/** What a pipe takes in, where its entrance says less than its exit; undefined where the entrance says all. */
function pipeSchema({ in: before, out: after }: z.ZodPipe): JsonSchema | undefined {
  if (!(after instanceof z.ZodType) || after instanceof z.ZodTransform) return undefined;
  const { $schema: _, ...inner } = jsonSchemaOf(after);
  if (!(before instanceof z.ZodTransform)) return inner;
  // `z.preprocess`: a text for a map with a name, one item for a list.
  const alone = isSchema(inner.items) ? inner.items : { type: 'string' as const };
  return { anyOf: [...(alone.anyOf ?? [alone]), inner] };
}

/** Whether a part of a schema is a schema itself, neither a list of them nor a plain yes or no. */
export function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** Gives each field its label and its hint; the hint stands in for a pattern that a text does not match. */
function describe(schema: JsonSchema, path: string, words: Readonly<Record<string, FieldWord>>): JsonSchema {
  const { label, hint } = words[path] ?? {};
  const below = (key: string): string => `${path.replaceAll('[]', '')}.${key}`.replace(/^\./, '');
  const item = (part: unknown): JsonSchema => (isSchema(part) ? describe(part, `${path}[]`, words) : {});
  return {
    ...schema,
    ...(label !== undefined && { title: label }),
    ...(hint !== undefined && { description: hint }),
    ...(hint !== undefined && schema.pattern !== undefined && { patternErrorMessage: hint }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([key, inner]) => [
          key,
          isSchema(inner) ? describe(inner, below(key), words) : inner,
        ]),
      ),
    }),
    ...(schema.items !== undefined && { items: item(schema.items) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(item) }),
  };
}
