import type { Surroundings } from '../layouts/surroundings.ts';
import type { Entry, Figure, Picture, Term } from '../scripts/archive/model.ts';
import { pathsOf } from '../scripts/archive/paths.ts';
import type { Article, Attachment, Imprint, Language, Site } from '../scripts/content/model.ts';
import type { ArticlePage, Frame } from '../scripts/pages/model.ts';

/** What a complete footer says. */
export function anImprint(over: Partial<Imprint> = {}): Imprint {
  return {
    siteName: 'Tin Khoa học và Công nghệ Lam Giang',
    agency: { name: 'Sở Khoa học và Công nghệ', parent: 'Ủy ban nhân dân tỉnh Lam Giang' },
    responsible: { name: 'Bà Hoàng Mai Trâm', position: 'Phó Giám đốc Sở' },
    contact: {
      address: 'Số 18, đường Hồ Sen',
      phone: '0200 000 0180',
      email: 'vanphong@lamgiang.example',
      fax: '0200 000 0181',
      hotline: '0200 000 0188',
    },
    operator: { name: 'Trung tâm Chuyển đổi số', hotline: '0200 000 0199' },
    licence: 'Ghi rõ nguồn khi sử dụng lại.',
    ...over,
  };
}

/** A site in Vietnamese and English at the root of its host. */
export function aSite(over: Partial<Site> = {}): Site {
  return {
    origin: 'https://tin.lamgiang.example',
    base: '/',
    language: 'vi',
    languages: ['vi', 'en'],
    timeZone: 'Asia/Ho_Chi_Minh',
    imprint: { vi: anImprint(), en: anImprint({ siteName: 'Lam Giang Science News' }) },
    agencies: [],
    categories: [{ id: 'tin-hoat-dong', label: { vi: 'Tin hoạt động', en: 'Activities' } }],
    closed: new Set(),
    silentEdits: 'refuse',
    admin: undefined,
    theme: { accent: undefined, emblem: 'emblem.svg' },
    accessibility: undefined,
    security: undefined,
    abbreviations: {},
    spelling: {},
    lintOff: new Set(),
    tags: [],
    authors: [],
    ...over,
  };
}

/** An article of the main language with nothing optional in it. */
export function anArticle(over: Partial<Article> = {}): Article {
  const id = over.id ?? '2023/01/tong-ket-thi-dua';
  const language = over.language ?? 'vi';
  return {
    id,
    language,
    source: `articles/${id}${language === 'vi' ? '' : `.${language}`}.md`,
    title: 'Tổng kết phong trào thi đua năm 2022',
    date: '2023-01-09',
    time: undefined,
    bylines: [],
    tags: [],
    category: undefined,
    summary: undefined,
    lead: 'Chiều ngày 09/01/2023, Sở tổng kết phong trào thi đua.',
    images: [],
    bodyImages: [],
    links: [],
    attachments: [],
    files: [],
    videos: [],
    featured: false,
    draft: false,
    eventDate: undefined,
    place: undefined,
    origin: undefined,
    aliases: [],
    updates: [],
    withdrawn: undefined,
    removed: undefined,
    legacy: undefined,
    textHash: '0'.repeat(64),
    contentId: 'abc',
    isPlain: false,
    body: () => 'Chiều ngày 09/01/2023, Sở tổng kết phong trào thi đua.\n',
    ...over,
  };
}

/** An entry of `article`, without category, tags or cover. */
export function anAttachment(file: string): Attachment {
  const unsaid = { number: undefined, issued: undefined, effective: undefined, authority: undefined };
  return { file, size: 1, title: 'A', ...unsaid };
}

export function anEntry(article: Article = anArticle(), over: Partial<Entry> = {}): Entry {
  const url = pathsOf({ base: '/', language: 'vi' }).article(article);
  return {
    article,
    url,
    sourceUrl: `${url}index.md`,
    agency: { name: 'Sở Khoa học và Công nghệ', ended: undefined },
    category: undefined,
    tags: [],
    bylines: article.bylines.map((one) => ({ ...one, url: '/tac-gia/mot-nguoi/' })),
    cover: undefined,
    translations: [],
    changed: article.date,
    corrected: undefined,
    ...over,
  };
}

/** The page of an entry that has no neighbours, photos or files. */
export function anArticlePage(entry: Entry = anEntry(), over: Partial<ArticlePage> = {}): ArticlePage {
  const [year = '', month = ''] = entry.article.date.split('-');
  return {
    kind: 'article',
    url: entry.url,
    language: entry.article.language,
    source: `content/${entry.article.source}`,
    translations: [],
    entry,
    newer: undefined,
    older: undefined,
    related: () => [],
    figures: new Map(),
    cover: undefined,
    gallery: [],
    attachments: [],
    videos: [],
    yearUrl: `/${year}/`,
    monthUrl: `/${year}/${month}/`,
    replacement: undefined,
    ...over,
  };
}

export function aPicture(name = 'anh', width = 1600, height = 1067): Picture {
  return {
    sizes: [
      { url: `/photos/${name}-480.webp`, width: 480, height: Math.round((480 * height) / width) },
      { url: `/photos/${name}-${width}.webp`, width, height },
    ],
    preview: { url: `/photos/${name}.jpg`, width: 1200, height: 630 },
  };
}

export function aFigure(over: Partial<Figure> = {}): Figure {
  return {
    file: 'articles/2023/01/tong-ket-thi-dua/anh.jpg',
    alt: 'Hội trường',
    caption: 'Toàn cảnh hội nghị',
    credit: 'Văn phòng Sở',
    line: 1,
    column: 1,
    picture: aPicture(),
    ...over,
  };
}

export function aTerm(over: Partial<Term> = {}): Term {
  return {
    kind: 'tag',
    label: 'Thi đua khen thưởng',
    slug: 'thi-dua-khen-thuong',
    url: '/tu-khoa/thi-dua-khen-thuong/',
    feedUrl: '/tu-khoa/thi-dua-khen-thuong/feed.xml',
    position: undefined,
    entries: [anEntry()],
    ...over,
  };
}

/** The frame of a language, with one category, three indexes and one standing page. */
export function aFrame(language: Language = 'vi', over: Partial<Frame> = {}): Frame {
  const home = language === 'vi' ? '/' : `/${language}/`;
  const other = language === 'vi' ? 'en' : 'vi';
  return {
    language,
    homeUrl: home,
    searchUrl: language === 'vi' ? '/tim-kiem/' : '/en/search/',
    feeds: { atomUrl: `${home}feed.xml`, jsonUrl: `${home}feed.json` },
    categories: [{ label: 'Tin hoạt động', url: `${home}chuyen-muc/tin-hoat-dong/` }],
    indexes: [
      { terms: 'tag', url: `${home}tu-khoa/` },
      { terms: 'author', url: `${home}tac-gia/` },
    ],
    media: [],
    notice: undefined,
    correctionsUrl: language === 'vi' ? '/dinh-chinh/' : '/en/corrections/',
    openDataUrl: language === 'vi' ? '/du-lieu/' : '/en/data/',
    accessibilityUrl: language === 'vi' ? '/tro-nang/' : '/en/accessibility/',
    standing: [{ label: 'Giới thiệu', url: `${home}gioi-thieu/` }],
    otherLanguages: [{ language: other, url: other === 'vi' ? '/' : `/${other}/` }],
    ...over,
  };
}

/** A site's surroundings in both languages. */
export function surroundings(over: Partial<Surroundings> = {}): Surroundings {
  return {
    site: aSite(),
    frames: new Map([
      ['vi', aFrame('vi')],
      ['en', aFrame('en')],
    ]),
    assets: {
      stylesheet: '/assets/site.css',
      frontStylesheet: '/assets/front.css',
      preferencesScript: '/assets/preferences.js',
      searchScript: '/assets/search.js',
      articleScript: '/assets/article.js',
      viewerScript: '/assets/viewer.js',
      fonts: ['/assets/sans.woff2'],
      emblem: { url: '/assets/emblem.svg', width: 64, height: 64 },
      icon: { url: '/assets/favicon.svg', type: 'image/svg+xml' },
      appleIcon: '/assets/icon-180.png',
      manifest: '/assets/site.webmanifest',
    },
    isPreview: false,
    ...over,
  };
}
