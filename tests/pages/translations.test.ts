import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Article, Content } from '../../scripts/content/model.ts';
import { planPages } from '../../scripts/pages/pages.ts';
import { anArticle, aSite } from '../builders.ts';

/** Where each HTML page says that it stands in the other language, by its own address. */
function translationsOf(articles: readonly Article[]): Map<string, readonly string[]> {
  const content: Content = { site: aSite(), articles, pages: [], notice: undefined };
  const { pages } = planPages(content, buildArchives(content, new Map()), new Map(), vi);
  return new Map(
    pages.flatMap((page) =>
      'translations' in page ? [[page.url, page.translations.map(({ url }) => url)] as const] : [],
    ),
  );
}

const video = {
  kind: 'link',
  url: 'https://example.vn',
  title: 'Phim',
  transcript: undefined,
  poster: undefined,
} as const;
const full = { category: 'tin-hoat-dong', tags: ['Đất đai'], videos: [video] };
const found = translationsOf([
  anArticle(full),
  anArticle({ ...full, language: 'en' }),
  anArticle({ id: '2023/02/hai', date: '2023-02-01' }),
  anArticle({ id: '2022/02/ba', date: '2022-02-01' }),
]);

describe('versions of a page in the other language', () => {
  it.each([
    ['/', '/en/'],
    ['/2023/', '/en/2023/'],
    ['/2023/01/', '/en/2023/01/'],
    ['/chuyen-muc/', '/en/categories/'],
    ['/chuyen-muc/tin-hoat-dong/', '/en/categories/tin-hoat-dong/'],
    ['/tu-khoa/', '/en/tags/'],
    ['/video/', '/en/videos/'],
    ['/tro-nang/', '/en/accessibility/'],
    ['/tim-kiem/', '/en/search/'],
  ])('lead from %s to %s and back', (one, other) => {
    expect(found.get(one)).toEqual([other]);
    expect(found.get(other)).toEqual([one]);
  });

  it.each(['/2022/', '/2023/02/', '/tu-khoa/dat-dai/'])('are none of %s', (url) => {
    expect(found.get(url)).toEqual([]);
  });

  it('always exist and always lead back', () => {
    for (const [url, others] of found)
      for (const other of others) expect(found.get(other), other).toContain(url);
  });

  it('are none of the later pages of a month', () => {
    const many = (language: 'vi' | 'en') =>
      Array.from({ length: 60 }, (_, index) => anArticle({ id: `2023/01/bai-${index}`, language }));
    const pages = translationsOf([...many('vi'), ...many('en')]);
    expect(pages.get('/2023/01/')).toEqual(['/en/2023/01/']);
    expect(pages.get('/2023/01/2/')).toEqual([]);
  });
});
