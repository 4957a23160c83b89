import { describe, expect, it } from 'vitest';
import type { Article } from '../../scripts/content/model.ts';
import type { ArticlePage } from '../../scripts/pages/model.ts';
import { PageKeys, saysItsEntry } from '../../scripts/publish/page-keys.ts';
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

const bare = anArticlePage();

describe('the key of a page that shows nothing beside its article', () => {
  it('tells its article, its neighbours and what is related from each other', () => {
    const [one, two] = [anEntry(anArticle({ id: '2023/02/mot' })), anEntry(anArticle({ id: '2023/02/hai' }))];
    const others: Partial<ArticlePage>[] = [
      { entry: { ...bare.entry, article: anArticle({ contentId: otherBytes }) } },
      { newer: one },
      { older: one },
      { newer: one, older: two },
      { newer: two, older: one },
      { related: () => [one] },
      { related: () => [one, two] },
      { related: () => [two, one] },
      { cover: aFigure() },
    ];
    const keys = [bare, ...others.map((over) => ({ ...bare, ...over }))].map((made) => keyOf(made));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf(bare, { day: 2 })).not.toBe(keyOf(bare));
  });
});

describe('the key of the articles of a month', () => {
  const ofMonth = (one: ArticlePage): string => new PageKeys(1).ofArticles([one]);

  it('tells all that a page shows', () => {
    const url = '/khac/';
    const others: Partial<ArticlePage>[] = [
      { entry: { ...bare.entry, url } },
      { entry: { ...bare.entry, article: anArticle({ contentId: otherBytes }) } },
      { entry: { ...bare.entry, cover: aFigure() } },
      { translations: [{ language: 'en', url }] },
      { figures: new Map([['a.jpg', aFigure()]]) },
      { cover: aFigure() },
      { gallery: [aFigure()] },
      { attachments: [{ ...attachment, label: 'A', url }] },
      { videos: [{ kind: 'link', label: 'A', url, transcript: undefined, poster: undefined }] },
      { replacement: { label: 'A', url } },
      { yearUrl: undefined },
      { monthUrl: undefined },
    ];
    const keys = [bare, ...others.map((over) => ({ ...bare, ...over }))].map(ofMonth);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows every property of a page: whoever adds one has to look at saysItsEntry', () => {
    const follows = ['kind', 'url', 'language', 'source', 'entry'];
    const leadsOn = ['newer', 'older', 'related'];
    const shows = ['translations', 'figures', 'cover', 'gallery', 'attachments', 'videos', 'replacement'];
    expect(saysItsEntry(bare)).toBe(true);
    expect(Object.keys(bare).toSorted()).toEqual(
      [...follows, ...leadsOn, ...shows, 'yearUrl', 'monthUrl'].toSorted(),
    );
  });

  it('is the same wherever a page leads on', () => {
    const other = anEntry(anArticle({ id: '2023/02/moi' }));
    expect(ofMonth({ ...bare, newer: other, older: other, related: () => [other] })).toBe(ofMonth(bare));
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
