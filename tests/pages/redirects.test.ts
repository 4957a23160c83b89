import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { en } from '../../scripts/content/messages/en.ts';
import type { Article } from '../../scripts/content/model.ts';
import { type Publication, planPages } from '../../scripts/pages/pages.ts';
import { anArticle, aSite } from '../builders.ts';

function publish(articles: readonly Partial<Article>[], base = '/'): Publication {
  const content = {
    site: aSite({ languages: ['vi'], base }),
    articles: articles.map((article) => anArticle(article)),
    pages: [],
    notice: undefined,
  };
  return planPages(content, buildArchives(content, new Map()), new Map(), en);
}
const told = ({ redirects }: Publication): string[] =>
  redirects.map(({ url, target }) => `${url} → ${target}`);
const said = ({ problems }: Publication): string[] =>
  problems.map(({ path, message }) => `${path.replace(/^.*\//, '')} ${message.replace(/;.*$/, '')}`);

describe('redirects of web servers', () => {
  it.each([
    ['/?ItemID=18746&CateID=0', '/?CateID=0&ItemID=18746'],
    ['/Default.aspx?tabid=1&id=2', '/Default.aspx?id=2&tabid=1'],
    ['/tin.aspx', '/tin.aspx'],
    ['/c%C5%A9/bài.php?ten=đất%20đai&x=a/b', '/c%C5%A9/b%C3%A0i.php?ten=%C4%91%E1%BA%A5t%20%C4%91ai&x=a%2Fb'],
  ])('of the alias %s stand at %s', (alias, url) => {
    expect(told(publish([{ id: '2023/01/a', aliases: [alias] }]))).toEqual([`${url} → /2023/01/a/`]);
  });

  it('lie below the base path', () => {
    expect(told(publish([{ id: '2023/01/a', aliases: ['/?id=1'] }], '/tin-tuc/'))).toEqual([
      '/tin-tuc/?id=1 → /tin-tuc/2023/01/a/',
    ]);
  });

  it.each([
    [
      'an address that two articles claim, in another order',
      [{ aliases: ['/?a=1&b=2'] }, { aliases: ['/?B=2&A=1'] }],
      ['a.md the address /?a=1&b=2 already belongs to content/articles/2023/01/b.md'],
    ],
    [
      'a program that two articles claim',
      [{ aliases: ['/tin.aspx'] }, { aliases: ['/tin.aspx'] }],
      ['a.md the address /tin.aspx already belongs to content/articles/2023/01/b.md'],
    ],
    [
      'a search of today',
      [{ aliases: ['/tim-kiem/?q=thi+dua'] }, {}],
      ['a.md the address /tim-kiem/?q=thi%20dua already belongs to a page that Kho Tin makes'],
    ],
    [
      'a path that is too long to keep',
      [{ aliases: [`/${'a'.repeat(256)}.aspx`] }, {}],
      ['a.md a part of the address is longer than 255 bytes'],
    ],
    [
      'addresses that only differ in a value',
      [{ aliases: ['/?a=1'] }, { aliases: ['/?a=2', '/?a=1&b=1'] }],
      [],
    ],
  ] as const)('are refused for %s', (_, [first, second], problems) => {
    const articles = [
      { id: '2023/01/a', ...first },
      { id: '2023/01/b', ...second },
    ];
    expect(said(publish(articles))).toEqual(problems);
  });

  it.each([
    '/.khotin/',
    '/_headers',
    '/_redirects',
    '/.htaccess/',
    '/.nojekyll/',
    '/.well-known/security.txt/',
  ])('cannot take the place of %s', (alias) => {
    expect(said(publish([{ id: '2023/01/a', aliases: [alias] }])).join()).toContain('already belongs to');
  });
});
