import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { cardOf } from '../../scripts/search/cards.ts';
import { searchEntries } from '../../scripts/search/from-archive.ts';
import { anArticle, aSite } from '../builders.ts';

describe('what search is told of an article', () => {
  const withdrawn = { date: '2023-02-01', reason: 'Trùng', replacedBy: undefined };
  const film = { kind: 'link', url: 'https://video.example/1', poster: undefined } as const;
  const content = {
    site: aSite(),
    pages: [],
    notice: undefined,
    articles: [
      anArticle({ id: '2023/01/c', category: 'tin-hoat-dong', withdrawn }),
      anArticle({ id: '2023/01/b', withdrawn }),
      anArticle({
        id: '2023/01/a',
        videos: [{ ...film, title: 'Phóng sự', transcript: 'Xin chào bà con.' }],
      }),
      anArticle({ id: '2023/01/a', language: 'en', withdrawn }),
    ],
  };
  const [vi = [], en = []] = buildArchives(content, new Map()).map((archive) => [
    ...searchEntries(archive).map((entry) => entry.document()),
  ]);

  it('names beside its category that it is withdrawn', () => {
    expect(vi.map((article) => cardOf(article)[4])).toEqual(['', 'Đã rút', 'Đã rút · Tin hoạt động']);
    expect(en.map((article) => cardOf(article)[4])).toEqual(['Withdrawn']);
  });

  it('has another key where its file changes, or a label that is settled outside of it', () => {
    const keyOf = (over: Parameters<typeof anArticle>[0], category = 'Tin hoạt động'): string => {
      const site = aSite({ categories: [{ id: 'tin', label: { vi: category, en: 'News' } }] });
      const articles = [anArticle({ category: 'tin', ...over })];
      const [archive] = buildArchives({ ...content, site, articles }, new Map());
      return archive === undefined ? '' : (searchEntries(archive)[0]?.key ?? '');
    };
    const author = { name: 'Ban biên tập', role: undefined, position: undefined };
    const keys = [
      keyOf({}),
      keyOf({}, 'Tin mới'),
      keyOf({ contentId: 'def' }),
      keyOf({ tags: ['Thi đua'] }),
      keyOf({ bylines: [author] }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf({})).toBe(keys[0]);
  });

  it('includes what its films say', () => {
    expect(vi[0]?.text).toMatch(/\nPhóng sự\nXin chào bà con\.$/);
  });
});
