import type { Language } from '../content/model.ts';
import { type FieldWords, fieldWordsOf } from './field-words.ts';
import { articleJsonSchema, isSchema, type JsonSchema, settingsJsonSchemas } from './json-schema.ts';
import { snippetsOf } from './snippets.ts';
import { editorTasks } from './tasks.ts';

/**
 * The settings that let VS Code help with articles, by path below the project. Categories are those of the site, by
 * their ids.
 */
export function editorSettings(
  language: Language,
  categories: readonly string[],
): ReadonlyMap<string, string> {
  const words = fieldWordsOf[language];
  const schemas = Object.entries(settingsJsonSchemas(language));
  const article = articleJsonSchema(language, categories);
  return new Map([
    [
      '.vscode/extensions.json',
      json({ recommendations: ['eliostruyf.vscode-front-matter', 'redhat.vscode-yaml'] }),
    ],
    [
      '.vscode/settings.json',
      json(
        workspaceSettings(
          words,
          article,
          schemas.map(([name]) => name),
        ),
      ),
    ],
    ['.vscode/tasks.json', json(editorTasks(words))],
    ['.vscode/khotin.code-snippets', json(snippetsOf(article, words.fields))],
    ['.vscode/article.schema.json', json(article)],
    ...schemas.map(([name, schema]) => [`.vscode/${name}.schema.json`, json(schema)] as const),
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Red Hat's extension checks YAML files, but no front matter in Markdown; Front Matter CMS shows that as a form, by
 * content types, and knows required fields, kinds and choices. The rest is found by the task that checks.
 */
function workspaceSettings(words: FieldWords, article: JsonSchema, settingsFiles: readonly string[]) {
  return {
    'yaml.schemas': Object.fromEntries(
      settingsFiles.map((name) => [`./.vscode/${name}.schema.json`, `content/${name}`]),
    ),
    'files.insertFinalNewline': true,
    // Half a key is a text to VS Code, until its colon is typed.
    '[markdown]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: 'on', strings: 'on' } },
    'frontMatter.content.pageFolders': [{ title: words.articles, path: '[[workspace]]/content/articles' }],
    'frontMatter.content.supportedFileTypes': ['md'],
    'frontMatter.taxonomy.dateFormat': 'yyyy-MM-dd',
    'frontMatter.taxonomy.indentArrays': true,
    'frontMatter.taxonomy.contentTypes': [
      { name: 'default', pageBundle: false, fields: contentFields(article) },
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
