import { z } from 'zod';
import { articleSchema } from '../content/article-schema.ts';
import { messagesOf } from '../content/messages/of-language.ts';
import type { Language } from '../content/model.ts';
import { authorsSchema, noticeSchema, siteSchema, tagsSchema } from '../content/site-schema.ts';
import { type FieldWords, fieldWordsOf } from './field-words.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The front matter of an article, from the schema that checks it, with labels in a language. */
export function articleJsonSchema(language: Language): JsonSchema {
  const words = fieldWordsOf[language];
  const schema = describe(jsonSchemaOf(articleSchema(messagesOf[language])), '', words);
  return { ...schema, title: words.schemaTitle };
}

/** The schemas of the settings, by the name of their file. */
export function settingsJsonSchemas(language: Language): Readonly<Record<string, JsonSchema>> {
  const say = messagesOf[language];
  return {
    'site.yaml': jsonSchemaOf(siteSchema(say)),
    'tags.yaml': jsonSchemaOf(tagsSchema(say)),
    'authors.yaml': jsonSchemaOf(authorsSchema(say)),
    'notice.yaml': jsonSchemaOf(noticeSchema(say)),
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

/** Gives each field its label and its hint. */
function describe(schema: JsonSchema, path: string, words: FieldWords): JsonSchema {
  const said = words.fields[path];
  const below = (key: string): string => (path === '' ? key : `${path.replaceAll('[]', '')}.${key}`);
  const item = (part: unknown): JsonSchema => (isSchema(part) ? describe(part, `${path}[]`, words) : {});
  return {
    ...schema,
    ...(said && { title: said.label, ...(said.hint !== undefined && { description: said.hint }) }),
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
