import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judged, qualityOf } from '../../scripts/bench-search/measure.ts';
import { queriesFrom } from '../../scripts/bench-search/queries.ts';
import { rowsOf } from '../../scripts/bench-search/relevance.ts';
import { everyFew } from '../../scripts/bench-search/sample.ts';
import { LateError, within } from '../../scripts/bench-search/within.ts';
import { aFolder } from '../folders.ts';
import { runCommand } from '../site/command.ts';

const folder = aFolder({});

describe('the benchmark of search', () => {
  it.each([
    ['a folder that is not there', ['--site', join(folder, 'none')], 'There is no folder'],
    ['a folder without a site', ['--site', folder], 'không có trang tìm kiếm'],
    ['an option that it does not know', ['--bogus'], '--bogus'],
  ])('refuses %s in one message', async (_, args, message) => {
    const { status, errors } = await runCommand('bench-search', args);
    expect(status).toBe(1);
    expect(errors).toContain(message);
    expect(errors).not.toContain('    at ');
  });

  it('refuses a number that is none, before it measures', async () => {
    const site = join(folder, 'site');
    mkdirSync(join(site, 'tim-kiem'), { recursive: true });
    mkdirSync(join(site, '2023', '01', 'tin'), { recursive: true });
    writeFileSync(
      join(site, 'tim-kiem', 'index.html'),
      '<html lang="vi"><form data-bundle="/pagefind/"></form>',
    );
    const article = '<article class="article"><h1>Tin</h1><div class="prose"><p>Bài.</p></div></article>';
    writeFileSync(join(site, '2023', '01', 'tin', 'index.html'), article);
    const { status, errors } = await runCommand('bench-search', ['--site', site, '--cold', '0']);
    expect(status).toBe(1);
    expect(errors).toContain('--cold 0 không phải số nguyên dương.');
  });

  it('waits no longer than it may, and names what it waited for', async () => {
    await expect(within(0.01, '“đất đai”', () => new Promise(() => undefined))).rejects.toThrow(LateError);
    await expect(within(0.01, '“đất đai”', () => new Promise(() => undefined))).rejects.toThrow('“đất đai”');
    expect(await within(5, 'đáp', async () => 'xong')).toBe('xong');
  });

  it('takes queries from everywhere among them', () => {
    expect(everyFew([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
    expect(everyFew([1, 2], 3)).toEqual([1, 2]);
  });

  it('asks for an article by its title and by its text, which only that one answers', () => {
    const articles = ['một', 'hai'].map((word) => ({
      path: `/2023/01/${word}/`,
      title: `Sở ${word} tổ chức hội nghị tổng kết công tác năm qua`,
      summary: '',
      text: `Phần đầu của bài viết kể lại việc ở xã ${word} trong tỉnh ta với bà con.`,
    }));
    const rows = articles.map(rowsOf);
    const known = queriesFrom(articles, rows).filter(({ only }) => only !== undefined);
    expect(new Set(known.map(({ kind }) => kind))).toEqual(new Set(['known by title', 'known by text']));
    for (const query of known) expect([...judged(query, rows)]).toEqual([[query.only, 3]]);
  });

  it('counts the place of what was looked for', () => {
    const grades = new Map([['/a/', 3]]);
    expect(qualityOf('', ['/a/', '/b/'], grades)).toMatchObject({ recall: 1, reciprocalRank: 1, gain: 1 });
    expect(qualityOf('', ['/b/', '/a/'], grades)).toMatchObject({ recall: 1, reciprocalRank: 0.5 });
    expect(qualityOf('', [], grades)).toMatchObject({ recall: 0, reciprocalRank: 0, gain: 0 });
  });
});
