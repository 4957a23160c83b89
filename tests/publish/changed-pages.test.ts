import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { outputPath } from '../../scripts/archive/paths.ts';
import { seeded } from '../../scripts/bench/generate.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Article } from '../../scripts/content/model.ts';
import { type Publication, planPages } from '../../scripts/pages/pages.ts';
import type { Photos } from '../../scripts/photos/model.ts';
import { articleMonths } from '../../scripts/publish/article-months.ts';
import { changedPages } from '../../scripts/publish/changed-pages.ts';
import { Comparison } from '../../scripts/publish/comparison.ts';
import { emptyTable, type KeyTable } from '../../scripts/publish/key-table.ts';
import { PageKeys } from '../../scripts/publish/page-keys.ts';
import { anArticle, aSite } from '../builders.ts';

const site = aSite();
const everything = { keep: () => true, keepAll: () => undefined };

function plan(articles: readonly Article[], photo = 'a'): Publication {
  const rendition = { name: `${photo}.webp`, width: 480, height: 320 };
  const photos: Photos = new Map([['anh.jpg', { renditions: [rendition], preview: rendition }]]);
  const content = { site, articles, pages: [], notice: undefined };
  return planPages(content, buildArchives(content, photos), photos, vi);
}

/** The URLs that a release makes anew after one with the keys of `last`, and its own keys. */
function compare(
  { pages }: Publication,
  last: KeyTable,
  around: unknown = 1,
): { changed: string[]; table: KeyTable } {
  const keys = new PageKeys(around);
  const comparison = new Comparison(last, everything);
  const changed = changedPages({ site, pages, months: articleMonths(pages, keys) }, keys, comparison);
  return { changed: changed.map(({ url }) => url), table: comparison.table };
}

const keysOf = ({ pages }: Publication): Map<string, string> => {
  const keys = new PageKeys(1);
  return new Map(pages.map((page) => [outputPath(site, page.url), keys.of(page)]));
};

function randomArticle(random: () => number, number: number): Article {
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] ?? (items[0] as Item);
  const month = `202${pick([1, 2, 3])}-0${pick([1, 2, 3, 4])}`;
  const ends = { date: '2023-06-01', reason: 'Hết hiệu lực' };
  const image = { file: 'anh.jpg', alt: 'Ảnh', caption: undefined, credit: undefined, line: 1, column: 1 };
  return anArticle({
    id: `${month.replace('-', '/')}/bai-${number}`,
    language: random() < 0.2 ? 'en' : 'vi',
    date: `${month}-1${pick([1, 2, 3])}`,
    contentId: `id-${random()}`,
    tags: ['đất đai', 'nước sạch', 'giáo dục'].filter(() => random() < 0.6),
    bylines: random() < 0.5 ? [{ name: pick(['An', 'Bình']), role: undefined, position: undefined }] : [],
    category: random() < 0.5 ? 'tin-hoat-dong' : undefined,
    images: random() < 0.1 ? [image] : [],
    withdrawn: random() < 0.1 ? { ...ends, replacedBy: '2021/01/bai-1' } : undefined,
    removed: random() < 0.05 ? { ...ends, basis: 'Luật' } : undefined,
  });
}

/** An archive as it is after one more day of work. */
function worked(random: () => number, articles: readonly Article[], number: number): Article[] {
  const at = Math.floor(random() * articles.length);
  const change = random();
  if (change < 0.3) return [...articles, randomArticle(random, number)];
  if (change < 0.5) return articles.toSpliced(at, 1);
  const { id, date, language, source } = articles[at] ?? anArticle();
  return articles.with(at, { ...randomArticle(random, number), id, date, language, source });
}

describe('the pages that a release makes anew', () => {
  it.each([1, 2, 3, 4, 5, 6])('are those whose own keys changed: history %i', (seed) => {
    const random = seeded(seed);
    let articles = Array.from({ length: 150 }, (_, number) => randomArticle(random, number));
    let photo = 'a';
    let { table } = compare(plan(articles, photo), emptyTable);
    let before = keysOf(plan(articles, photo));
    for (let day = 0; day < 25; day += 1) {
      articles = worked(random, articles, 1000 + day);
      if (day % 8 === 7) photo = `${photo}a`;
      const planned = plan(articles, photo);
      const after = keysOf(planned);
      const { changed, table: next } = compare(planned, table);
      const expected = planned.pages
        .map(({ url }) => url)
        .filter((url) => before.get(outputPath(site, url)) !== after.get(outputPath(site, url)));
      expect(changed).toEqual(expected);
      [table, before] = [next, after];
    }
  });

  it('are few after one article, in an archive of many months', () => {
    const random = seeded(9);
    const articles = Array.from({ length: 400 }, (_, number) => randomArticle(random, number));
    const { table } = compare(plan(articles), emptyTable);
    const more = anArticle({ id: '2023/04/moi', date: '2023-04-30', contentId: 'moi' });
    const { changed, table: next } = compare(plan([...articles, more]), table);
    expect(changed.length).toBeLessThan(15);
    const others = [...next.chapters].filter(([name, { key }]) => table.chapters.get(name)?.key !== key);
    expect(others.map(([name]) => name)).toEqual([
      'articles vi 2023-04',
      'lists vi 2023',
      'lists sitemap 2023',
    ]);
    expect(next.chapters.has('articles vi 2023-03')).toBe(true);
  });

  it('are all where the settings or the code changed', () => {
    const planned = plan([anArticle()]);
    const { table } = compare(planned, emptyTable);
    expect(compare(planned, table).changed).toEqual([]);
    expect(compare(planned, table, 2).changed).toEqual(planned.pages.map(({ url }) => url));
  });

  it('are those that the last release lost', () => {
    const { pages } = plan([anArticle()]);
    const { table } = compare(plan([anArticle()]), emptyTable);
    const keys = new PageKeys(1);
    const lost = 'index.html';
    const comparison = new Comparison(table, { ...everything, keep: (path) => path !== lost });
    const changed = changedPages({ site, pages, months: articleMonths(pages, keys) }, keys, comparison);
    expect(changed.map(({ url }) => outputPath(site, url))).toEqual([lost]);
  });
});
