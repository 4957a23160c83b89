import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import type { Article, Content } from '../../scripts/content/model.ts';
import type { Photo } from '../../scripts/photos/model.ts';
import { anArticle, aSite } from '../builders.ts';

const contentOf = (over: Partial<Content>): Content => ({
  site: aSite(),
  articles: [],
  pages: [],
  notice: undefined,
  ...over,
});
const photo: Photo = {
  renditions: [{ name: 'a-480.webp', width: 480, height: 320 }],
  preview: { name: 'a-preview.jpg', width: 1200, height: 630 },
};
const byline = (name: string) => ({ name, role: undefined, position: undefined });

describe('buildArchives', () => {
  it('makes one archive a language, the main one first, and links versions to each other', () => {
    const articles = [anArticle(), anArticle({ language: 'en' }), anArticle({ id: '2023/01/khac' })];
    const [vi, en, ...others] = buildArchives(contentOf({ articles }), new Map());
    expect(others).toEqual([]);
    expect([vi?.language, vi?.entries.length, en?.language, en?.entries.length]).toEqual(['vi', 2, 'en', 1]);
    expect(en?.entries[0]?.translations).toEqual([{ language: 'vi', url: '/2023/01/tong-ket-thi-dua/' }]);
    expect(vi?.entries.map(({ translations }) => translations.map(({ url }) => url))).toEqual([
      ['/en/2023/01/tong-ket-thi-dua/'],
      [],
    ]);
  });

  it('gathers tags and authors by label in the order of the language, categories in that of site.yaml', () => {
    const category = (id: string) => ({ id, label: { vi: id.toUpperCase(), en: `${id} en` } });
    const site = aSite({
      categories: ['z', 'empty', 'a'].map(category),
      tags: [{ language: 'vi', label: 'Đất', slug: 'dat-dai', synonyms: [], aliases: [] }],
    });
    const articles = ['Ổi', 'Đất', 'Dừa', 'Ăn', 'An'].map((label, index) =>
      anArticle({
        id: `2023/01/bai-${index}`,
        tags: [label],
        bylines: [byline('Bình'), byline('Bình')],
        category: index % 2 === 0 ? 'a' : 'z',
      }),
    );
    const [vi] = buildArchives(contentOf({ site, articles }), new Map());
    expect(vi?.terms.tag.map(({ label, url }) => `${label} ${url}`)).toEqual([
      'An /tu-khoa/an/',
      'Ăn /tu-khoa/an/',
      'Dừa /tu-khoa/dua/',
      'Đất /tu-khoa/dat-dai/',
      'Ổi /tu-khoa/oi/',
    ]);
    expect(vi?.terms.category.map(({ label, slug }) => [label, slug])).toEqual([
      ['Z', 'z'],
      ['A', 'a'],
    ]);
    expect(vi?.terms.author.map(({ label, entries }) => [label, entries.length])).toEqual([['Bình', 5]]);
  });

  it('keeps removed articles out of every list', () => {
    const removed = { date: '2023-02-01', reason: 'Theo yêu cầu', basis: 'Công văn 1' };
    const articles = [
      anArticle({ tags: ['A'] }),
      anArticle({ id: '2022/01/xoa', date: '2022-01-01', tags: ['A', 'B'], bylines: [byline('C')], removed }),
    ];
    const [vi] = buildArchives(contentOf({ articles }), new Map());
    expect(vi?.entries.map(({ article }) => article.id)).toEqual(['2023/01/tong-ket-thi-dua']);
    expect(vi?.removed.map(({ article }) => article.id)).toEqual(['2022/01/xoa']);
    expect(vi?.years.map(({ year }) => year)).toEqual(['2023']);
    expect(vi?.terms.tag.map(({ label, entries }) => [label, entries.length])).toEqual([['A', 1]]);
    expect(vi?.terms.author).toEqual([]);
  });

  const updates = (...changes: [string, 'correction' | 'update' | 'minor'][]): Partial<Article> => ({
    updates: changes.map(([date, kind]) => ({ date, kind, note: 'Sửa', was: undefined, now: undefined })),
  });
  const withdrawn = { date: '2023-04-01', reason: 'Trùng', replacedBy: undefined };
  it.each<[string, Partial<Article>, string]>([
    ['its own date', {}, '2023-01-09'],
    ['an update', updates(['2023-03-01', 'update']), '2023-03-01'],
    ['the last of two', updates(['2023-03-02', 'correction'], ['2023-03-01', 'update']), '2023-03-02'],
    ['no minor update', updates(['2023-03-01', 'minor']), '2023-01-09'],
    ['a withdrawal', { withdrawn }, '2023-04-01'],
  ])('dates the last change by %s', (_name, over, changed) => {
    const [vi] = buildArchives(contentOf({ articles: [anArticle(over)] }), new Map());
    expect(vi?.entries[0]?.changed).toBe(changed);
  });

  it('knows the last correction by its day, wherever the list of changes has it', () => {
    const change = (kind: 'correction' | 'update', date: string) =>
      ({ kind, date, note: 'Sửa', was: 'a', now: 'b' }) as const;
    const correctedBy = (changes: Article['updates']) =>
      buildArchives(contentOf({ articles: [anArticle({ updates: changes })] }), new Map())[0]?.entries[0]
        ?.corrected;
    expect(correctedBy([change('update', '2023-01-12')])).toBeUndefined();
    expect(
      correctedBy([
        change('correction', '2023-01-11'),
        change('update', '2023-01-12'),
        change('correction', '2023-01-10'),
      ]),
    ).toEqual({ day: '2023-01-11', number: 1 });
  });

  it('takes the cover from the front matter, else from the body, where the photo is published', () => {
    const image = (file: string) => ({
      file,
      alt: file,
      caption: undefined,
      credit: undefined,
      line: 1,
      column: 1,
    });
    const photos = new Map([
      ['a.jpg', photo],
      ['b.jpg', photo],
    ]);
    const coverOf = (images: string[], bodyImages: string[]) => {
      const articles = [anArticle({ images: images.map(image), bodyImages: bodyImages.map(image) })];
      return buildArchives(contentOf({ articles }), photos)[0]?.entries[0]?.cover;
    };
    expect(coverOf(['a.jpg'], ['b.jpg'])).toMatchObject({
      file: 'a.jpg',
      picture: { sizes: [{ url: '/assets/photos/a-480.webp' }] },
    });
    expect(coverOf([], ['b.jpg'])?.file).toBe('b.jpg');
    expect(coverOf(['missing.jpg'], [])).toBeUndefined();
    expect(coverOf([], [])).toBeUndefined();
  });
});
