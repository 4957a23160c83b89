import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseLedger } from '../../scripts/publish/ledger.ts';
import { serveSite } from '../browser/serve.ts';
import { auditSite, filesOf } from './audit.ts';
import { type CommandResult, runCommand } from './command.ts';
import { articleText, removeFolder, siteYaml, temporaryFolder, writeFiles } from './sites.ts';

/** Histories of one site: each test starts from a published first release and goes on from it. */
const folder = temporaryFolder();
const first = join(folder, 'first');
const second = join(folder, 'second');
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');

const base = {
  'content/site.yaml': siteYaml,
  'content/pages/gioi-thieu.md': articleText({ title: 'Giới thiệu' }),
  'content/articles/2024/03/mot.md': articleText(
    {
      title: 'Bài một',
      date: '2024-03-01',
      tags: '[Đất đai]',
      author: 'Lê Thử',
      attachments: '[{ file: a.pdf, title: Quyết định }]',
    },
    'Có 84 hộ.',
  ),
  'content/articles/2024/03/mot/a.pdf': pdf,
  'content/articles/2024/03/hai.md': articleText({ title: 'Bài hai', date: '2024-03-02', tags: '[Y tế]' }),
};

const build = (output: string, day: string, ...args: string[]): Promise<CommandResult> =>
  runCommand('build', ['--output', output, '--date', day, ...args], { cwd: folder });
const next = (day = '2024-07-01'): Promise<CommandResult> => build(second, day, '--previous', first);
const ledgerOf = (site: string) => parseLedger(readFileSync(join(site, 'ledger.tsv'), 'utf8'));
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(folder, 'content', path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};
const read = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

async function expectRefused(words: string): Promise<void> {
  const { status, errors } = await next();
  expect(errors).toContain(words);
  expect(status).toBe(1);
  expect(existsSync(second)).toBe(false);
}

async function expectPublished(): Promise<void> {
  const { status, errors } = await next();
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(auditSite(second, 'https://tin.example.vn/')).toEqual([]);
}

beforeAll(async () => {
  writeFiles(folder, base);
  expect((await build(first, '2024-06-01')).status).toBe(0);
  cpSync(join(folder, 'content'), join(folder, 'kept'), { recursive: true });
});
beforeEach(() => {
  for (const name of ['content', 'second']) rmSync(join(folder, name), { recursive: true, force: true });
  cpSync(join(folder, 'kept'), join(folder, 'content'), { recursive: true });
});
afterAll(() => removeFolder(folder));

describe('the ledger of a first release', () => {
  it('names articles, standing pages, attachments, feeds and first pages of lists', () => {
    const ledger = ledgerOf(first);
    expect([...ledger.values()].map(({ url, kind }) => `${kind} ${url}`)).toEqual(
      expect.arrayContaining([
        'article /2024/03/mot/',
        'attachment /2024/03/mot/a.pdf',
        'page /gioi-thieu/',
        'feed /feed.xml',
        'feed /tu-khoa/dat-dai/feed.xml',
        'tag /tu-khoa/dat-dai/',
        'author /tac-gia/le-thu/',
      ]),
    );
    expect(ledger.get('/2024/03/mot/')?.first).toBe('2024-03-01');
    expect(ledger.get('/2024/03/mot/a.pdf')?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  });
});

describe('a later release', () => {
  it('goes on with the same content, and with more', async () => {
    writeFiles(folder, {
      'content/articles/2024/06/ba.md': articleText({ title: 'Bài ba', date: '2024-06-20' }),
    });
    await expectPublished();
    expect(ledgerOf(second).get('/2024/03/mot/')).toEqual(ledgerOf(first).get('/2024/03/mot/'));
    expect(ledgerOf(second).get('/2024/06/ba/')?.first).toBe('2024-07-01');
  });

  it('refuses to lose an article, and names the URL, the file and the ways to mend it', async () => {
    rmSync(join(folder, 'content/articles/2024/03/hai.md'));
    const { errors, status } = await next();
    expect(status).toBe(1);
    expect(errors).toMatch(
      /^content\/articles\/2024\/03\/hai\.md:1:1 .*\/2024\/03\/hai\/.*aliases.*withdrawn.*removed/m,
    );
  });

  it('refuses to lose a standing page', async () => {
    rmSync(join(folder, 'content/pages/gioi-thieu.md'));
    await expectRefused('content/pages/gioi-thieu.md:1:1');
  });

  it('refuses to lose an attachment', async () => {
    edit('articles/2024/03/mot.md', (text) =>
      text.replace(/^attachments.*\n/m, 'updates: [{ date: 2024-06-30, kind: update, note: Sửa }]\n'),
    );
    await expectRefused('/2024/03/mot/a.pdf');
  });

  it('refuses an attachment that was exchanged in silence', async () => {
    writeFileSync(join(folder, 'content/articles/2024/03/mot/a.pdf'), '%PDF-1.4\n% other\n%%EOF\n');
    await expectRefused('/2024/03/mot/a.pdf');
    edit('articles/2024/03/mot.md', (text) =>
      text.replace('author:', 'updates: [{ date: 2024-06-30, kind: update, note: Thay tệp }]\nauthor:'),
    );
    await expectPublished();
  });

  it('lets an article move with an alias, its attachments with it', async () => {
    renameSync(
      join(folder, 'content/articles/2024/03/mot.md'),
      join(folder, 'content/articles/2024/03/mot-moi.md'),
    );
    renameSync(
      join(folder, 'content/articles/2024/03/mot'),
      join(folder, 'content/articles/2024/03/mot-moi'),
    );
    edit('articles/2024/03/mot-moi.md', (text) =>
      text.replace('author:', 'aliases: [/2024/03/mot/]\nauthor:'),
    );
    await expectPublished();
    const ledger = ledgerOf(second);
    expect(ledger.get('/2024/03/mot/')).toMatchObject({ state: 'moved', target: '/2024/03/mot-moi/' });
    expect(ledger.get('/2024/03/mot/a.pdf')).toMatchObject({
      state: 'moved',
      target: '/2024/03/mot-moi/a.pdf',
    });
    expect(ledger.get('/2024/03/mot-moi/')).toMatchObject({ id: '/2024/03/mot/', first: '2024-03-01' });
    expect(read(second, '2024/03/mot/index.html')).toContain('/2024/03/mot-moi/');
    expect(read(second, 'feed.xml')).toContain('<id>https://tin.example.vn/2024/03/mot/</id>');
  });

  it('sees a silent change through a move', async () => {
    renameSync(
      join(folder, 'content/articles/2024/03/hai.md'),
      join(folder, 'content/articles/2024/03/hai-moi.md'),
    );
    edit('articles/2024/03/hai-moi.md', (text) =>
      text.replace('tags:', 'aliases: [/2024/03/hai/]\ntags:').replace('Nội dung', 'Nội dung khác'),
    );
    await expectRefused('content/articles/2024/03/hai-moi.md:1:1 updates:');
  });

  it('remembers a move after its alias is deleted', async () => {
    renameSync(
      join(folder, 'content/articles/2024/03/hai.md'),
      join(folder, 'content/articles/2024/03/hai-moi.md'),
    );
    edit('articles/2024/03/hai-moi.md', (text) => text.replace('tags:', 'aliases: [/2024/03/hai/]\ntags:'));
    await expectPublished();
    edit('articles/2024/03/hai-moi.md', (text) => text.replace('aliases: [/2024/03/hai/]\n', ''));
    const third = join(folder, 'third');
    expect((await build(third, '2024-08-01', '--previous', second)).errors).toBe('');
    expect(read(third, '2024/03/hai/index.html')).toContain('/2024/03/hai-moi/');
    rmSync(third, { recursive: true });
  });

  it.each([
    ['a word of the body', (text: string) => text.replace('84', '48')],
    ['the title', (text: string) => text.replace('Bài một', 'Bài thứ nhất')],
    ['the summary', (text: string) => text.replace('author:', 'summary: Tóm tắt mới.\nauthor:')],
  ])('refuses a silent change of %s and prints the entry to add', async (_part, change) => {
    edit('articles/2024/03/mot.md', change);
    await expectRefused('- { date: 2024-07-01, kind: correction, note: "…", was: "…", now: "…" }');
  });

  it('takes a change with a further entry, minor ones too', async () => {
    edit('articles/2024/03/mot.md', (text) =>
      text
        .replace('84', '48')
        .replace(
          'author:',
          'updates:\n  - { date: 2024-06-30, kind: correction, note: Sửa số, was: 84 hộ, now: 48 hộ }\nauthor:',
        ),
    );
    await expectPublished();
    expect(read(second, '2024/03/mot/index.html')).toContain('84 hộ');
    edit('articles/2024/03/mot.md', (text) => text.replace('48.', '48 cả.'));
    edit('articles/2024/03/mot.md', (text) => text.replace('Có 48 hộ.', 'Có cả thảy 48 hộ.'));
    const again = await build(join(folder, 'third'), '2024-08-01', '--previous', second);
    expect(again.errors).toContain('updates:');
    edit('articles/2024/03/mot.md', (text) =>
      text.replace('author:', '  - { date: 2024-08-01, kind: minor, note: Chỉnh câu }\nauthor:'),
    );
    const third = await build(join(folder, 'third'), '2024-08-01', '--previous', second);
    expect(third.errors).toBe('');
    expect(read(join(folder, 'third'), '2024/03/mot/index.html')).toContain('Chỉnh câu');
    rmSync(join(folder, 'third'), { recursive: true });
  });

  it('takes changes that read the same', async () => {
    edit('articles/2024/03/mot.md', (text) => text.replace('Có 84 hộ.', '\nCó\n**84**\nhộ.\n'));
    await expectPublished();
  });

  it('takes any change on the day of the first release', async () => {
    writeFiles(folder, {
      'content/articles/2024/07/moi.md': articleText({ title: 'Mới', date: '2024-07-01' }, 'Một.'),
    });
    await expectPublished();
    edit('articles/2024/07/moi.md', (text) => text.replace('Một.', 'Hai.'));
    const same = await build(join(folder, 'third'), '2024-07-01', '--previous', second);
    expect(same.errors).toBe('');
    const later = await build(join(folder, 'third'), '2024-07-02', '--previous', second);
    expect(later.status).toBe(1);
    rmSync(join(folder, 'third'), { recursive: true });
  });

  it('takes silent changes where the site allows them', async () => {
    edit('site.yaml', (text) => `${text}silentEdits: allow\n`);
    edit('articles/2024/03/mot.md', (text) => text.replace('84', '48'));
    await expectPublished();
  });

  it('keeps the text of a withdrawn article, and takes it from the front page', async () => {
    edit('articles/2024/03/mot.md', (text) =>
      text.replace('author:', 'withdrawn: { date: 2024-06-30, reason: Nhầm số liệu }\nauthor:'),
    );
    await expectPublished();
    expect(read(second, '2024/03/mot/index.html')).toContain('Có 84 hộ.');
    expect(read(second, '2024/03/mot/index.html')).toContain('Nhầm số liệu');
    expect(read(second, 'index.html')).not.toContain('Bài một');
    expect(ledgerOf(second).get('/2024/03/mot/')?.state).toBe('withdrawn');
  });

  it('leaves no trace of a removed article but its notice', async () => {
    edit('articles/2024/03/mot.md', (text) =>
      text.replace(
        'author:',
        'removed: { date: 2024-06-30, reason: Theo yêu cầu, basis: Quyết định số 1 }\nauthor:',
      ),
    );
    await expectPublished();
    expect(read(second, '2024/03/mot/index.html')).toContain('Quyết định số 1');
    const traces = filesOf(second).filter((file) => readFileSync(join(second, file)).includes('84 hộ'));
    expect(traces).toEqual([]);
    const lists = filesOf(second).filter((file) => readFileSync(join(second, file)).includes('Bài một'));
    expect(lists).toEqual(['2024/03/mot/index.html']);
    const ledger = ledgerOf(second);
    expect(ledger.get('/2024/03/mot/')).toMatchObject({ state: 'removed', sha256: '' });
    expect(ledger.get('/2024/03/mot/a.pdf')).toMatchObject({ state: 'removed', sha256: '' });
  });

  it('leads from a tag without articles to the index, and from a renamed one to its new name', async () => {
    edit('articles/2024/03/mot.md', (text) => text.replace('[Đất đai]', '[Nhà đất]'));
    edit('articles/2024/03/hai.md', (text) => text.replace('tags: [Y tế]\n', ''));
    writeFiles(folder, { 'content/tags.yaml': '- label: Nhà đất\n  aliases: [Đất đai]\n' });
    await expectPublished();
    const ledger = ledgerOf(second);
    expect(ledger.get('/tu-khoa/dat-dai/')).toMatchObject({ state: 'moved', target: '/tu-khoa/nha-dat/' });
    expect(ledger.get('/tu-khoa/y-te/')).toMatchObject({ state: 'moved', target: '/tu-khoa/' });
    expect(ledger.get('/tu-khoa/y-te/feed.xml')).toMatchObject({ state: 'moved', target: '/feed.xml' });
    expect(read(second, 'tu-khoa/y-te/index.html')).toContain('/tu-khoa/');
  });

  it('refuses a ledger that was cut or changed', async () => {
    const cut = join(folder, 'cut');
    cpSync(first, cut, { recursive: true });
    writeFileSync(join(cut, 'ledger.tsv'), read(first, 'ledger.tsv').replace(/^\/2024\/03\/hai\/.*\n/m, ''));
    const { status, errors } = await build(second, '2024-07-01', '--previous', cut);
    expect(status).toBe(1);
    expect(errors).toContain('ledger.tsv');
    rmSync(cut, { recursive: true });
  });

  it('reads the ledger of a live site; 404 is a first release, any other failure stops', async () => {
    const server = await serveSite(first);
    rmSync(join(folder, 'content/articles/2024/03/hai.md'));
    expect((await build(second, '2024-07-01', '--previous', server.url)).errors).toContain('/2024/03/hai/');
    expect((await build(second, '2024-07-01', '--previous', `${server.url}nowhere/`)).status).toBe(0);
    server.failing.add('ledger.tsv');
    expect((await build(second, '2024-07-01', '--previous', server.url)).errors).toContain('503');
    await server.stop();
    expect((await build(second, '2024-07-01', '--previous', server.url)).status).toBe(1);
    expect((await build(second, '2024-07-01', '--previous', join(folder, 'nowhere'))).status).toBe(1);
  });
});
