import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorWordsOf } from '../../scripts/cli/editor-words.ts';
import { planMerge } from '../../scripts/cli/merge-tags.ts';
import { taggedFiles } from '../../scripts/cli/tag-uses.ts';
import { withTagAlias } from '../../scripts/cli/tags-yaml.ts';
import { readSettings } from '../../scripts/content/settings.ts';
import { aContentFolder, articleText } from '../folders.ts';
import { runCommand } from '../site/command.ts';
import { carryOut } from './carry-out.ts';

const tags = (content: string, ...words: string[]) => runCommand('tags', ['--content', content, ...words]);
/** The plan of the command, carried out as the command does. */
function merge(content: string, ...names: string[]) {
  const { site, say } = readSettings(content, undefined, []);
  if (site === undefined) throw new Error('The settings of a test are sound');
  return carryOut(() =>
    planMerge({ content, site, ...taggedFiles(content, site, say), names, say: editorWordsOf.vi }),
  );
}
const read = (content: string, path: string): string => readFileSync(join(content, path), 'utf8');
const aContent = (files: Readonly<Record<string, string>> = {}): string =>
  aContentFolder({
    'articles/2023/01/a.md': articleText('tags: [Chuyển đổi số, Thi đua]'),
    'articles/2023/01/b.md': articleText('tags:\n  - Chuyển đổi số\n  - Thuế'),
    'articles/2023/01/c.md': articleText('tags: [chuyển-đổi số, Thuê]'),
    ...files,
  });

describe('npm run tags', () => {
  it('lists tags with counts, near-duplicates, and those that differ by marks', async () => {
    const { status, output } = await tags(aContent());
    expect(status).toBe(0);
    expect(output).toContain(
      '     2  Chuyển đổi số\n     1  Thi đua\n     1  Thuê\n     1  Thuế\n     1  chuyển-đổi số\n',
    );
    expect(output).toContain('1 nhóm viết gần giống nhau:\n  “Chuyển đổi số” (2), “chuyển-đổi số” (1)\n');
    expect(output).toMatch(/1 nhóm chỉ khác dấu .*\n {2}“Thuê” \(1\), “Thuế” \(1\)\n/);
  });

  it('says so where there is no tag', async () => {
    expect((await tags(aContentFolder({}))).output).toBe('Chưa bài nào có từ khóa.\n');
  });

  it.each([
    ['a flow list', 'tags: [A,  Thi đua , "B"] ', 'tags: [A,  Khen thưởng , "B"] '],
    ['a block list', "tags:\n- 'Thi đua'\n- B", 'tags:\n- Khen thưởng\n- B'],
    ['a flow list that has both', 'tags: [Thi đua, Khen thưởng]', 'tags: [Khen thưởng]'],
    [
      'a flow list that has both, the other way round',
      'tags: [Khen thưởng, A, Thi đua]',
      'tags: [Khen thưởng, A]',
    ],
    [
      'a block list that has both',
      'tags:\n  - Khen thưởng\n  - Thi đua\n  - B',
      'tags:\n  - Khen thưởng\n  - B',
    ],
    ['other spellings of it', 'tags: [thi-đua, THI ĐUA]', 'tags: [Khen thưởng]'],
    [
      'CRLF, comments and decomposed letters',
      `# ${'thi đua'}\r\ntags: [${'Thi đua'.normalize('NFD')}]\r`,
      '# thi đua\r\ntags: [Khen thưởng]\r',
    ],
  ])('merges in %s without changing another byte', async (_name, before, after) => {
    const content = aContent({ 'articles/2023/01/x.md': `\ufeff${articleText(before, 'Thi đua.\n')}` });
    expect(merge(content, 'Thi đua', 'Khen thưởng')).toMatchObject({ status: 0, errors: '' });
    expect(read(content, 'articles/2023/01/x.md')).toBe(`\ufeff${articleText(after, 'Thi đua.\n')}`);
    expect(read(content, 'articles/2023/01/a.md')).toBe(articleText('tags: [Chuyển đổi số, Khen thưởng]'));
    expect(read(content, 'tags.yaml')).toBe('- label: Khen thưởng\n  aliases: [Thi đua]\n');
  });

  it('quotes a label where its list needs that', async () => {
    const content = aContent();
    expect(merge(content, 'Thi đua', 'Thi đua, khen thưởng').status).toBe(0);
    expect(read(content, 'articles/2023/01/a.md')).toContain(
      "tags: [Chuyển đổi số, 'Thi đua, khen thưởng']\n",
    );
  });

  it('needs no alias where both spellings have one page', async () => {
    const content = aContent({ 'tags.yaml': '- label: Khác\n' });
    expect(merge(content, 'chuyển-đổi số', 'Chuyển đổi số').status).toBe(0);
    expect(read(content, 'articles/2023/01/c.md')).toContain('tags: [Chuyển đổi số, Thuê]\n');
    expect(read(content, 'tags.yaml')).toBe('- label: Khác\n');
  });

  it('writes nothing in a dry run', async () => {
    const content = aContent();
    const { output } = await tags(content, '--merge', 'Thi đua', 'Khen thưởng', '--dry-run');
    expect(output).toContain('content/articles/2023/01/a.md:4 Thi đua → Khen thưởng');
    expect(read(content, 'articles/2023/01/a.md')).toContain('Thi đua');
  });

  it.each([
    ['a tag that nobody uses', ['Thi dua', 'B'], 'có phải “Thi đua”?'],
    ['the same tag', ['Thi đua', 'Thi đua'], 'giống hệt nhau'],
    ['one name', ['Thi đua'], 'Hãy viết: npm run tags'],
    ['a name without letters', ['Thi đua', '…'], 'Hãy viết: npm run tags'],
    ['a tag with a path of its own', ['Thuế', 'B'], 'slug: thue-khoa'],
    ['a name that belongs to another tag', ['Thuê', 'B'], '“Thuê” đã là tên khác của “Thuê mướn”'],
  ])('refuses %s and writes nothing', async (_name, names, message) => {
    const yaml = '- { label: Thuế, slug: thue-khoa }\n- label: Thuê mướn\n  aliases: [Thuê]\n';
    const content = aContent({ 'tags.yaml': yaml });
    const { status, errors } = merge(content, ...names);
    expect({ status, errors }).toEqual({ status: 1, errors: expect.stringContaining(message) });
    expect(read(content, 'tags.yaml')).toBe(yaml);
  });

  it('refuses where one article cannot be edited, before the first write', async () => {
    const content = aContent({ 'articles/2023/01/z.md': articleText('summary: "a\nb"\ntags: [Thi đua]') });
    const { status, errors } = merge(content, 'Thi đua', 'Khen thưởng');
    expect({ status, errors }).toEqual({
      status: 1,
      errors: expect.stringContaining('content/articles/2023/01/z.md'),
    });
    expect(read(content, 'articles/2023/01/a.md')).toContain('Thi đua');
  });

  it('leaves content that has no problem', async () => {
    const content = aContentFolder({ 'articles/2023/01/a.md': articleText('tags: [Thi đua, AI]') });
    expect(await tags(content, '--merge', 'Thi đua', 'Khen thưởng')).toMatchObject({ status: 0 });
    expect(await runCommand('check', ['--content', content])).toMatchObject({ status: 0 });
  });
});

describe('an alias in tags.yaml', () => {
  const alias = { label: 'Mới', alias: 'Cũ', language: undefined };
  it.each([
    ['no file', '', '- label: Mới\n  aliases: [Cũ]\n'],
    ['only comments', '# ghi chú\n', '# ghi chú\n- label: Mới\n  aliases: [Cũ]\n'],
    [
      'an entry without aliases',
      '# a\n- label: Mới\n  slug: moi # không\n- label: B',
      '# a\n- label: Mới\n  slug: moi # không\n  aliases: [Cũ]\n- label: B',
    ],
    ['a flow list', '- label: Mới\n  aliases: [X]\n', '- label: Mới\n  aliases: [X, Cũ]\n'],
    [
      'a block list',
      '- label: Mới\n  aliases:\n    - X\n  slug: y\n',
      '- label: Mới\n  aliases:\n    - X\n    - Cũ\n  slug: y\n',
    ],
    ['a flow entry', '- { label: Mới }\n', '- { label: Mới, aliases: [Cũ] }\n'],
    [
      'an entry of the old tag',
      '- label: Cũ\n  synonyms: [S]\n  aliases: [T]\n# b\n- label: Mới\n',
      '# b\n- label: Mới\n  aliases: [Cũ, T]\n  synonyms: [S]\n',
    ],
    [
      'the same label in another language',
      '- label: Mới\n  language: en\n',
      '- label: Mới\n  language: en\n- label: Mới\n  aliases: [Cũ]\n',
    ],
    ['CRLF', '- label: Mới\r\n', '- label: Mới\r\n  aliases: [Cũ]\r\n'],
  ])('goes into %s', (_name, before, after) => {
    expect(withTagAlias(before, alias)).toBe(after);
  });

  it.each([
    ['a map', 'label: Mới\n'],
    ['broken YAML', '- label: "Mới\n'],
    ['a flow list of entries', '[{ label: Mới }]\n'],
  ])('is not guessed into %s', (_name, text) => {
    expect(withTagAlias(text, alias)).toBeUndefined();
  });
});
