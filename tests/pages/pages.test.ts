import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { outputPath } from '../../scripts/archive/paths.ts';
import { holdBack } from '../../scripts/content/hold-back.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Article, Content, Site, StandingPage } from '../../scripts/content/model.ts';
import type { Page } from '../../scripts/pages/model.ts';
import { type Publication, planPages } from '../../scripts/pages/pages.ts';
import type { Photo, Photos } from '../../scripts/photos/model.ts';
import { anArticle, anAttachment, aSite } from '../builders.ts';

const aPhoto: Photo = {
  renditions: [{ name: 'a-480.webp', width: 480, height: 320 }],
  preview: { name: 'a-preview.jpg', width: 1200, height: 630 },
};
const byline = (name: string) => ({ name, role: undefined, position: undefined });
const aStanding = (over: Partial<StandingPage> = {}): StandingPage => ({
  slug: 'gioi-thieu',
  language: 'vi',
  source: 'pages/gioi-thieu.md',
  title: 'Giới thiệu',
  summary: undefined,
  links: [],
  textHash: '',
  body: 'Lời.\n',
  ...over,
});

function publish(
  articles: readonly Article[],
  over: { site?: Partial<Site>; pages?: readonly StandingPage[]; photos?: Photos } = {},
): Publication {
  const { site = {}, pages = [], photos = new Map() } = over;
  const content: Content = {
    site: aSite({ languages: ['vi'], ...site }),
    articles,
    pages,
    notice: undefined,
  };
  const held = holdBack(content, { day: '2023-06-01', drafts: false }).content;
  return planPages(held, buildArchives(held, photos), photos, vi);
}
const urls = ({ pages }: Publication): string[] => pages.map(({ url }) => url);
/** The members of a union of pages that can be of `Kind`. */
type PageOf<Kind extends Page['kind'], One extends Page = Page> = One extends Page
  ? Kind extends One['kind']
    ? One
    : never
  : never;

function pageAt<Kind extends Page['kind']>({ pages }: Publication, kind: Kind, url: string): PageOf<Kind> {
  const page = pages.find((one) => one.kind === kind && one.url === url);
  if (page === undefined)
    throw new Error(`No ${kind} page at ${url}: ${pages.map((one) => one.url).join(' ')}`);
  return page as PageOf<Kind>;
}
const said = ({ problems }: Publication): string[] =>
  problems.map(({ path, message }) => `${path} ${message}`);
const ids = (entries: readonly { article: Article }[]): string[] => entries.map(({ article }) => article.id);

describe('planPages', () => {
  it('publishes a page of each kind at its address', () => {
    const article = anArticle({
      tags: ['Thi đua'],
      bylines: [byline('Ban biên tập')],
      category: 'tin-hoat-dong',
      aliases: ['/cu/bai.html'],
    });
    const publication = publish([article], { pages: [aStanding()] });
    expect(publication.problems).toEqual([]);
    expect(publication.pages.map(({ kind, url }) => `${kind} ${url}`).toSorted()).toEqual([
      'accessibility /tro-nang/',
      'article /2023/01/tong-ket-thi-dua/',
      'atom /chuyen-muc/tin-hoat-dong/feed.xml',
      'atom /feed.xml',
      'atom /tac-gia/ban-bien-tap/feed.xml',
      'atom /tu-khoa/thi-dua/feed.xml',
      'home /',
      'jsonFeed /feed.json',
      'month /2023/01/',
      'notFound /404.html',
      'openData /du-lieu/',
      'redirect /cu/bai.html',
      'robots /robots.txt',
      'search /tim-kiem/',
      'sitemap /sitemap-2023.xml',
      'sitemap /sitemap-pages.xml',
      'sitemapIndex /sitemap.xml',
      'standing /gioi-thieu/',
      'term /chuyen-muc/tin-hoat-dong/',
      'term /tac-gia/ban-bien-tap/',
      'term /tu-khoa/thi-dua/',
      'termIndex /chuyen-muc/',
      'termIndex /tac-gia/',
      'termIndex /tu-khoa/',
      'year /2023/',
    ]);
  });

  it('publishes a site without articles: no lists, no feeds', () => {
    const publication = publish([]);
    expect(publication.pages.map(({ kind }) => kind).toSorted()).toEqual([
      'accessibility',
      'home',
      'notFound',
      'robots',
      'search',
      'sitemap',
      'sitemapIndex',
    ]);
    expect(pageAt(publication, 'home', '/').lead).toBeUndefined();
  });

  it('turns a year of more than 50 articles into numbered pages of its tag and month', () => {
    const articles = Array.from({ length: 120 }, (_, index) =>
      anArticle({ id: `2022/01/bai-${index}`, date: '2022-01-09', tags: ['A'] }),
    );
    const found = urls(publish([...articles, anArticle({ tags: ['A'] })]));
    const pagesBelow = (start: string): string[] =>
      found.filter((url) => url.startsWith(start) && !url.endsWith('.xml'));
    expect(pagesBelow('/tu-khoa/a/')).toEqual([
      '/tu-khoa/a/',
      '/tu-khoa/a/2022/',
      '/tu-khoa/a/2022/2/',
      '/tu-khoa/a/2022/3/',
    ]);
    expect(found.filter((url) => /^\/2022\/01\/(?:\d+\/)?$/.test(url))).toEqual([
      '/2022/01/',
      '/2022/01/2/',
      '/2022/01/3/',
    ]);
  });

  it('leaves no trace of drafts and of articles that wait for their day', () => {
    const hidden = {
      tags: ['Kín'],
      bylines: [byline('Người kín')],
      category: 'tin-hoat-dong',
      aliases: ['/kin/'],
    };
    const publication = publish([
      anArticle(),
      anArticle({ id: '2023/02/kin-nhap', title: 'Kín', draft: true, date: '2023-02-01', ...hidden }),
      anArticle({ id: '2023/07/kin-mai', title: 'Kín', date: '2023-07-01', ...hidden }),
    ]);
    const everything = JSON.stringify([publication.pages, publication.files, [...publication.frames]]);
    expect(everything).not.toMatch(/kín|\/kin|kin-|tin-hoat-dong/i);
    expect(urls(publication)).not.toContain('/2023/02/');
    expect(urls(publication)).toContain('/2023/01/');
  });

  it('gives a removed article its notice, and nothing else: no list, no file, no photo', () => {
    const image = {
      file: 'articles/2022/01/xoa/a.jpg',
      alt: 'A',
      caption: undefined,
      credit: undefined,
      line: 1,
      column: 1,
    };
    const attachment = anAttachment('articles/2022/01/xoa/a.pdf');
    const removed = anArticle({
      id: '2022/01/xoa',
      date: '2022-01-01',
      tags: ['A'],
      images: [image],
      attachments: [attachment],
      files: ['articles/2022/01/xoa/b.pdf'],
      videos: [{ kind: 'link', url: 'https://example.vn', title: 'A', transcript: undefined, poster: image }],
      aliases: ['/cu/xoa/'],
      removed: { date: '2023-02-01', reason: 'Theo yêu cầu', basis: 'Công văn 1' },
    });
    const publication = publish([removed, anArticle()], { photos: new Map([[image.file, aPhoto]]) });
    const found = urls(publication).filter(
      (url) => url.includes('2022') || url.includes('tu-khoa') || url.includes('xoa'),
    );
    expect(found).toEqual(['/2022/01/xoa/', '/cu/xoa/']);
    expect(publication.files.map(({ url }) => url)).toEqual(['/2023/01/tong-ket-thi-dua/index.md']);
    const page = pageAt(publication, 'article', '/2022/01/xoa/');
    expect(page.entry.cover).toBeUndefined();
    expect([page.figures.size, page.gallery, page.attachments, page.videos, page.related()]).toEqual([
      0,
      [],
      [],
      [],
      [],
    ]);
    const others = publication.pages.filter(({ url }) => !url.includes('xoa'));
    expect(JSON.stringify(others)).not.toContain('xoa');
  });

  it('publishes the poster of a film, which is the cover where there is no other picture', () => {
    const poster = { file: 'a.jpg', alt: '', caption: undefined, credit: undefined, line: 1, column: 1 };
    const film = {
      kind: 'link',
      url: 'https://video.example/1',
      title: 'A',
      transcript: undefined,
      poster,
    } as const;
    const publication = publish([anArticle({ videos: [film] })], { photos: new Map([['a.jpg', aPhoto]]) });
    const { entry, videos, cover } = pageAt(publication, 'article', '/2023/01/tong-ket-thi-dua/');
    expect(videos[0]?.poster?.sizes[0].url).toBe('/assets/photos/a-480.webp');
    expect(entry.cover?.file).toBe('a.jpg');
    expect(cover).toBeUndefined();
    expect(publication.files.map(({ path }) => path)).toContain('a-480.webp');
    expect(pageAt(publication, 'media', '/video/').items[0]?.videos).toEqual(videos);
  });

  it('keeps a withdrawn article in its lists, off the home page, and names what replaces it', () => {
    const withdrawn = { date: '2023-02-01', reason: 'Trùng', replacedBy: '/2023/01/moi/' };
    const publication = publish(
      [
        anArticle({ id: '2023/01/rut', category: 'tin-hoat-dong', featured: true, tags: ['A'], withdrawn }),
        anArticle({ id: '2023/01/moi', date: '2023-01-08', title: 'Bài mới' }),
      ],
      { site: { base: '/tin-tuc/' } },
    );
    const home = pageAt(publication, 'home', '/tin-tuc/');
    expect([
      home.lead?.article.id,
      ids(home.latest),
      home.sections.flatMap(({ entries }) => ids(entries)),
    ]).toEqual(['2023/01/moi', [], []]);
    expect(pageAt(publication, 'term', '/tin-tuc/tu-khoa/a/').entries).toHaveLength(1);
    expect(pageAt(publication, 'article', '/tin-tuc/2023/01/rut/').replacement).toEqual({
      label: 'Bài mới',
      url: '/tin-tuc/2023/01/moi/',
    });
  });

  it('leads the home page with the newest featured article, and repeats it nowhere in the latest', () => {
    const articles = ['a', 'b', 'c', 'd'].map((slug, index) =>
      anArticle({
        id: `2023/01/${slug}`,
        date: `2023-01-0${index + 1}`,
        featured: slug === 'b' || slug === 'c',
      }),
    );
    const home = pageAt(publish(articles), 'home', '/');
    expect([home.lead?.article.id, ids(home.latest)]).toEqual([
      '2023/01/c',
      ['2023/01/d', '2023/01/b', '2023/01/a'],
    ]);
  });

  it('keeps categories in the order of site.yaml, wherever they are listed', () => {
    const categories = ['z', 'm', 'a'].map((id) => ({ id, label: { vi: id, en: id } }));
    const articles = ['a', 'z', 'm'].map((category) =>
      anArticle({ id: `2023/01/bai-${category}`, category }),
    );
    const publication = publish(articles, { site: { categories } });
    const order = ['z', 'm', 'a'];
    expect(pageAt(publication, 'home', '/').sections.map(({ term }) => term.slug)).toEqual(order);
    expect(pageAt(publication, 'termIndex', '/chuyen-muc/').links.map(({ label }) => label)).toEqual(order);
    expect(publication.frames.get('vi')?.categories.map(({ label }) => label)).toEqual(order);
  });

  it('puts every page and file below the base path', () => {
    const articles = [
      anArticle({ tags: ['A'], aliases: ['/cu/'], files: ['articles/2023/01/tong-ket-thi-dua/a.pdf'] }),
      anArticle({ language: 'en', tags: ['A'] }),
    ];
    const site = { base: '/tin-tuc/', languages: ['vi', 'en'] as const };
    const { pages, files } = publish(articles, { site, pages: [aStanding()] });
    const outside = [...pages, ...files].map(({ url }) => url).filter((url) => !url.startsWith('/tin-tuc/'));
    expect(outside).toEqual([]);
    expect(new Set(pages.map(({ url }) => outputPath({ base: '/tin-tuc/' }, url))).size).toBe(pages.length);
  });

  it('changes no page of an older article but its neighbour when a new one comes', () => {
    const articles = Array.from({ length: 30 }, (_, index) =>
      anArticle({
        id: `2022/01/bai-${index}`,
        date: `2022-01-${String(index + 1).padStart(2, '0')}`,
        tags: [index % 3 === 0 ? 'A' : 'B'],
      }),
    );
    const models = (publication: Publication) =>
      new Map(
        publication.pages.flatMap((page) =>
          page.kind === 'article'
            ? [[page.url, JSON.stringify({ ...page, newer: page.newer?.url })] as const]
            : [],
        ),
      );
    const before = models(publish(articles));
    const after = models(publish([...articles, anArticle({ tags: ['A', 'B'] })]));
    const changed = [...before].filter(([url, model]) => after.get(url) !== model).map(([url]) => url);
    expect(changed).toEqual(['/2022/01/bai-29/']);
  });
});

describe('the files beside articles', () => {
  it('come by article, each attachment and each photo once', () => {
    const image = (file: string) => ({
      file,
      alt: 'Ảnh',
      caption: undefined,
      credit: undefined,
      line: 1,
      column: 1,
    });
    const photos: Photos = new Map([
      ['a.jpg', aPhoto],
      ['b.jpg', { ...aPhoto, renditions: [{ name: 'b-480.webp', width: 480, height: 320 }] }],
    ]);
    const attachments = [anAttachment('articles/2023/01/a/a.pdf')];
    const files = ['articles/2023/01/a/a.pdf', 'articles/2023/01/a/b.vtt'];
    const articles = [
      anArticle({ id: '2023/01/c', images: [image('b.jpg')], bodyImages: [image('a.jpg')] }),
      anArticle({ id: '2023/01/b' }),
      anArticle({ id: '2023/01/a', attachments, files, images: [image('a.jpg'), image('a.jpg')] }),
    ];
    const english = anArticle({ id: '2023/01/a', language: 'en', images: [image('b.jpg')] });
    const publication = publish([...articles, english], { site: { languages: ['vi', 'en'] }, photos });
    expect(publication.files.map(({ url }) => url)).toEqual([
      '/2023/01/c/index.md',
      '/assets/photos/b-480.webp',
      '/assets/photos/a-preview.jpg',
      '/assets/photos/a-480.webp',
      '/2023/01/b/index.md',
      '/2023/01/a/index.md',
      '/2023/01/a/a.pdf',
      '/2023/01/a/b.vtt',
      '/en/2023/01/a/index.md',
    ]);
    expect(publication.problems).toEqual([]);
  });
});

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

describe('redirects', () => {
  it.each([
    ['/cu/bai.html', '/cu/bai.html'],
    ['/cu/bai.HTM', '/cu/bai.HTM'],
    ['/cu/bai/', '/cu/bai/'],
    ['/cu/bai', '/cu/bai/'],
    ['/c%C5%A9/b%C3%A0i', '/c%C5%A9/b%C3%A0i/'],
    ['/cũ/bài/', '/c%C5%A9/b%C3%A0i/'],
  ])('of the alias %s stands at %s', (alias, url) => {
    const publication = publish([anArticle({ aliases: [alias] })]);
    expect(pageAt(publication, 'redirect', url).target).toBe('/2023/01/tong-ket-thi-dua/');
  });

  it.each(['/cu?id=1', '/cu.aspx', '/cu.php?a=b'])('of %s are left to the web server', (alias) => {
    expect(
      publish([anArticle({ aliases: [alias] })]).pages.filter(({ kind }) => kind === 'redirect'),
    ).toEqual([]);
  });

  it('lead from the former names of tags and authors', () => {
    const site = {
      tags: [
        {
          language: 'vi' as const,
          label: 'Chuyển đổi số',
          slug: 'cds',
          synonyms: ['số hóa'],
          aliases: ['Tin học hóa', 'CDS'],
        },
      ],
      authors: [{ name: 'Trần An', slug: undefined, position: undefined, aliases: ['An'] }],
    };
    const publication = publish([anArticle({ tags: ['Chuyển đổi số'], bylines: [byline('Trần An')] })], {
      site,
    });
    const redirects = publication.pages.flatMap((page) =>
      page.kind === 'redirect' ? [`${page.url} → ${page.target}`] : [],
    );
    expect(redirects).toEqual(['/tu-khoa/tin-hoc-hoa/ → /tu-khoa/cds/', '/tac-gia/an/ → /tac-gia/tran-an/']);
  });
});

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
      pageAt(publication, 'sitemap', url).locations.map((one) => `${one.url} ${one.changed ?? '–'}`);
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

describe('figures of an article', () => {
  const image = (name: string) => ({
    file: name,
    alt: name,
    caption: undefined,
    credit: `của ${name}`,
    line: 1,
    column: 1,
  });
  const photo: Photo = {
    renditions: [{ name: 'x-480.webp', width: 480, height: 320 }],
    preview: { name: 'x-preview.jpg', width: 1200, height: 630 },
  };
  const photos = new Map(['a', 'b', 'c'].map((name) => [name, photo]));
  it.each([
    [['a', 'b', 'c'], [], 'a', ['b', 'c'], []],
    [['a', 'b', 'c'], ['b'], 'a', ['c'], ['b']],
    [['a', 'b'], ['a'], undefined, ['b'], ['a']],
    [['a', 'b'], ['a', 'b'], undefined, [], ['a', 'b']],
    [[], ['c'], undefined, [], ['c']],
    [['missing', 'b'], [], undefined, ['b'], []],
    [[], [], undefined, [], []],
  ])('%j in front matter and %j in the body: each stands once', (front, inBody, cover, gallery, figures) => {
    const article = anArticle({ images: front.map(image), bodyImages: inBody.map(image) });
    const page = pageAt(publish([article], { photos }), 'article', '/2023/01/tong-ket-thi-dua/');
    expect([page.cover?.file, page.gallery.map(({ file }) => file), [...page.figures.keys()]]).toEqual([
      cover,
      gallery,
      figures,
    ]);
  });

  it('takes caption and credit of a photo in the body from the front matter', () => {
    const described = { ...image('a'), caption: 'Toàn cảnh' };
    const article = anArticle({ images: [described], bodyImages: [{ ...image('a'), credit: undefined }] });
    const page = pageAt(publish([article], { photos }), 'article', '/2023/01/tong-ket-thi-dua/');
    expect(page.figures.get('a')).toMatchObject({ caption: 'Toàn cảnh', credit: 'của a' });
  });
});
