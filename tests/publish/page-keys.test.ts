import { describe, expect, it } from 'vitest';
import type { ArticlePage } from '../../scripts/pages/model.ts';
import { PageKeys } from '../../scripts/publish/page-keys.ts';
import { aFigure, anArticle, anArticlePage, anEntry } from '../builders.ts';

const page = anArticlePage(anEntry(), {
  newer: anEntry(anArticle({ id: '2023/02/moi' })),
  related: [anEntry(anArticle({ id: '2022/12/cu' }))],
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
    ['its article', { ...page, entry: { ...page.entry, article: { ...page.entry.article, title: 'Khác' } } }],
    [
      'the bytes of its article',
      { ...page, entry: { ...page.entry, article: { ...page.entry.article, contentId: 'f'.repeat(40) } } },
    ],
    ['a neighbour', { ...page, newer: anEntry(anArticle({ id: '2023/02/moi', title: 'Khác' })) }],
    ['that a neighbour went', { ...page, newer: undefined }],
    ['a related article', { ...page, related: [anEntry(anArticle({ id: '2022/12/cu', lead: 'Khác' }))] }],
    ['a caption', { ...page, figures: new Map([['a.jpg', aFigure({ caption: 'Khác' })]]) }],
    ['the file of a photo', { ...page, figures: new Map([['b.jpg', aFigure({ caption: 'Lời' })]]) }],
  ])('tells %s', (_what, other) => {
    expect(keyOf(other)).not.toBe(keyOf(page));
  });

  it('tells what stands around it, in maps and sets too', () => {
    const keys = [new Map([['vi', 1]]), new Map([['vi', 2]]), new Set(['vi']), new Set(['en']), []].map(
      (one) => keyOf(page, { one }),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** The same values in other objects. */
function structuredCloneOf(one: ArticlePage): ArticlePage {
  return { ...one, related: one.related.map((entry) => ({ ...entry, article: { ...entry.article } })) };
}
