import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorSettings } from '../../scripts/admin/editor-settings.ts';
import { fieldWordsOf } from '../../scripts/admin/field-words.ts';
import { articleJsonSchema, settingsJsonSchemas } from '../../scripts/admin/json-schema.ts';
import { settingsWordsOf } from '../../scripts/admin/settings-words.ts';
import { snippetsOf } from '../../scripts/admin/snippets.ts';
import { problemPattern } from '../../scripts/admin/tasks.ts';
import { articleSchema } from '../../scripts/content/article-schema.ts';
import { messagesOf } from '../../scripts/content/messages/of-language.ts';
import { root, runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

describe('the settings of VS Code', () => {
  const { categories } = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8'));
  const ids: string[] = categories.map(({ id }: { id: string }) => id);

  it.each([...editorSettings('vi', ids)])('are up to date: %s (npm run schema writes them)', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('are written with the categories of the site, or without any where site.yaml is broken', async () => {
    writeFiles(folder, { 'content/site.yaml': siteYaml });
    expect(await runCommand('schema', [], { cwd: folder })).toMatchObject({ status: 0 });
    const written = (): string => readFileSync(join(folder, '.vscode/khotin.code-snippets'), 'utf8');
    expect(written()).toContain('|tin,thong-bao|}');
    writeFiles(folder, { 'content/site.yaml': 'name: [' });
    expect(await runCommand('schema', [], { cwd: folder })).toMatchObject({ status: 0 });
    expect(written()).toContain('category: $1');
  });

  it.each(['vi', 'en'] as const)('say in %s what each setting is', (language) => {
    const words = settingsWordsOf[language];
    const schemas = settingsJsonSchemas(language);
    const keys = (name: string): string[] => {
      const { properties, items } = schemas[name] ?? {};
      return Object.keys(properties ?? Object(items).properties);
    };
    const named = (file: Readonly<Record<string, unknown>>): string[] =>
      Object.keys(file).filter((key) => !key.includes('.'));
    expect(named(words.site).toSorted()).toEqual(keys('site.yaml').toSorted());
    expect(named(words.tags).toSorted()).toEqual(keys('tags.yaml').toSorted());
    expect(named(words.authors).toSorted()).toEqual(keys('authors.yaml').toSorted());
    expect(named(words.notice).toSorted()).toEqual(keys('notice.yaml').toSorted());
    expect(JSON.stringify(schemas['tags.yaml'])).toContain(words.tags['label']?.label);
  });
});

describe('the task that checks the content', () => {
  it('finds each problem in what the check prints: severity, file, line, column and words', async () => {
    const articles = {
      'sai-ngay.md': articleText({ title: 'Một', date: '05/10/2026' }),
      'sai-khoa.md': articleText({ titel: 'Hai', date: '2026-10-05', category: 'khong-co' }),
      'thieu-anh.md': articleText({ title: 'Ba 50%', date: '2026-10-05' }, '![Tả](khong-co.jpg "A")'),
      'chinh-ta.md': articleText({ title: 'Bốn', date: '2026-10-05' }, 'Trong nghành năm 2023,Hội thi.'),
      'thừa, tệp.md': articleText({ title: 'Năm', date: '2026-10-05' }),
    };
    const project = join(folder, 'problems');
    mkdirSync(join(project, '.git'), { recursive: true });
    writeFiles(join(project, 'content'), { 'site.yaml': siteYaml });
    writeFiles(join(project, 'content/articles/2026/10'), articles);
    const check = (format: string) => runCommand('check', ['--format', format], { cwd: project });
    const { output } = await check('github');
    const read = output
      .trimEnd()
      .split('\n')
      .map((line) => new RegExp(problemPattern).exec(line));
    const { problems } = JSON.parse((await check('json')).output);
    expect(problems.length).toBeGreaterThan(5);
    expect(new Set(problems.map(({ severity }: { severity: string }) => severity))).toEqual(
      new Set(['error', 'warning']),
    );
    expect(read.map((match) => match?.slice(1))).toEqual(
      problems.map(({ severity, path, line, column, field, message }: Record<string, string>) => [
        severity,
        path?.replaceAll(',', '%2C'),
        String(line),
        String(column),
        (field === '' ? message : `${field}: ${message}`)?.replaceAll('%', '%25'),
      ]),
    );
  });
});

describe('the completions of VS Code', () => {
  const snippets = Object.entries(snippetsOf(articleJsonSchema('vi', ['tin']), fieldWordsOf.vi.fields));
  const check = articleSchema(messagesOf.vi);
  /** What stands in the file before anything is filled in: the first of each choice, and the day. */
  const taken = (body: readonly string[]): string =>
    body
      .join('\n')
      .replaceAll(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
      .replaceAll(/\$\{\d+:\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE\}/g, '2026-10-05')
      .replaceAll(/\$\d+/g, '');

  it('offer every key of front matter with its words', () => {
    expect(snippets.map(([key]) => key)).toEqual(Object.keys(articleJsonSchema('vi').properties ?? {}));
    expect(Object.fromEntries(snippets)['tags']).toMatchObject({
      prefix: 'tags',
      description: expect.stringMatching(/^Từ khóa\. /),
    });
  });

  it.each(snippets)('write only keys that the check knows: %s', (key, { body }) => {
    const text = taken(body);
    expect(text).not.toContain('$');
    const fields = parse(text, { schema: 'failsafe' });
    expect(Object.keys(fields)).toEqual([key]);
    const issues = check.safeParse({ title: 'Bài', date: '2026-10-05', ...fields }).error?.issues ?? [];
    expect(issues.filter(({ code }) => code === 'unrecognized_keys')).toEqual([]);
  });
});
