import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadBesideGit, loadContent } from '../../scripts/content/load.ts';
import { formatProblem, sortProblems } from '../../scripts/content/problem.ts';
import { shelfFor } from '../../scripts/content/reading-desk.ts';
import { articleText, siteYaml } from '../folders.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  writeFiles(folder, {
    'content/site.yaml': siteYaml('languages: [vi, en]\n'),
    'content/articles/2023/01/a.md': articleText('attachments: [{ file: a.pdf, title: A }]'),
    'content/articles/2023/01/a.en.md': articleText('tags: [Land]'),
    'content/articles/2023/01/a/a.pdf': 'four',
    'content/articles/2023/01/a/b.pdf': 'unused',
    'content/articles/2023/01/a-b.md': articleText('draft: yes'),
    'content/articles/2023/01/.gitkeep': '',
    'content/articles/2023/02/b.md': articleText('tags: [Đất đai]'),
    'content/articles/2023/02/ຂ່າວ.md': articleText(),
    'content/articles/2024/01/c.md': articleText(),
  });
  git('init', '-q');
});
afterEach(() => removeFolder(folder));

const months = ['2023/01', '2023/02', '2024/01'] as const;

function git(...args: readonly string[]): void {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
  execFileSync('git', ['-C', folder, ...author, ...args], { stdio: 'ignore' });
}

function commit(): void {
  git('add', 'content');
  git('commit', '-q', '--allow-empty', '-m', 'x');
}

const plain = ({ content, problems }: ReturnType<typeof loadContent>) => ({
  articles: content?.articles.map((article) => ({ ...article, body: article.body() })),
  problems: sortProblems(problems).map(formatProblem),
});

/** Loads the folder, beside git and from nothing, and returns the months that the next load finds as a whole. */
async function stampedMonths(): Promise<string[]> {
  const content = join(folder, 'content');
  const cache = join(folder, '.cache');
  expect(plain(await loadBesideGit(content, { cache }))).toEqual(plain(loadContent(content)));
  const shelf = shelfFor(loadContent(content).content?.site, cache);
  return months.filter((month) => shelf?.stampOf(`articles/${month}`) !== undefined);
}

it('finds months that stand as git knows them as a whole, once they were read so', async () => {
  expect(await stampedMonths()).toEqual([]); // Nothing is committed.
  commit();
  for (const _time of [1, 2, 3]) expect(await stampedMonths()).toEqual(months);
});

it.each<[string, Record<string, string>, readonly string[]]>([
  ['an article that changed', { '2023/02/b.md': articleText('tags: [Thuế]') }, ['2023/01', '2024/01']],
  ['an article that git does not know', { '2023/02/d.md': articleText() }, ['2023/01', '2024/01']],
  ['an article that is wrong', { '2023/02/b.md': 'no front matter' }, ['2023/01', '2024/01']],
  ['a file of another size', { '2023/01/a/a.pdf': 'of another size' }, ['2023/02', '2024/01']],
  ['a file that is new', { '2023/01/a/c.pdf': 'x' }, ['2023/02', '2024/01']],
  ['a file that belongs to no article', { '2024/01/d/d.pdf': 'x' }, ['2023/01', '2023/02']],
  ['a file that has no place', { '2024/01/d.docx': 'x' }, ['2023/01', '2023/02']],
  ['a folder in a folder', { '2024/01/c/d/e.pdf': 'x' }, ['2023/01', '2023/02']],
  ['a folder that has a bad name and nothing in it', { '2024/01/x#1/.DS_Store': '' }, ['2023/01', '2023/02']],
])('looks through the month of %s', async (_what, files, stamped) => {
  commit();
  await stampedMonths();
  writeFiles(
    folder,
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/articles/${path}`, text])),
  );
  for (const _time of [1, 2]) expect(await stampedMonths()).toEqual(stamped);
});

it('finds what is wrong with a month as often as it is asked, committed or not', async () => {
  writeFiles(folder, {
    'content/articles/2023/02/b.md': 'no front matter',
    'content/articles/2024/01/d/d.pdf': 'x',
  });
  commit();
  // What is wrong within an article is part of its reading; a file without an article is found by looking.
  for (const _time of [1, 2, 3]) expect(await stampedMonths()).toEqual(['2023/01', '2023/02']);
});

it('misses a month that is gone, and forgets what was read of it', async () => {
  commit();
  await stampedMonths();
  removeFolder(join(folder, 'content/articles/2023/02'));
  expect(await stampedMonths()).toEqual(['2023/01', '2024/01']);
  commit();
  expect(await stampedMonths()).toEqual(['2023/01', '2024/01']);
});

it('reads all months anew where the languages of the site change', async () => {
  commit();
  await stampedMonths();
  writeFiles(folder, { 'content/site.yaml': siteYaml('') });
  expect(await stampedMonths()).toEqual(['2023/02', '2024/01']);
});

it('finds what is wrong above a month as well', async () => {
  commit();
  await stampedMonths();
  writeFiles(folder, { 'content/Articles/.DS_Store': '' });
  expect(await stampedMonths()).toEqual([]);
});

it.each(['assume-unchanged', 'skip-worktree'])('looks at files at which git does not: %s', async (word) => {
  commit();
  await stampedMonths();
  git('update-index', `--${word}`, 'content/articles/2023/02/b.md', 'content/articles/2023/01/a/a.pdf');
  writeFiles(folder, {
    'content/articles/2023/02/b.md': articleText('tags: [Thuế]'),
    'content/articles/2023/01/a/a.pdf': 'of another size',
  });
  for (const _time of [1, 2]) expect(await stampedMonths()).toEqual(['2024/01']);
});

it('sees another size of a file that git takes for the same', async () => {
  // As large files are kept elsewhere: what git has is the name of what lies there.
  git('config', 'filter.large.clean', 'echo name');
  writeFiles(folder, {
    '.gitattributes': '*.pdf filter=large\n',
    'content/articles/2023/01/a/a.pdf': 'name\n',
  });
  git('add', '.gitattributes');
  commit();
  for (const _time of [1, 2]) expect(await stampedMonths()).toEqual(months);
  writeFiles(folder, { 'content/articles/2023/01/a/a.pdf': 'the large file' });
  git('add', 'content');
  expect(await stampedMonths()).toEqual(months);
});

it('stamps no month whose files are others than git would make of them', async () => {
  git('config', 'core.autocrlf', 'input');
  writeFiles(folder, { 'content/articles/2023/02/b.md': articleText().replaceAll('\n', '\r\n') });
  commit();
  for (const _time of [1, 2]) expect(await stampedMonths()).toEqual(['2023/01', '2024/01']);
});
