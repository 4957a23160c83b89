import { describe, expect, it } from 'vitest';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Article, StandingPage } from '../../scripts/content/model.ts';
import { anArticle } from '../builders.ts';
import { aStanding, publish, said } from './publishing.ts';

describe('two pages at one address', () => {
  it.each<[string, Partial<Article>[], readonly StandingPage[], string]>([
    [
      'an alias and an article',
      [{ id: '2023/01/a' }, { id: '2023/01/b', aliases: ['/2023/01/a/'] }],
      [],
      `content/articles/2023/01/b.md ${vi.sameUrl('/2023/01/a/', 'content/articles/2023/01/a.md')}`,
    ],
    [
      'two aliases',
      [
        { id: '2023/01/a', aliases: ['/cu/'] },
        { id: '2023/01/b', aliases: ['/cu'] },
      ],
      [],
      `content/articles/2023/01/a.md ${vi.sameUrl('/cu/', 'content/articles/2023/01/b.md')}`,
    ],
    [
      'an alias written in two ways',
      [{ id: '2023/01/a', aliases: ['/c%C5%A9/', '/cũ/'] }],
      [],
      `content/articles/2023/01/a.md ${vi.sameUrl('/c%C5%A9/', 'content/articles/2023/01/a.md')}`,
    ],
    [
      'a standing page and the search page',
      [],
      [aStanding({ slug: 'tim-kiem', source: 'pages/tim-kiem.md' })],
      `content/pages/tim-kiem.md ${vi.sameUrl('/tim-kiem/', vi.generatedPage)}`,
    ],
    [
      'a standing page and an index of tags',
      [{ tags: ['A'] }],
      [aStanding({ slug: 'tu-khoa', source: 'pages/tu-khoa.md' })],
      `content/pages/tu-khoa.md ${vi.sameUrl('/tu-khoa/', vi.generatedPage)}`,
    ],
    [
      'an alias and a year',
      [{ id: '2023/01/a', aliases: ['/2023/'] }],
      [],
      `content/articles/2023/01/a.md ${vi.sameUrl('/2023/', vi.generatedPage)}`,
    ],
  ])('are a problem that names both: %s', (_name, articles, pages, problem) => {
    expect(
      said(
        publish(
          articles.map((over) => anArticle(over)),
          { pages },
        ),
      ),
    ).toEqual([problem]);
  });

  it('are none where a file is offered by both versions of an article, or shown by two', () => {
    const files = ['articles/2023/01/tong-ket-thi-dua/a.pdf'];
    const publication = publish([anArticle({ files }), anArticle({ language: 'en', files })], {
      site: { languages: ['vi', 'en'] },
    });
    expect(publication.problems).toEqual([]);
  });
});
