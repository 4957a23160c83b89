import { describe, expect, it } from 'vitest';
import { anArticle } from '../builders.ts';
import { aStanding, pageAt, publish } from './publishing.ts';

describe('sitemaps', () => {
  it('are one a year and one for all else, oldest first, and the index names them', () => {
    const articles = [
      anArticle({ id: '2021/01/a', date: '2021-01-02', tags: ['A'] }),
      anArticle({ id: '2021/01/b', date: '2021-01-01' }),
      anArticle({
        id: '2023/01/c',
        updates: [{ date: '2023-03-01', kind: 'update', note: 'Sửa', was: undefined, now: undefined }],
      }),
    ];
    const publication = publish(articles, { pages: [aStanding()] });
    expect(pageAt(publication, 'sitemapIndex', '/sitemap.xml').sitemaps).toEqual([
      '/sitemap-2021.xml',
      '/sitemap-2023.xml',
      '/sitemap-pages.xml',
    ]);
    const locations = (url: string) =>
      pageAt(publication, 'sitemap', url)
        .locations()
        .map((one) => `${one.url} ${one.changed ?? '–'}`);
    expect(locations('/sitemap-2021.xml')).toEqual(['/2021/01/b/ 2021-01-01', '/2021/01/a/ 2021-01-02']);
    expect(locations('/sitemap-2023.xml')).toEqual(['/2023/01/c/ 2023-03-01']);
    expect(locations('/sitemap-pages.xml')).toEqual([
      '/ –',
      '/2021/ –',
      '/2023/ –',
      '/dinh-chinh/ –',
      '/dinh-chinh/2023/ –',
      '/du-lieu/ –',
      '/gioi-thieu/ –',
      '/tro-nang/ –',
      '/tu-khoa/ –',
      '/tu-khoa/a/ –',
    ]);
    expect(pageAt(publication, 'robots', '/robots.txt').sitemapUrl).toBe('/sitemap.xml');
  });
});

describe('feeds', () => {
  it('tell the newest 20, of the site and of each term', () => {
    const articles = Array.from({ length: 25 }, (_, index) =>
      anArticle({
        id: `2023/01/bai-${index}`,
        date: `2023-01-${String(index + 1).padStart(2, '0')}`,
        tags: ['A'],
      }),
    );
    const publication = publish(articles);
    for (const url of ['/feed.xml', '/tu-khoa/a/feed.xml']) {
      const { entries, homeUrl } = pageAt(publication, 'atom', url);
      expect([entries.length, entries[0]?.article.id]).toEqual([20, '2023/01/bai-24']);
      expect(`${homeUrl}feed.xml`).toBe(url);
    }
  });
});
