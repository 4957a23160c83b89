import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { pathsOf } from '../../scripts/archive/paths.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Article, Content, Site } from '../../scripts/content/model.ts';
import { areApart } from '../../scripts/pages/addresses.ts';
import { checkAddresses } from '../../scripts/pages/check-pages.ts';
import { openDataAddresses } from '../../scripts/pages/open-data.ts';
import { planPages } from '../../scripts/pages/pages.ts';
import type { Photos } from '../../scripts/photos/model.ts';
import { anArticle, anAttachment, aSite } from '../builders.ts';

const photo = 'articles/2023/01/a/a.jpg';
const photos: Photos = new Map([
  [
    photo,
    {
      renditions: [{ name: 'a-480.webp', width: 480, height: 320 }],
      preview: { name: 'a-preview.jpg', width: 1200, height: 630 },
    },
  ],
]);
const anImage = { file: photo, alt: 'Ảnh', caption: undefined, credit: undefined, line: 1, column: 1 };

interface Checked {
  readonly said: readonly string[];
  /** What is said where all addresses are looked at. */
  readonly all: readonly string[];
}

function check(articles: readonly Partial<Article>[], over: Partial<Site> = {}): Checked {
  const site = aSite({ languages: ['vi'], ...over });
  const content: Content = {
    site,
    articles: articles.map((one) => anArticle(one)),
    pages: [],
    notice: undefined,
  };
  const archives = buildArchives(content, photos);
  const { pages, files, problems } = planPages(content, archives, photos, vi);
  const data = archives.flatMap((archive) => openDataAddresses(archive, pathsOf(site)));
  const everything = [...pages, ...files(), ...data];
  const all = checkAddresses(site, { named: everything, all: () => everything }, vi);
  const words = ({ path, message }: { path: string; message: string }): string => `${path} ${message}`;
  return { said: problems.map(words), all: all.map(words) };
}

const a = 'content/articles/2023/01/a.md';
const b = 'content/articles/2023/01/b.md';
const file = (name: string) => ({ attachments: [anAttachment(`articles/2023/01/a/${name}`)] });

describe('an address that another one has', () => {
  it.each<[string, Partial<Article>[], readonly string[]]>([
    [
      'an attachment and the text of its article',
      [file('index.md')],
      [`${a} ${vi.sameUrl('/2023/01/a/index.md', a)}`],
    ],
    [
      'an attachment and the record of its article',
      [file('index.json')],
      [`${a} ${vi.sameUrl('/2023/01/a/index.json', vi.generatedPage)}`],
    ],
    [
      'an attachment and the page of its article',
      [file('index.html')],
      [`${a} ${vi.sameUrl('/2023/01/a/index.html', a)}`],
    ],
    [
      'an alias below the text of an article',
      [{}, { aliases: ['/2023/01/a/index.md/'] }],
      [`${b} ${vi.sameUrl('/2023/01/a/index.md/', a)}`],
    ],
    [
      'an alias below the record of an article',
      [{}, { aliases: ['/2023/01/a/index.json/cu.html'] }],
      [`${b} ${vi.sameUrl('/2023/01/a/index.json/cu.html', vi.generatedPage)}`],
    ],
    [
      'an alias below an attachment',
      [file('a.pdf'), { aliases: ['/2023/01/a/a.pdf/cu'] }],
      [`${b} ${vi.sameUrl('/2023/01/a/a.pdf/cu/', a)}`],
    ],
    [
      'an alias at an attachment, with a slash',
      [file('bản.pdf'), { aliases: ['/2023/01/a/b%E1%BA%A3n.pdf/'] }],
      [`${b} ${vi.sameUrl('/2023/01/a/b%E1%BA%A3n.pdf/', a)}`],
    ],
    [
      'an article below the alias of another one, with its text and its record',
      [{ id: '2023/01/a.html/x', source: 'articles/2023/01/a.md' }, { aliases: ['/2023/01/a.html'] }],
      [
        `${a} ${vi.sameUrl('/2023/01/a.html/x/', b)}`,
        `${a} ${vi.sameUrl('/2023/01/a.html/x/index.md', b)}`,
        `${b} ${vi.sameUrl('/2023/01/a.html/x/index.json', vi.generatedPage)}`,
      ],
    ],
    [
      'an alias below a feed',
      [{ aliases: ['/feed.xml/cu/'] }],
      [`${a} ${vi.sameUrl('/feed.xml/cu/', vi.generatedPage)}`],
    ],
    [
      'an alias below a file of open data',
      [{ aliases: ['/du-lieu/2023/articles.csv/'] }],
      [`${a} ${vi.sameUrl('/du-lieu/2023/articles.csv/', vi.generatedPage)}`],
    ],
    [
      'an alias among photos',
      [{ images: [anImage], aliases: ['/assets/photos/a-480.webp/'] }, { images: [anImage] }],
      // Nothing may stand in assets, least of all below a photo.
      Array(2).fill(`${a} ${vi.sameUrl('/assets/photos/a-480.webp/', vi.generatedPage)}`),
    ],
    [
      'an alias where the search index lies',
      [{ aliases: ['/pagefind/'] }],
      [`${a} ${vi.sameUrl('/pagefind/', vi.generatedPage)}`],
    ],
    [
      'an alias with a name of 256 bytes',
      [{ aliases: [`/${'đ'.repeat(128)}/`] }],
      [`${a} ${vi.longAddress(255)}`],
    ],
  ])('is a problem: %s', (_, over, problems) => {
    const articles = over.map((one, at) => ({ id: `2023/01/${'ab'[at]}`, ...one }));
    const { said, all } = check(articles);
    expect(said).toEqual(problems);
    expect(all).toEqual(problems);
  });

  const paths = ['a', 'a.html', 'b', 'index.html', 'index.md', 'index.json', 'assets', 'feed.xml', 'x/'];
  const path = fc.array(fc.constantFrom(...paths), { minLength: 1, maxLength: 3 });
  const anyArticle = fc.record({
    id: fc.constantFrom('2023/01/a', '2023/01/b', '2023/01/b.html', '2023/01/index.json', '2024/01/a'),
    aliases: fc.array(
      fc
        .tuple(fc.constantFrom('/', '/2023/01/', '/2023/01/a/', '/2023/01/b/'), path)
        .map(([folder, names]) => folder + names.join('/').replace(/(?<!\.html|\/)$/, '/')),
      { maxLength: 1 },
    ),
    attachments: fc.array(
      fc
        .constantFrom('a', 'a.pdf', 'index.md', 'index.html', 'index.json')
        .map((name) => anAttachment(`articles/x/${name}`)),
      { maxLength: 1 },
    ),
    images: fc.constantFrom([], [anImage]),
  });

  it('is found as where every address is looked at', () => {
    let clear = 0;
    const articles = fc.uniqueArray(anyArticle, { selector: ({ id }) => id, maxLength: 3 });
    fc.assert(
      fc.property(articles, fc.constantFrom('/', '/tin-tuc/'), (some, base) => {
        const { said, all } = check(some, { base });
        if (all.length === 0) clear += 1;
        expect(said).toEqual(all);
      }),
      { numRuns: 1000 },
    );
    expect(clear).toBeGreaterThan(100);
    expect(clear).toBeLessThan(900);
  });

  it('is looked for among pages and attachments alone, where these are apart', () => {
    const named = ['/', '/2023/01/a/', '/2023/01/a/a.pdf', '/2023/01/', '/feed.xml'].map((url) => ({
      url,
      source: undefined,
    }));
    const all = (): never => {
      throw new Error('All addresses were asked for');
    };
    expect(checkAddresses(aSite(), { named, all }, vi)).toEqual([]);
  });
});

describe('addresses', () => {
  it.each<[string, boolean, readonly string[]]>([
    [
      'in different places',
      true,
      ['/', '/2023/', '/2023/01/a/', '/2023/01/a/a.pdf', '/cu/index.htm', '/cu/'],
    ],
    ['in one place', false, ['/a/', '/a/']],
    ['in one place, written in two ways', false, ['/a/', '/a/index.html']],
    ['in one place, encoded and not', false, ['/b%E1%BA%A3n/', '/bản/']],
    ['in the place of a folder', false, ['/a/b/c.html', '/a/b']],
    ['in the place of a folder further up', false, ['/x/', '/a/b/c/d/', '/a']],
    ['in the place of a page', false, ['/a', '/a/']],
    ['that begin alike', true, ['/a', '/a-b/', '/a.html', '/ab']],
    ['where an article has its text', false, ['/2023/01/a/index.md']],
    ['below the record of an article', false, ['/2023/01/a/index.json/']],
    ['in assets', false, ['/assets/a.html']],
    ['with the name of the ledger, elsewhere', true, ['/cu/ledger.tsv']],
    ['with a name of 255 bytes', true, [`/${'a'.repeat(255)}/${'đ'.repeat(127)}/`]],
    ['with a name of 256 bytes', false, [`/a/${'đ'.repeat(128)}/`]],
  ])('%s: apart is %s', (_, expected, urls) => {
    const named = urls.map((url) => ({ url }));
    expect(areApart({ base: '/' }, named)).toBe(expected);
    expect(areApart({ base: '/' }, named.toReversed())).toBe(expected);
    const below = named.map(({ url }) => ({ url: `/tin${url}` }));
    expect(areApart({ base: '/tin/' }, below)).toBe(expected);
  });
});
