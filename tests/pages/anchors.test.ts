import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Article, BodyLink } from '../../scripts/content/model.ts';
import { planPages } from '../../scripts/pages/pages.ts';
import { anArticle, anAttachment, aSite } from '../builders.ts';

const update = { date: '2023-01-10', kind: 'minor', note: 'Sửa', was: undefined, now: undefined } as const;

/** What is said of one link of an article with the heading “Kết quả”, one change and the alias `/cu/`. */
function saidOf(link: Pick<BodyLink, 'path' | 'anchor'>, over: Partial<Article> = {}): string[] {
  const article = anArticle({
    body: () => '## Kết quả\n',
    updates: [update],
    aliases: ['/cu/'],
    attachments: [anAttachment('articles/2023/01/tong-ket-thi-dua/a.pdf')],
    ...over,
  });
  const asking = anArticle({ id: '2023/01/hoi', links: [{ ...link, line: 7, column: 3 }] });
  const content = {
    site: aSite({ languages: ['vi'] }),
    articles: [article, asking],
    pages: [],
    notice: undefined,
  };
  const { problems } = planPages(content, buildArchives(content, new Map()), new Map(), vi);
  return problems.map(({ path, line, message }) => `${path}:${line} ${message}`);
}

describe('a link with an anchor', () => {
  const path = '/2023/01/tong-ket-thi-dua/';

  it.each([
    [path, 'muc-ket-qua'],
    [path, 'thay-doi-1'],
    [path, 'main'],
    [path, 'top'],
    ['/cu/', 'muc-ket-qua'],
    ['/2023/', 'main'],
    ['/tim-kiem/', 'q'],
    [`${path}a.pdf`, 'page=2'],
    ['', 'main'],
  ])('may lead to %s#%s', (to, anchor) => {
    expect(saidOf({ path: to, anchor })).toEqual([]);
  });

  it.each([
    [path, 'muc-ket-qa', 'muc-ket-qua'],
    [path, 'thay-doi-2', 'thay-doi-1'],
    ['/cu/', 'khac', undefined],
    ['/2023/', 'thang-1', undefined],
    ['/feed.xml', 'x', undefined],
    ['', 'muc-ket-qua', undefined],
  ])('may not lead to %s#%s', (to, anchor, nearest) => {
    expect(saidOf({ path: to, anchor })).toEqual([
      `content/articles/2023/01/hoi.md:7 ${vi.deadAnchor(anchor, to, nearest)}`,
    ]);
  });

  it('finds no heading on the page of a removed article', () => {
    const removed = { date: '2023-02-01', reason: 'Theo yêu cầu', basis: 'Công văn 1' };
    expect(saidOf({ path, anchor: 'muc-ket-qua' }, { removed })).toHaveLength(1);
  });
});
