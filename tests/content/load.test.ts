import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import { formatProblem, sortProblems } from '../../scripts/content/problem.ts';
import { aContentFolder, aFolder, articleText, siteYaml } from '../folders.ts';

function load(files: Record<string, string | Buffer>) {
  const { content, problems } = loadContent(aContentFolder(files));
  return { content, problems: sortProblems(problems).map(formatProblem) };
}

describe('loadContent', () => {
  it('reads articles, versions and standing pages, in the order of their paths', () => {
    const { content, problems } = load({
      'site.yaml': siteYaml('languages: [vi, en]\n'),
      'README.md': 'Hướng dẫn',
      'articles/2023/01/b.md': articleText(),
      'articles/2023/01/a.md': articleText('attachments: [{ file: a.pdf, title: A }]'),
      'articles/2023/01/a/a.pdf': 'four',
      'articles/2023/01/a.en.md': articleText(),
      'pages/gioi-thieu.md': '---\ntitle: Giới thiệu\nsummary: Tóm tắt\n---\nLời.\n',
    });
    expect(problems).toEqual([]);
    expect(content?.articles.map(({ id, language }) => `${id} ${language}`)).toEqual([
      '2023/01/a en',
      '2023/01/a vi',
      '2023/01/b vi',
    ]);
    expect(content?.articles[1]?.attachments[0]?.size).toBe(4);
    expect(content?.pages).toEqual([
      {
        slug: 'gioi-thieu',
        language: 'vi',
        source: 'pages/gioi-thieu.md',
        title: 'Giới thiệu',
        summary: 'Tóm tắt',
        links: [],
        textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        body: 'Lời.\n',
      },
    ]);
  });

  it('reads BOM, CRLF and decomposed letters as what they mean', () => {
    const typed = `\ufeff${articleText('place: Ha\u0300 No\u0323\u0302i', 'Mo\u0323\u0302t.\n\nHai.\n')}`;
    const { content, problems } = load({ 'articles/2023/01/a.md': typed.replaceAll('\n', '\r\n') });
    expect(problems).toEqual([`content/articles/2023/01/a.md:4:9 ${vi.notComposed} [unicode]`]);
    expect(content?.articles[0]?.place).toBe('Hà Nội');
    expect(content?.articles[0]?.body()).toBe('Một.\n\nHai.\n');
  });

  it('counts a file as used where any version of the article names it', () => {
    const files = {
      'site.yaml': siteYaml('languages: [vi, en]\n'),
      'articles/2023/01/a.md': articleText(),
      'articles/2023/01/a.en.md': articleText('attachments: [{ file: a.pdf, title: A }]'),
      'articles/2023/01/a/a.pdf': 'x',
      'articles/2023/01/a/b.pdf': 'x',
    };
    expect(load(files).problems).toEqual([`content/articles/2023/01/a/b.pdf:1:1 ${vi.unusedFile}`]);
  });

  it('calls no file unused where the article that would use it is wrong', () => {
    const { problems } = load({
      'articles/2023/01/a.md': articleText('x: y\nattachments: [{ file: a.pdf, title: A }]'),
      'articles/2023/01/a/a.pdf': 'x',
    });
    expect(problems).toHaveLength(1);
  });

  it('keeps silent about what operating systems strew about', () => {
    const litter = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep', '.gitignore'];
    const { problems } = load(Object.fromEntries(litter.map((name) => [`articles/2023/01/${name}`, 'x'])));
    expect(problems).toEqual([]);
  });

  it('writes paths that begin with content/, whatever the folder is called', () => {
    expect(load({ 'articles/2023/01/a.md': '' }).problems).toEqual([
      `content/articles/2023/01/a.md:1:1 ${vi.noFrontMatter}`,
    ]);
  });

  it('throws where there is no folder', () => {
    expect(() => loadContent(join(aFolder({}), 'khong-co'))).toThrow('ENOENT');
  });

  it('reports files and folders that it may not read', () => {
    const folder = aContentFolder({ 'articles/2023/01/a.md': articleText() });
    mkdirSync(join(folder, 'articles/2023/02'));
    writeFileSync(join(folder, 'articles/2023/02/b.md'), articleText());
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'articles/2023/01/a.md'), 0);
    chmodSync(join(folder, 'articles/2023/02'), 0);
    const { problems } = asNobody(() => loadContent(folder));
    chmodSync(join(folder, 'articles/2023/02'), 0o755);
    expect(sortProblems(problems).map(formatProblem)).toEqual([
      `content/articles/2023/01/a.md:1:1 ${vi.unreadable('EACCES')}`,
      `content/articles/2023/02:1:1 ${vi.unreadable('EACCES')}`,
    ]);
  });
});

/** Permissions do not bind root. */
function asNobody<Result>(work: () => Result): Result {
  const { seteuid, getuid } = process;
  if (seteuid === undefined || getuid?.() !== 0) return work();
  seteuid(65534);
  try {
    return work();
  } finally {
    seteuid(0);
  }
}
