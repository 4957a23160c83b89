import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorWordsOf } from '../../scripts/cli/editor-words.ts';
import { planRename } from '../../scripts/cli/rename-article.ts';
import { doAll } from '../../scripts/cli/transaction.ts';
import { aContentFolder, aFolder, articleText, siteYaml } from '../folders.ts';
import { runCommand } from '../site/command.ts';
import { carryOut } from './carry-out.ts';

const old = 'articles/2023/01/ten-cu';
/** The plan of the command, carried out as the command does. */
const rename = (content: string, ...words: string[]) =>
  carryOut(() => planRename(content, words, editorWordsOf.vi));
const read = (content: string, path: string): string => readFileSync(join(content, path), 'utf8');
const aContent = (files: Readonly<Record<string, string>> = {}): string =>
  aContentFolder({
    'site.yaml': siteYaml('languages: [vi, en]\n'),
    [`${old}.md`]: articleText(
      'attachments:\n  - { file: ten-cu/tep.txt, title: Tệp }',
      'Xem [tệp](ten-cu/tep.txt).\n',
    ),
    [`${old}.en.md`]: articleText('attachments:\n  - { file: tep.txt, title: File }'),
    [`${old}/tep.txt`]: 'Tệp.',
    ...files,
  });

describe('npm run rename', () => {
  it('moves an article with its translation and its folder, and keeps the old addresses', async () => {
    const content = aContent();
    const { status, output } = await runCommand('rename', [
      '--content',
      content,
      '2023/01/ten-cu',
      'ten-moi',
    ]);
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('Đã đổi tên.') });
    expect(existsSync(join(content, `${old}.md`))).toBe(false);
    expect(read(content, 'articles/2023/01/ten-moi/tep.txt')).toBe('Tệp.');
    expect(read(content, 'articles/2023/01/ten-moi.md')).toBe(
      articleText(
        'attachments:\n  - { file: ten-moi/tep.txt, title: Tệp }\naliases: [/2023/01/ten-cu/]',
        'Xem [tệp](ten-moi/tep.txt).\n',
      ),
    );
    expect(read(content, 'articles/2023/01/ten-moi.en.md')).toContain('aliases: [/en/2023/01/ten-cu/]\n');
    const check = await runCommand('check', ['--content', content]);
    expect(check).toMatchObject({ status: 0 });
  });

  it.each([
    ['a flow list', 'aliases: [/a/]', 'aliases: [/a/, /2023/01/ten-cu/]'],
    ['an empty list', 'aliases: []', 'aliases: [/2023/01/ten-cu/]'],
    ['an empty field', 'aliases:', 'aliases: [/2023/01/ten-cu/]'],
    [
      'a block list',
      'aliases:\n  - /a/\nplace: An Trầm',
      'aliases:\n  - /a/\n  - /2023/01/ten-cu/\nplace: An Trầm',
    ],
  ])('adds to %s and changes no other byte', async (_name, before, after) => {
    const content = aContentFolder({ [`${old}.md`]: `\ufeff${articleText(before)}` });
    expect(rename(content, `content/${old}.md`, '/2023/02/ten-moi/')).toMatchObject({
      status: 0,
      errors: '',
    });
    expect(read(content, 'articles/2023/02/ten-moi.md')).toBe(`\ufeff${articleText(after)}`);
  });

  it('keeps the line ends of Windows', () => {
    const windows = (text: string): string => articleText(text).replaceAll('\n', '\r\n');
    const content = aContentFolder({ [`${old}.md`]: windows('# ghi chú\naliases:\n- /a/') });
    expect(rename(content, '2023/01/ten-cu', 'ten-moi').status).toBe(0);
    const text = read(content, 'articles/2023/01/ten-moi.md');
    expect(text).toBe(windows('# ghi chú\naliases:\n- /a/\n- /2023/01/ten-cu/'));
  });

  it('adds no alias to a draft', async () => {
    const content = aContentFolder({ [`${old}.md`]: articleText('draft: true') });
    expect(rename(content, '2023/01/ten-cu', 'ten-moi').status).toBe(0);
    expect(read(content, 'articles/2023/01/ten-moi.md')).toBe(articleText('draft: true'));
  });

  it('writes nothing in a dry run', async () => {
    const content = aContent();
    const words = ['--content', content, '2023/01/ten-cu', 'ten-moi', '--dry-run'];
    const { status, output } = await runCommand('rename', words);
    expect(status).toBe(0);
    expect(output).toContain(`content/${old}.md → content/articles/2023/01/ten-moi.md`);
    expect(existsSync(join(content, `${old}.md`))).toBe(true);
    expect(existsSync(join(content, 'articles/2023/01/ten-moi.md'))).toBe(false);
  });

  it.each([
    [
      'an article that is not there',
      ['2023/01/khong-co', 'moi'],
      'Không có bài content/articles/2023/01/khong-co.md',
    ],
    ['a name that is no slug', ['2023/01/ten-cu', 'Tên Mới'], 'hãy đổi thành “ten-moi”'],
    ['a name of digits alone', ['2023/01/ten-cu', '2024'], 'content/articles/2023/01/2024.md'],
    ['a month that does not exist', ['2023/01/ten-cu', '2023/13/moi'], '“2023/13/moi” không chỉ bài nào'],
    ['its own name', ['2023/01/ten-cu', 'ten-cu'], 'giống tên cũ'],
    [
      'the name of another article',
      ['2023/01/ten-cu', '2023/02/khac'],
      'Đã có content/articles/2023/02/khac.md',
    ],
    [
      'an old address of another article',
      ['2023/01/ten-cu', '2023/02/xua'],
      'là địa chỉ cũ (aliases) của content/articles/2023/02/khac.md',
    ],
    ['one name only', ['2023/01/ten-cu'], 'Hãy viết: npm run rename'],
    ['a path out of the folder', ['2023/01/ten-cu', '../../2023/01/..'], 'content/articles/2023/01/...md'],
  ])('refuses %s and moves nothing', async (_name, words, message) => {
    const content = aContent({ 'articles/2023/02/khac.md': articleText('aliases: [/2023/02/xua/]') });
    const { status, errors } = rename(content, ...words);
    expect({ status, message: errors }).toEqual({ status: 1, message: expect.stringContaining(message) });
    expect(existsSync(join(content, `${old}.md`))).toBe(true);
    expect(existsSync(join(content, `${old}/tep.txt`))).toBe(true);
  });

  it('refuses while another article links to a file of this one', async () => {
    const content = aContent({
      'articles/2023/02/khac.md': articleText('', '[Tệp](/2023/01/ten-cu/tep.txt)\n'),
    });
    const { status, errors } = rename(content, '2023/01/ten-cu', 'ten-moi');
    expect({ status, errors }).toEqual({
      status: 1,
      errors: expect.stringContaining('content/articles/2023/02/khac.md:5'),
    });
  });
});

describe('steps that belong together', () => {
  it('are taken back where one of them fails', () => {
    const folder = aFolder({ 'a.md': 'A', 'b.md': 'B' });
    const at = (name: string): string => join(folder, name);
    expect(() =>
      doAll([
        { kind: 'move', from: at('a.md'), to: at('new/a.md') },
        { kind: 'write', file: at('new/a.md'), text: 'A, changed' },
        { kind: 'move', from: at('missing.md'), to: at('c.md') },
      ]),
    ).toThrow('ENOENT');
    expect(readFileSync(at('a.md'), 'utf8')).toBe('A');
    expect(existsSync(at('new'))).toBe(false);
  });
});
