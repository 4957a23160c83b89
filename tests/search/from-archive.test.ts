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
    ...searchEntries(archive).map(({ document }) => document()),
  ]);

  it('names beside its category that it is withdrawn', () => {
    expect(vi.map((article) => cardOf(article)[4])).toEqual(['Đã rút · Tin hoạt động', 'Đã rút', '']);
    expect(en.map((article) => cardOf(article)[4])).toEqual(['Withdrawn']);
  });

  it('includes what its films say', () => {
    expect(vi.at(-1)?.text).toMatch(/\nPhóng sự\nXin chào bà con\.$/);
  });
});
