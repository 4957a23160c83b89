import { describe, expect, it } from 'vitest';
import { outputPath } from '../../scripts/archive/paths.ts';
import type { Publication } from '../../scripts/pages/pages.ts';
import { anArticle, anAttachment } from '../builders.ts';
import { aPhoto, aStanding, byline, ids, pageAt, publish, urls } from './publishing.ts';

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
    const everything = JSON.stringify([publication.pages, publication.files(), [...publication.frames]]);
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
    expect(publication.files().map(({ url }) => url)).toEqual(['/2023/01/tong-ket-thi-dua/index.md']);
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
    expect(publication.files().map(({ path }) => path)).toContain('a-480.webp');
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
    const outside = [...pages, ...files()]
      .map(({ url }) => url)
      .filter((url) => !url.startsWith('/tin-tuc/'));
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
