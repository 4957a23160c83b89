import type { Entry } from '../../scripts/archive/model.ts';
import type { HtmlPage, Page } from '../../scripts/pages/model.ts';
import { aFigure, anArticle, anArticlePage, anEntry, aPicture, aTerm } from '../builders.ts';

const base = { language: 'vi', source: 'content/…', translations: [] } as const;

/** An article in which every field says something. */
export const fullEntry: Entry = anEntry(
  anArticle({
    title: 'Tổng kết phong trào thi đua',
    time: '08:30',
    summary: 'Chiều ngày 09/01/2023, Sở tổng kết.',
    bylines: [
      { name: 'Lương Khánh Vân', role: 'text-photo', position: 'Chuyên viên' },
      { name: 'Ban biên tập', role: undefined, position: undefined },
    ],
    tags: ['Thi đua khen thưởng'],
    category: 'tin-hoat-dong',
    eventDate: '2023-01-08',
    place: 'Hội trường',
    origin: { name: 'Báo Lam Giang', url: 'https://bao.example/1' },
    updates: [
      { date: '2023-01-10', kind: 'correction', note: 'Sửa số liệu.', was: '11', now: '12' },
      { date: '2023-01-11', kind: 'update', note: 'Thêm ảnh.', was: undefined, now: undefined },
    ],
    withdrawn: { date: '2023-02-01', reason: 'Nhầm số liệu', replacedBy: '2023/02/khac' },
    body: () =>
      '## Mục\n\nLời [liên kết](a.pdf).\n\n![Bục](anh.jpg "Giám đốc")\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n',
  }),
  {
    category: { label: 'Tin hoạt động', url: '/chuyen-muc/tin-hoat-dong/' },
    tags: [{ label: 'Thi đua khen thưởng', url: '/tu-khoa/thi-dua-khen-thuong/' }],
    cover: aFigure(),
    translations: [{ language: 'en', url: '/en/2023/01/tong-ket-thi-dua/' }],
    changed: '2023-02-01',
    corrected: { day: '2023-01-10', number: 1 },
  },
);

const plain = anEntry(anArticle({ id: '2022/12/tin-cu', title: 'Tin cũ hơn', date: '2022-12-30' }));
const removed = anEntry(
  anArticle({
    id: '2022/11/da-go',
    title: 'Tin đã gỡ',
    date: '2022-11-01',
    lead: 'Lời không còn nữa',
    summary: 'Sapo không còn nữa',
    body: () => 'Thân bài không còn nữa',
    removed: { date: '2022-12-01', reason: 'Theo yêu cầu', basis: 'Quyết định số 1' },
  }),
  { cover: aFigure({ caption: 'Ảnh không còn nữa' }) },
);
const entries = [fullEntry, plain, removed];
const years = [
  { label: '2023', url: '/2023/', count: 1 },
  { label: '2022', url: '/2022/', count: 2 },
];
const term = aTerm({ position: 'Chuyên viên' });
const index = { label: 'Từ khóa', url: '/tu-khoa/' };
const numbered = { number: 2, entries, previousUrl: '/2023/01/', nextUrl: '/2023/01/3/' };

export const articlePage = anArticlePage(fullEntry, {
  translations: fullEntry.translations,
  newer: plain,
  older: plain,
  related: () => [plain],
  figures: new Map([[aFigure().file, aFigure()]]),
  cover: aFigure({ file: 'articles/bia.jpg', picture: aPicture('bia', 1200, 1600) }),
  gallery: [
    aFigure({ file: 'articles/hai.jpg' }),
    aFigure({ alt: '', caption: undefined, credit: undefined }),
  ],
  attachments: [
    {
      label: 'Kế hoạch',
      url: '/2023/01/tong-ket-thi-dua/ke-hoach.pdf',
      file: 'articles/2023/01/tong-ket-thi-dua/ke-hoach.pdf',
      size: 123_456,
      number: '12/KH-SKHCN',
      issued: '2023-01-05',
      effective: '2023-02-01',
      authority: 'Sở Khoa học và Công nghệ',
    },
  ],
  videos: [
    {
      kind: 'link',
      label: 'Phóng sự',
      url: 'https://video.example/1',
      transcript: 'Lời đọc',
      poster: aPicture('man-hinh'),
    },
    {
      kind: 'file',
      label: 'Phim',
      url: '/a.mp4',
      captionsUrl: '/a.vtt',
      transcript: undefined,
      poster: aPicture('phim'),
    },
  ],
  replacement: { label: 'Tin khác', url: '/2023/02/khac/' },
});

export const removedPage = anArticlePage(removed, { cover: removed.cover, gallery: [aFigure()] });

const mediaItem = {
  entry: fullEntry,
  figures: [aFigure()],
  videos: articlePage.videos,
  documents: articlePage.attachments,
};

/** One page of each kind that is an HTML document. */
export const htmlPages: readonly HtmlPage[] = [
  {
    ...base,
    kind: 'home',
    url: '/',
    lead: fullEntry,
    latest: entries,
    sections: [{ term: aTerm({ kind: 'category' }), entries }],
    years,
    photos: [mediaItem],
    documents: [mediaItem],
  },
  ...(['photos', 'videos', 'documents'] as const).map((medium) => ({
    ...base,
    kind: 'media' as const,
    url: `/${medium}/`,
    medium,
    index: { label: 'Hình ảnh', url: `/${medium}/` },
    items: [mediaItem],
    years,
    part: undefined,
  })),
  {
    ...base,
    kind: 'accessibility',
    url: '/tro-nang/',
    reviewed: '2026-11-01',
    limits: ['Phim cũ chưa có phụ đề.'],
  },
  {
    ...base,
    kind: 'openData',
    url: '/du-lieu/',
    sets: [
      { year: '2024', count: 1, withdrawn: 0, from: '2024-01-02', to: '2024-01-02', files: [] },
      {
        year: '2023',
        count: 1200,
        withdrawn: 2,
        from: '2023-01-09',
        to: '2023-12-30',
        files: (['csv', 'jsonl', 'package'] as const).map((kind) => ({
          kind,
          name: `articles.${kind}`,
          url: `/du-lieu/2023/articles.${kind}`,
          bytes: 1_234_567,
          sha256: 'a1'.repeat(32),
        })),
      },
    ],
  },
  {
    ...base,
    kind: 'corrections',
    url: '/dinh-chinh/',
    year: undefined,
    updates: fullEntry.article.updates.map((update, index) => ({
      entry: fullEntry,
      update,
      number: index + 1,
    })),
    years,
    homeUrl: '/dinh-chinh/',
    feedUrl: '/dinh-chinh/feed.xml',
  },
  articlePage,
  removedPage,
  anArticlePage(plain),
  {
    ...base,
    kind: 'year',
    url: '/2023/',
    year: { year: '2023', url: '/2023/', count: 3 },
    months: Array.from({ length: 12 }, (_, i) => ({
      month: `2023-${String(i + 1).padStart(2, '0')}`,
      url: i === 0 ? '/2023/01/' : undefined,
      count: i === 0 ? 3 : 0,
    })),
    newer: undefined,
    older: { label: '2022', url: '/2022/', count: 2 },
  },
  {
    ...base,
    ...numbered,
    kind: 'month',
    url: '/2023/01/2/',
    month: '2023-01',
    year: { label: '2023', url: '/2023/' },
  },
  { ...base, kind: 'term', url: term.url, term, index, entries, years },
  { ...base, ...numbered, kind: 'termYear', url: `${term.url}2023/2/`, term, index, year: '2023' },
  {
    ...base,
    kind: 'termIndex',
    url: '/tu-khoa/',
    terms: 'tag',
    links: [{ label: term.label, url: term.url, count: 3 }],
  },
  {
    ...base,
    kind: 'standing',
    url: '/gioi-thieu/',
    entry: {
      page: {
        slug: 'gioi-thieu',
        language: 'vi',
        source: 'pages/gioi-thieu.md',
        title: 'Giới thiệu',
        summary: 'Về Sở',
        links: [],
        textHash: '',
        body: '# Sở\n\nLời.',
      },
      url: '/gioi-thieu/',
      translations: [],
    },
  },
  {
    ...base,
    kind: 'search',
    url: '/tim-kiem/',
    bundleUrl: '/pagefind/',
    years,
    categories: [{ label: 'Tin hoạt động', url: '/chuyen-muc/tin-hoat-dong/', count: 2 }],
    tags: [{ label: term.label, url: term.url, count: 3 }],
  },
  { ...base, kind: 'notFound', url: '/404.html' },
];

/** The first URL of an article that has moved. */
const firstUrls = new Map([[plain.url, '/2022/12/ten-dau/']]);

/** One page of each kind for machines that is XML. */
export const xmlPages: readonly Page[] = [
  { ...base, kind: 'atom', url: '/feed.xml', title: 'Tin mới', homeUrl: '/', entries, firstUrls },
  { ...base, kind: 'sitemapIndex', url: '/sitemap.xml', sitemaps: ['/sitemap-2023.xml'] },
  {
    ...base,
    kind: 'sitemap',
    url: '/sitemap-2023.xml',
    year: '2023',
    count: 2,
    locations: () => [
      { url: fullEntry.url, changed: '2023-02-01', translations: fullEntry.translations },
      { url: '/', changed: undefined, translations: [] },
    ],
  },
];

export const jsonFeedPage: Page = {
  ...base,
  kind: 'jsonFeed',
  url: '/feed.json',
  title: 'Tin mới',
  homeUrl: '/',
  entries,
  firstUrls,
};

export const redirectPage: Page = { ...base, kind: 'redirect', url: '/cu/', target: '/2023/01/moi/' };
export const robotsPage: Page = { ...base, kind: 'robots', url: '/robots.txt', sitemapUrl: '/sitemap.xml' };
