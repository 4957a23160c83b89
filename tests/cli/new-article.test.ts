import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { editorWordsOf } from '../../scripts/cli/editor-words.ts';
import { askMissing, type Questionnaire } from '../../scripts/cli/new-article-questions.ts';
import { completions, openTerminal, Stopped } from '../../scripts/cli/terminal.ts';
import { aContentFolder, articleText, siteYaml } from '../folders.ts';
import { runCommand } from '../site/command.ts';

const categories =
  'categories:\n  - { id: tin, label: Tin hoạt động }\n  - { id: thong-bao, label: Thông báo }\n';
const aContent = (more = ''): string =>
  aContentFolder({
    'site.yaml': siteYaml(categories + more),
    'articles/2023/01/bai-cu.md': articleText('author: Ban biên tập\ntags: [Chuyển đổi số, AI]'),
  });
const start = (content: string, ...words: string[]) =>
  runCommand('new', ['--content', content, '--date', '2024-05-06', ...words]);
const read = (content: string, path: string): string => readFileSync(join(content, path), 'utf8');

describe('npm run new', () => {
  it('starts a draft with every usual field, and the check accepts it', async () => {
    const content = aContent();
    const { status, output } = await start(content, 'Bài', 'mới');
    expect({ status, output }).toEqual({ status: 0, output: 'Đã tạo content/articles/2024/05/bai-moi.md\n' });
    expect(read(content, 'articles/2024/05/bai-moi.md')).toBe(
      '---\ntitle: Bài mới\ndate: 2024-05-06\nauthor:\ncategory:\ntags: []\nsummary:\nimages:\ndraft: true\n---\n\nViết nội dung bài ở đây, rồi xóa dòng draft phía trên để đăng.\n',
    );
    expect(await runCommand('check', ['--content', content])).toMatchObject({ status: 0 });
  });

  it('takes what the command line says, in the spelling that is in use', async () => {
    const content = aContent();
    const flags = [
      '--category',
      'tin',
      '--author',
      'ban  biên tập',
      '--tags',
      'chuyển đổi SỐ, Tag: mới',
      '--summary',
      'Tóm tắt.',
    ];
    expect((await start(content, 'Hội thảo: một, hai', ...flags)).status).toBe(0);
    const text = read(content, 'articles/2024/05/hoi-thao-mot-hai.md');
    expect(text).toContain("title: 'Hội thảo: một, hai'\n");
    expect(text).toContain(
      "author: Ban biên tập\ncategory: tin\ntags: [Chuyển đổi số, 'Tag: mới']\nsummary: Tóm tắt.\n",
    );
    expect(await runCommand('check', ['--content', content])).toMatchObject({ status: 0 });
  });

  it.each([
    ['an unknown category', ['--category', 'tinn'], 'category: không có chuyên mục “tinn”'],
    ['a tag that is too long', ['--tags', 'a'.repeat(120)], 'tags[1]:'],
    ['a summary that is too long', ['--summary', 'a'.repeat(2001)], 'summary:'],
    ['an empty title', [''], 'Hãy viết tiêu đề'],
    ['a day that does not exist', ['--date', '2024-02-30'], '2024-02-30'],
  ])('refuses %s and writes nothing', async (_name, words, message) => {
    const content = aContent();
    const { status, errors } = await start(content, ...(words[0] === '' ? [] : ['Bài']), ...words);
    expect(status).toBe(1);
    expect(errors.replace('tags[0]', 'tags[1]')).toContain(message);
    expect(errors).not.toContain('    at ');
    expect(existsSync(join(content, 'articles/2024'))).toBe(false);
  });

  it('refuses a tag outside of a closed list', async () => {
    const content = aContent('closed: [tags]\n');
    const { status, errors } = await start(content, 'Bài', '--tags', 'Lạ');
    expect(status).toBe(1);
    expect(errors).toContain('“Lạ” không có trong tags.yaml');
  });

  it('never writes over an article or into its folder', async () => {
    const content = aContent();
    await start(content, 'Bài mới');
    const again = await start(content, 'Bài mới');
    expect(again.status).toBe(1);
    expect(again.errors).toContain('Đã có content/articles/2024/05/bai-moi.md');
  });
});

describe('the questions of npm run new', () => {
  const words = editorWordsOf.vi;
  const questionnaire: Questionnaire = {
    title: '',
    given: { date: undefined, category: undefined, author: undefined, tags: undefined, summary: undefined },
    categories: [
      { id: 'tin', label: { vi: 'Tin hoạt động', en: 'Activities' } },
      { id: 'thong-bao', label: { vi: 'Thông báo', en: 'Notices' } },
    ],
    labels: { tags: ['Chuyển đổi số', 'Chuyển giao công nghệ'], authors: ['Ban biên tập'] },
    language: 'vi' as const,
    words,
  };

  /** Types each answer once its question stands. */
  async function answer(answers: readonly string[], given = questionnaire): Promise<unknown> {
    const input = new PassThrough();
    const output = new PassThrough();
    const left = [...answers];
    let shown = '';
    output.on('data', (bytes: Buffer) => {
      shown += bytes;
      if (!/: (?:\p{Cc}\[[\d;]*[A-Za-z])*$/u.test(shown)) return;
      shown = '';
      void type(left.shift());
    });
    /** Key by key: a tab in the middle of a pasted text is a tab. */
    const type = async (text: string | undefined): Promise<void> => {
      if (text === undefined) return void input.end();
      for (const part of `${text}\r`.split(/(\t)/)) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        input.write(part);
      }
    };
    const terminal = openTerminal(input, output);
    try {
      return await askMissing(terminal, given);
    } finally {
      terminal.close();
    }
  }

  it('asks title, category by number, author and tags', async () => {
    expect(await answer(['Bài mới', '2', 'Ban\t', 'chuyen d\t, AI'])).toMatchObject({
      title: 'Bài mới',
      given: { category: 'thong-bao', author: 'Ban biên tập', tags: 'Chuyển đổi số, AI' },
    });
  });

  it('asks again for an empty title and an unknown category, and takes a category by name', async () => {
    expect(await answer(['', 'Bài', '9', 'thong bao', '', ''])).toMatchObject({
      title: 'Bài',
      given: { category: 'thong-bao', author: '', tags: '' },
    });
  });

  it('asks nothing that was given', async () => {
    const given = {
      ...questionnaire,
      title: 'Bài',
      given: { ...questionnaire.given, category: 'tin', author: 'A', tags: '' },
    };
    expect(await answer([], given)).toMatchObject({ title: 'Bài', given: { category: 'tin', author: 'A' } });
  });

  it('stops where the user leaves', async () => {
    await expect(answer(['Bài'])).rejects.toThrow(Stopped);
  });

  it.each([
    ['chuyen', [['Chuyển đổi số', 'Chuyển giao công nghệ'], 'chuyen']],
    ['AI, chuyen d', [['Chuyển đổi số'], 'chuyen d']],
    ['zzz', [[], 'zzz']],
  ])('completes the last part of %s, marks or not', (line, expected) => {
    expect(completions(line, questionnaire.labels.tags)).toEqual(expected);
  });
});
