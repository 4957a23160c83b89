import { describe, expect, it } from 'vitest';
import type { Article } from '../../scripts/content/model.ts';
import type { ArticlePage } from '../../scripts/pages/model.ts';
import { PageKeys } from '../../scripts/publish/page-keys.ts';
import { aFigure, anArticle, anArticlePage, anAttachment, anEntry } from '../builders.ts';

const otherBytes = 'f'.repeat(40);
const attachment = anAttachment('articles/2023/01/bai/a.pdf');
const page = anArticlePage(anEntry(anArticle({ attachments: [attachment] })), {
  newer: anEntry(anArticle({ id: '2023/02/moi' })),
  related: () => [anEntry(anArticle({ id: '2022/12/cu' }))],
  figures: new Map([['a.jpg', aFigure({ caption: 'Lời' })]]),
});
const keyOf = (one: ArticlePage, around: unknown = { day: 1 }): string => new PageKeys(around).of(one);

describe('the key of a page', () => {
  it('is the same for the same page', () => {
    expect(keyOf(structuredCloneOf(page))).toBe(keyOf(page));
    expect(keyOf(page)).toMatch(/^[0-9a-f]{20}$/);
  });

  it.each<[string, ArticlePage]>([
    ['its address', { ...page, url: `${page.url}x/` }],
    ['the bytes of its article', pageOf({ contentId: otherBytes })],
    ['the file of its article', pageOf({ source: 'articles/2023/01/khac.md' })],
    ['the spelling of a tag', pageOf({ tags: ['Chuyển Đổi số'] })],
    ['the name of an author', pageOf({ bylines: [{ name: 'Khác', role: undefined, position: undefined }] })],
    [
      'that the day of an update has come',
      pageOf({
        updates: [{ date: '2023-02-01', kind: 'minor', note: 'Sửa', was: undefined, now: undefined }],
      }),
    ],
    ['the size of an attachment', pageOf({ attachments: [{ ...attachment, size: 2 }] })],
    ['the address of its article', { ...page, entry: { ...page.entry, url: '/khac/' } }],
    ['its photo', { ...page, entry: { ...page.entry, cover: aFigure() } }],
    ['a neighbour', { ...page, newer: anEntry(anArticle({ id: '2023/02/moi', contentId: otherBytes })) }],
    ['that a neighbour went', { ...page, newer: undefined }],
    [
      'a related article',
      { ...page, related: () => [anEntry(anArticle({ id: '2022/12/cu', contentId: otherBytes }))] },
    ],
    ['a caption', { ...page, figures: new Map([['a.jpg', aFigure({ caption: 'Khác' })]]) }],
    ['the file of a photo', { ...page, figures: new Map([['b.jpg', aFigure({ caption: 'Lời' })]]) }],
  ])('tells %s', (_what, other) => {
    expect(keyOf(other)).not.toBe(keyOf(page));
  });

  it('tells where one text ends and the next begins', () => {
    const keys = [['ab', 'c'], ['a', 'bc'], ['abc'], [['a'], 'bc'], ['1:a', 'bc'], [1, 'a'], ['1', 'a']].map(
      (one) => keyOf(page, one),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells what stands around it, in maps and sets too', () => {
    const keys = [new Map([['vi', 1]]), new Map([['vi', 2]]), new Set(['vi']), new Set(['en']), []].map(
      (one) => keyOf(page, { one }),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function pageOf(overrides: Partial<Article>): ArticlePage {
  return { ...page, entry: { ...page.entry, article: { ...page.entry.article, ...overrides } } };
}

/** The same values in other objects. */
function structuredCloneOf(one: ArticlePage): ArticlePage {
  return {
    ...one,
    related: () => one.related().map((entry) => ({ ...entry, article: { ...entry.article } })),
  };
}
