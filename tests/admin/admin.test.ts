import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { fromFile, toFile } from '../../scripts/admin/browser/article-format.ts';
import { bundleAdmin } from '../../scripts/admin/bundle.ts';
import { type CmsField, cmsFields } from '../../scripts/admin/cms-fields.ts';
import { adminConfig } from '../../scripts/admin/config.ts';
import { fieldWordsOf } from '../../scripts/admin/field-words.ts';
import { editorFiles } from '../../scripts/admin/files.ts';
import { articleJsonSchema, settingsJsonSchemas } from '../../scripts/admin/json-schema.ts';
import { articleSchema } from '../../scripts/content/article-schema.ts';
import { messagesOf } from '../../scripts/content/messages/of-language.ts';
import { aSite } from '../builders.ts';
import { root } from '../site/command.ts';

const admin = {
  backend: 'github',
  host: undefined,
  repository: 'so-khcn/tin-tuc',
  branch: 'main',
  folder: 'content',
} as const;
const config = (language: 'vi' | 'en' = 'vi') =>
  adminConfig({ site: aSite({ language }), year: 2026, admin });

describe('the JSON Schema of articles', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(articleJsonSchema('vi'));
  const check = articleSchema(messagesOf.vi);
  const article = { title: 'Bài', date: '2026-10-05' };

  it.each([
    ['the least', article],
    ['a single author', { ...article, author: 'A' }],
    ['an author with a role', { ...article, author: { name: 'A', role: 'photo' } }],
    ['authors of both forms', { ...article, author: ['A', { name: 'B' }] }],
    ['tags and a flag', { ...article, tags: ['A', 'B'] }],
    ['a photo', { ...article, images: [{ src: 'a.jpg', alt: 'A' }] }],
    ['a moment', { ...article, date: '2026-10-05T08:30+07:00' }],
  ])('accepts what the check accepts: %s', (_name, fields) => {
    expect(check.safeParse(fields).success).toBe(true);
    expect(validate(fields), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['no title', { date: '2026-10-05' }],
    ['an unknown key', { ...article, titel: 'x' }],
    ['a date of another form', { ...article, date: '05/10/2026' }],
    ['tags as one text', { ...article, tags: 'A, B' }],
    ['an unknown role', { ...article, author: { name: 'A', role: 'boss' } }],
    ['a photo without a file', { ...article, images: [{ alt: 'A' }] }],
    ['a title of several lines', { ...article, summary: 'a', place: 'a\nb' }],
  ])('refuses what the check refuses: %s', (_name, fields) => {
    expect(check.safeParse(fields).success).toBe(false);
    expect(validate(fields)).toBe(false);
  });

  it('names every field in both languages', () => {
    const named = (language: 'vi' | 'en'): string[] => Object.keys(fieldWordsOf[language].fields).toSorted();
    const paths = (fields: readonly CmsField[], above = ''): string[] =>
      fields.flatMap(({ name, fields: inner = [] }) => [
        `${above}${name}`,
        ...paths(inner, `${above}${name}.`),
      ]);
    const context = { words: fieldWordsOf.vi, categories: [{ value: 'a', label: 'A' }] };
    expect(named('vi')).toEqual(paths(cmsFields(articleJsonSchema('vi'), context)).toSorted());
    expect(named('en')).toEqual(named('vi'));
  });

  it('is published with its address, and the admin page only where site.yaml asks for one', async () => {
    const files = await editorFiles(aSite({ base: '/tin/' }), 2026);
    expect([...files.keys()]).toEqual(['khotin-article.schema.json']);
    expect(String(files.get('khotin-article.schema.json'))).toContain(
      '"$id": "https://tin.lamgiang.example/tin/khotin-article.schema.json"',
    );
  });

  it('takes the categories of a site, and no others', () => {
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(
      articleJsonSchema('vi', ['tin']),
    );
    expect(valid({ ...article, category: 'tin' })).toBe(true);
    expect(valid({ ...article, category: 'tn' })).toBe(false);
  });

  it('describes the settings too', () => {
    const site = parseDocument(readFileSync(join(root, 'content/site.yaml'), 'utf8'), { schema: 'failsafe' });
    const schema = settingsJsonSchemas('vi')['site.yaml'] ?? {};
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(valid(site.toJS()), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...Object(site.toJS()), nam: 'x' })).toBe(false);
  });
});

describe('the config of the admin page', () => {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')));
  const schema = JSON.parse(readFileSync(join(folder, 'schema/sveltia-cms.json'), 'utf8'));
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  it.each(['vi', 'en'] as const)('is what Sveltia CMS takes, in %s', (language) => {
    expect(valid(config(language)), JSON.stringify(valid.errors)).toBe(true);
  });

  it.each(['github', 'gitlab'] as const)('is what it takes of a server of one’s own, a %s', (backend) => {
    const own = { ...admin, backend, host: 'https://git.example.vn' };
    const made = adminConfig({ site: aSite(), year: 2026, admin: own });
    expect(valid(made), JSON.stringify(valid.errors)).toBe(true);
    expect(made.backend).toMatchObject({ graphql_api_root: 'https://git.example.vn/api/graphql' });
  });

  it('lists no files of other years, and asks for a token, since nothing else works without a service', () => {
    const { backend, media_folder } = config();
    expect(media_folder).toBe('content/articles/2026');
    expect(backend).toMatchObject({
      auth_methods: ['token'],
      commit_messages: { create: 'Thêm bài {{slug}}' },
    });
  });

  it('points at the newest two years, a date cannot leave them', () => {
    const { collections } = config();
    expect(collections.map(({ folder: at }) => at)).toEqual([
      'content/articles/2026',
      'content/articles/2025',
    ]);
    const dates = collections.map(({ fields }) => fields.find(({ name }) => name === 'date'));
    expect(dates).toMatchObject([{ min: '2026-01-01', max: '2026-12-31' }, { min: '2025-01-01' }]);
  });

  it('offers the categories of the site, by their labels', () => {
    const category = config().collections[0]?.fields.find(({ name }) => name === 'category');
    expect(category).toMatchObject({ options: [{ value: 'tin-hoat-dong', label: 'Tin hoạt động' }] });
  });
});

describe('an article that goes through the form', () => {
  const whole = (fields: string, body = 'Thân.'): string => `---\n${fields}\n---\n\n${body}\n`;

  it.each([
    ['a single author', 'title: Bài\nauthor: Ban biên tập'],
    ['authors of both forms', 'title: Bài\nauthor:\n  - A\n  - name: B\n    role: photo'],
    ['tags that read as numbers', "title: '1.10'\ntags: [A, '0123']"],
    ['a moment', 'title: Bài\ndate: 2026-10-05T08:30+07:00'],
    [
      'a draft with a decorative photo',
      'title: Bài\nimages:\n  - src: a.jpg\n    decorative: true\ndraft: true',
    ],
    ['quotes and colons', "title: 'Hội thảo: “đất đai”'\nplace: 'A #1'"],
    ['a long line', `title: Bài\nsummary: ${'một hai ba '.repeat(60).trim()}`],
  ])('comes out as it went in: %s', (_name, fields) => {
    expect(toFile(fromFile(whole(fields)))).toBe(whole(fields));
  });

  it('loses its empty fields, and nothing else', () => {
    const fields = {
      title: 'Bài',
      author: [],
      tags: [],
      place: '',
      images: [{ src: 'a.jpg', alt: '', decorative: false }],
      body: ' Thân. ',
    };
    expect(toFile(fields)).toBe(whole('title: Bài\nimages:\n  - src: a.jpg'));
  });

  it('does not become a draft, nor a featured article, by being opened', () => {
    expect(fromFile(whole('title: Bài'))).toMatchObject({ draft: false, featured: false, author: [] });
  });

  it.each([
    ['no front matter', 'Thân.'],
    ['broken YAML', whole('title: "a')],
    ['a list', whole('- a')],
  ])('is not shown where it has %s', (_name, text) => {
    expect(() => fromFile(text)).toThrow();
  });
});

describe('the bundle of the admin page', () => {
  it('holds the program, Vietnamese and its fonts, and asks no other host for code or fonts', async () => {
    const bundle = await bundleAdmin();
    const names = [...bundle.keys()];
    expect(names).toContain('admin.js');
    expect(names.filter((name) => /^(?:vi|en-GB|nothing)-/.test(name))).toHaveLength(3);
    const code = [...bundle].flatMap(([name, bytes]) =>
      name.endsWith('.js') ? [Buffer.from(bytes).toString()] : [],
    );
    expect(code.join('\n')).not.toMatch(/cdn\.jsdelivr\.net|fonts\.googleapis|githubstatus\.com\/api/);
    expect(code.join('\n')).toContain('assets/material-symbols-outlined-latin-wght-normal');
  });
});
