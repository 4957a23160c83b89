import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compose } from '../../.eleventy.ts';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { readCommandLine } from '../../scripts/cli/options.ts';
import { besideOf } from '../../scripts/publish/beside.ts';
import { Historian } from '../../scripts/publish/historian.ts';
import { provenanceText, sourcesOf } from '../../scripts/publish/provenance.ts';
import { readHistory } from '../../scripts/publish/provenance-git.ts';
import { formatLog, parseLog } from '../../scripts/publish/provenance-log.ts';
import { provenanceOf, provenanceTask } from '../../scripts/publish/provenance-task.ts';
import { anArticle, aSite } from '../builders.ts';
import { runCommand } from '../site/command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();
const repository = join(folder, 'repository');
afterAll(() => removeFolder(folder));

/** Commits of three people, a minute apart from 2024-03-01T00:00 in Hanoi. */
let minutes = 0;
const git = (...args: string[]): string => {
  const date = `${1_709_226_000 + minutes * 60} +0000`;
  const settings = [
    '-c',
    'user.email=thu@example.vn',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'init.defaultBranch=main',
  ];
  return execFileSync('git', [...settings, ...args], {
    cwd: repository,
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .toString()
    .trim();
};
const commit = (author: string, message: string): string => {
  minutes += 1;
  git('add', '--all');
  git('-c', `user.name=${author}`, 'commit', '--message', message);
  return git('rev-parse', 'HEAD');
};
const article = (title: string, body?: string): string => articleText({ title, date: '2024-03-01' }, body);
const write = (path: string, text: string): void => writeFiles(repository, { [path]: text });
const mot = 'content/articles/2024/03/mot.md';
const hai = 'content/articles/2024/03/hai.md';

interface Line {
  readonly source: string;
  readonly [key: string]: unknown;
}

/** What `provenance.jsonl` says of a checkout: the head, and the lines by source. */
async function provenance(cwd: string): Promise<[object, Map<string, Line>]> {
  const { source } = readCommandLine(['--date', '2024-06-01'], cwd, { options: ['date'], title: false });
  const { site } = await compose(source);
  if (site === undefined) throw new Error('There is no site');
  const history = await readHistory(source.content, join(cwd, '.cache/provenance'));
  return parsed(provenanceText(sourcesOf(site.archives), site.publication.site, history));
}

function parsed(text: string): [object, Map<string, Line>] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  return [
    JSON.parse(head),
    new Map(lines.map((line) => JSON.parse(line)).map((line: Line) => [line.source, line])),
  ];
}

let first: string;
let second: string;
beforeEach(() => {
  rmSync(repository, { recursive: true, force: true });
  write('content/site.yaml', siteYaml);
  write('.gitignore', '_site*\n.cache\n');
  write(mot, article('Một'));
  write(hai, article('Hai'));
  git('init');
  first = commit('Lê Thử', 'Hai bài');
  write(mot, article('Một', 'Lời khác.'));
  second = commit('Trần Văn <tran@example.vn>', 'Sửa bài một');
});

describe('provenance.jsonl', () => {
  it('names the last commit of each source, its day in the site’s zone and its author without mail', async () => {
    const [head, lines] = await provenance(repository);
    expect(head).toEqual({ git: true, head: second, shallow: false });
    expect([...lines.values()]).toEqual([
      {
        source: hai,
        url: 'https://tin.example.vn/2024/03/hai/',
        commit: first,
        day: '2024-03-01',
        author: 'Lê Thử',
      },
      expect.objectContaining({ source: mot, commit: second, author: 'Trần Văn' }),
    ]);
  });

  it('claims no commit for what is not committed as it stands', async () => {
    write(mot, article('Một', 'Chưa ghi.'));
    write('content/articles/2024/03/ba.md', article('Ba'));
    const staged = 'content/articles/2024/03/bon.md';
    write(staged, article('Bốn'));
    git('add', staged);
    const [, lines] = await provenance(repository);
    for (const source of [mot, staged, 'content/articles/2024/03/ba.md'])
      expect(lines.get(source)).toMatchObject({ commit: null, why: 'uncommitted' });
    expect(lines.get(hai)).toMatchObject({ commit: first });
  });

  it('claims nothing for what lies beyond the cut of a shallow clone', async () => {
    const clone = join(folder, 'shallow');
    rmSync(clone, { recursive: true, force: true });
    git('commit', '--allow-empty', '--message', 'Trống', '--author', 'Lê Thử <a@b.vn>');
    execFileSync('git', ['clone', '--quiet', '--depth', '2', `file://${repository}`, clone]);
    const [head, lines] = await provenance(clone);
    expect(head).toMatchObject({ git: true, shallow: true });
    for (const source of [mot, hai])
      expect(lines.get(source)).toMatchObject({ commit: null, why: 'shallow' });
    execFileSync('git', ['fetch', '--quiet', '--deepen', '1'], { cwd: clone });
    const [, deeper] = await provenance(clone);
    expect(deeper.get(mot)).toMatchObject({ commit: second });
    expect(deeper.get(hai)).toMatchObject({ commit: null, why: 'shallow' });
    execFileSync('git', ['fetch', '--quiet', '--unshallow'], { cwd: clone });
    const [whole, all] = await provenance(clone);
    expect(whole).toMatchObject({ shallow: false });
    expect(all.get(hai)).toMatchObject({ commit: first });
  });

  it.each([
    ['Asia/Ho_Chi_Minh', '2024-01-31T16:59:59Z', '2024-01-31'],
    ['Asia/Ho_Chi_Minh', '2024-01-31T17:00:00Z', '2024-02-01'],
    ['Asia/Ho_Chi_Minh', '2024-03-09T20:00:00Z', '2024-03-10'],
    ['America/New_York', '2024-03-01T04:59:59Z', '2024-02-29'],
    ['America/New_York', '2024-03-11T03:59:59Z', '2024-03-10'],
    ['America/New_York', '2024-07-11T04:00:00Z', '2024-07-11'],
    ['Asia/Kathmandu', '2024-07-10T18:15:00Z', '2024-07-11'],
    ['UTC', '1970-01-01T00:00:00Z', '1970-01-01'],
  ])('gives a commit its day on the clocks of %s at %s', (timeZone, moment, day) => {
    const site = aSite({ timeZone });
    const [archive] = buildArchives(
      { site, articles: [anArticle({ source: 'articles/a.md' })], pages: [], notice: undefined },
      new Map(),
    );
    if (archive === undefined) throw new Error('There is no archive');
    const commits = new Map([['articles/a.md', { id: 'a1', time: Date.parse(moment) / 1000, author: '' }]]);
    const committed = new Set(commits.keys());
    const history = { known: true, head: 'a1', shallow: false, commits, committed } as const;
    const [, lines] = parsed(provenanceText(sourcesOf([archive]), site, history));
    expect(lines.get('content/articles/a.md')).toMatchObject({ day });
  });

  it('is made on another core to the same bytes', async () => {
    const site = aSite();
    const content = join(repository, 'content');
    const texts = Array.from({ length: 5000 }, (_, number) =>
      anArticle({
        id: `2024/03/bai-${number}`,
        source: number === 7 ? 'articles/2024/03/mot.md' : `articles/${number}.md`,
      }),
    );
    const archives = buildArchives({ site, articles: texts, pages: [], notice: undefined }, new Map());
    const places = { content, cache: join(folder, 'cache-of-many') };
    const bytes = provenanceOf(provenanceTask(archives, site), await readHistory(content, places.cache));
    for (const historian of [undefined, new Historian(places)]) {
      const beside = await besideOf(archives, site, { places, historian, sign: undefined });
      const files = beside(Buffer.alloc(0), '');
      expect([...files.keys()]).toEqual(['provenance.jsonl']);
      expect(Buffer.from(files.get('provenance.jsonl') ?? '').equals(bytes)).toBe(true);
    }
    const [, lines] = parsed(Buffer.from(bytes).toString());
    expect(lines.size).toBe(5000);
    expect(lines.get(mot)).toMatchObject({ commit: second });
  });

  it('says that there is no repository, no commit or no git', async () => {
    const plain = join(folder, 'plain');
    writeFiles(plain, { 'content/site.yaml': siteYaml, [mot]: article('Một') });
    const [without, lines] = await provenance(plain);
    expect(without).toEqual({ git: false, why: 'noRepository' });
    expect(lines.size).toBe(0);
    execFileSync('git', ['init', '--quiet'], { cwd: plain });
    expect((await provenance(plain))[0]).toEqual({ git: false, why: 'noCommit' });
    vi.stubEnv('PATH', join(folder, 'nowhere'));
    expect((await provenance(repository))[0]).toEqual({ git: false, why: 'noGit' });
    vi.unstubAllEnvs();
  });

  it('stands outside of the manifest, which is the same in a repository and out of it', async () => {
    const plain = join(folder, 'export');
    rmSync(plain, { recursive: true, force: true });
    writeFiles(plain, {
      'content/site.yaml': siteYaml,
      [mot]: article('Một', 'Lời khác.'),
      [hai]: article('Hai'),
    });
    for (const cwd of [repository, plain])
      expect((await runCommand('build', ['--date', '2024-06-01'], { cwd })).errors).toBe('');
    const said = readFileSync(join(repository, '_site/provenance.jsonl'), 'utf8');
    expect(parsed(said)[1].get(mot)).toMatchObject({ commit: second });
    const manifest = (cwd: string): string => readFileSync(join(cwd, '_site/manifest-sha256.txt'), 'utf8');
    expect(manifest(plain)).toBe(manifest(repository));
    expect(manifest(plain)).not.toContain('provenance.jsonl');
  });
});

describe('the history of a checkout', () => {
  const cache = join(folder, 'cache');
  const content = join(repository, 'content');
  const known = async (shelf: string): Promise<Record<string, string>> => {
    const history = await readHistory(content, shelf);
    if (!history.known) throw new Error(history.why);
    return Object.fromEntries([...history.commits].map(([file, { id }]) => [file, id]));
  };

  beforeEach(() => rmSync(cache, { recursive: true, force: true }));

  it('asks for newer commits alone, and comes to what a whole reading comes to', async () => {
    await known(cache);
    write(hai, article('Hai', 'Sửa.'));
    const third = commit('Lê Thử', 'Sửa bài hai');
    const later = await known(cache);
    expect(later['articles/2024/03/hai.md']).toBe(third);
    expect(later).toEqual(await known(join(folder, 'other-cache')));
  });

  it('sees through merges, and gives a merge what only the merge changed', async () => {
    await known(cache);
    git('checkout', '-b', 'nhanh');
    write('content/articles/2024/03/ba.md', article('Ba'));
    write(hai, article('Hai', 'Nhánh.'));
    const branch = commit('Lê Thử', 'Bài ba');
    git('checkout', 'main');
    write(hai, article('Hai', 'Chính.'));
    commit('Lê Thử', 'Sửa bài hai');
    expect(() => git('-c', 'user.name=Lê Thử', 'merge', 'nhanh')).toThrow();
    write(hai, article('Hai', 'Cả hai.'));
    const merge = commit('Lê Thử', 'Gộp');
    const later = await known(cache);
    expect(later).toMatchObject({
      'articles/2024/03/ba.md': branch,
      'articles/2024/03/hai.md': merge,
      'articles/2024/03/mot.md': second,
    });
    expect(later).toEqual(await known(join(folder, 'third-cache')));
  });

  it('starts anew where history was rewritten or the cache is damaged', async () => {
    await known(cache);
    git('reset', '--hard', 'HEAD~1');
    write(hai, article('Hai', 'Lại.'));
    const other = commit('Lê Thử', 'Khác');
    expect(await known(cache)).toMatchObject({
      'articles/2024/03/hai.md': other,
      'articles/2024/03/mot.md': first,
    });
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '{"head"');
    expect(await known(cache)).toMatchObject({ 'articles/2024/03/mot.md': first });
  });

  it('follows a file to its new name', async () => {
    renameSync(join(repository, mot), join(repository, 'content/articles/2024/03/mot-moi.md'));
    const moved = commit('Lê Thử', 'Đổi tên');
    expect(await known(cache)).toMatchObject({ 'articles/2024/03/mot-moi.md': moved });
  });

  it('reads names with marks, spaces and line feeds', () => {
    const commits = [
      ['\u0001a1', '5', 'Lê Thử', '\nnội dung/một hai.md', 'nội dung/ba\nbốn.md', 'README.md'],
      ['\u0001b2', '4', 'x@y.vn', '\nnội dung/một hai.md', 'nội dung/năm.md'],
    ];
    expect([...parseLog(commits.flat().join('\0'), 'nội dung/')]).toEqual([
      ['một hai.md', { id: 'a1', time: 5, author: 'Lê Thử' }],
      ['ba\nbốn.md', { id: 'a1', time: 5, author: 'Lê Thử' }],
      ['năm.md', { id: 'b2', time: 4, author: '' }],
    ]);
  });

  it('is kept as git tells it', () => {
    const [a, b] = [
      { id: 'a1', time: 5, author: 'Lê Thử' },
      { id: 'b2', time: 4, author: '' },
    ];
    const commits = new Map([
      ['một hai.md', a],
      ['ba\nbốn.md', a],
      ['\nnăm.md', b],
      ['sáu.md', a],
    ]);
    expect([...parseLog(formatLog(commits), '')]).toEqual([...commits]);
    expect(parseLog(formatLog(new Map()), '').size).toBe(0);
  });
});
