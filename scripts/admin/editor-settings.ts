import type { Language } from '../content/model.ts';
import { fieldWordsOf } from './field-words.ts';
import { articleJsonSchema, isSchema, type JsonSchema, settingsJsonSchemas } from './json-schema.ts';

/** The settings that let VS Code help with articles, by path below the project. */
export function editorSettings(language: Language): ReadonlyMap<string, string> {
  const schemas = Object.entries(settingsJsonSchemas(language));
  return new Map([
    [
      '.vscode/extensions.json',
      json({ recommendations: ['eliostruyf.vscode-front-matter', 'redhat.vscode-yaml'] }),
    ],
    [
      '.vscode/settings.json',
      json(
        workspaceSettings(
          language,
          schemas.map(([name]) => name),
        ),
      ),
    ],
    ['.vscode/article.schema.json', json(articleJsonSchema(language))],
    ...schemas.map(([name, schema]) => [`.vscode/${name}.schema.json`, json(schema)] as const),
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Red Hat's extension checks YAML files; front matter in Markdown is Front Matter CMS's part, by content types. */
function workspaceSettings(language: Language, settingsFiles: readonly string[]) {
  const words = fieldWordsOf[language];
  return {
    'yaml.schemas': Object.fromEntries(
      settingsFiles.map((name) => [`./.vscode/${name}.schema.json`, `content/${name}`]),
    ),
    'files.insertFinalNewline': true,
    '[markdown]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: 'on' } },
    'frontMatter.content.pageFolders': [{ title: words.articles, path: '[[workspace]]/content/articles' }],
    'frontMatter.content.supportedFileTypes': ['md'],
    'frontMatter.taxonomy.dateFormat': 'yyyy-MM-dd',
    'frontMatter.taxonomy.indentArrays': true,
    'frontMatter.taxonomy.contentTypes': [
      { name: 'default', pageBundle: false, fields: contentFields(articleJsonSchema(language)) },
    ],
  };
}

interface ContentField {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly [option: string]: unknown;
}

/** Lists of maps are left out: the extension would write keys of its own into them. They are typed by hand. */
function contentFields(schema: JsonSchema): ContentField[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const type = isSchema(inner) ? contentType(name, inner) : undefined;
    if (!isSchema(inner) || type === undefined) return [];
    const { title = name, description } = inner;
    return [
      {
        name,
        title,
        ...(description !== undefined && { description }),
        ...(required.has(name) && { required: true }),
        ...type,
      },
    ];
  });
}

/** The kinds of fields that Front Matter CMS knows; undefined for what it cannot hold. */
function contentType(
  name: string,
  schema: JsonSchema,
): ({ readonly type: string } & Record<string, unknown>) | undefined {
  if (name === 'tags') return { type: 'tags' };
  if (name === 'draft') return { type: 'draft' };
  if (name === 'date' || schema.format === 'date') return { type: 'datetime' };
  if (schema.type === 'boolean') return { type: 'boolean' };
  if (schema.enum !== undefined) return { type: 'choice', choices: schema.enum };
  if (schema.type === 'string') return { type: 'string', single: schema.pattern !== undefined };
  if (schema.type === 'object') return { type: 'fields', fields: contentFields(schema) };
  return schema.type === 'array' && isSchema(schema.items) && schema.items.type === 'string'
    ? { type: 'list' }
    : undefined;
}
