import { describe, expect, it } from 'vitest';
import { entryItem } from '../../layouts/parts/entry-item.ts';
import { render } from '../../layouts/render.ts';
import { viewOf } from '../../layouts/surroundings.ts';
import type { Entry } from '../../scripts/archive/model.ts';
import type { Article } from '../../scripts/content/model.ts';
import { aFrame, anArticle, anArticlePage, anEntry, anImprint, aSite, surroundings } from '../builders.ts';
import { htmlProblems } from '../valid-html.ts';
import { articlePage, htmlPages, redirectPage, removedPage, robotsPage } from './every-page.ts';

const around = surroundings();

function renderedArticle(over: Partial<Article> = {}): string {
  return render(anArticlePage(anEntry(anArticle(over))), around);
}

describe('each kind of page', () => {
  it.each([...htmlPages, redirectPage].map((page) => [page.kind, page] as const))(
    '%s is valid HTML',
    (_, page) => {
      expect(htmlProblems(render(page, around))).toEqual([]);
    },
  );

  it.each(htmlPages.map((page) => [page.kind, page] as const))(
    '%s loads at most one photo ahead of the others, and reserves the place of each',
    (_, page) => {
      const photos = render(page, around).match(/<img src="\/photos[^>]*>/g) ?? [];
      expect(photos.filter((photo) => photo.includes('fetchpriority')).length).toBeLessThan(2);
      for (const photo of photos) {
        expect(photo).toMatch(/srcset=".+ sizes=".+ width="\d+" height="\d+"/);
        expect(photo).toMatch(/fetchpriority="high"|loading="lazy" decoding="async"/);
      }
    },
  );

  it.each(htmlPages.map((page) => [page.kind, page] as const))(
    '%s needs neither inline styles nor inline scripts',
    (_, page) => {
      const markup = render(page, around);
      expect(markup).not.toMatch(/<[^>]*\sstyle=|<style|<[^>]*\son\w+=/);
      for (const script of markup.match(/<script[^>]*>/g) ?? []) {
        expect(script).toMatch(
          /^<script (?:type="application\/ld\+json"|(?:type="module" )?src="\/assets\/\w+\.js")>$/,
        );
      }
    },
  );

  it('fails where the site lacks the language of a page', () => {
    expect(() => render(robotsPage, { ...around, frames: new Map() })).toThrow('vi');
  });
});

describe('an article', () => {
  const markup = render(articlePage, around);

  it.each([
    ['dateline', '<time datetime="2023-01-09T08:30:00+07:00">Thứ Hai, 09/01/2023, 08:30</time>'],
    ['place', '<span>Hội trường</span>'],
    ['event', 'Sự kiện ngày <time datetime="2023-01-08">08/01/2023</time>'],
    [
      'byline with role',
      'Tin, ảnh: <a href="/tac-gia/mot-nguoi/" rel="author">Lương Khánh Vân</a>, Chuyên viên',
    ],
    ['byline without role', 'Tác giả: <a href="/tac-gia/mot-nguoi/" rel="author">Ban biên tập</a>'],
    ['summary', '<p class="summary">Chiều ngày 09/01/2023, Sở tổng kết.</p>'],
    ['document', '<dt>Số</dt><dd>12/KH-SKHCN</dd>'],
    ['kind and size of a document', 'PDF,\u00a0123\u00a0kB'],
    ['place of a change', '<li id="thay-doi-2"><p><strong>Cập nhật'],
    [
      'correction in its head',
      '<a href="#thay-doi-1">Đã đính chính ngày <time datetime="2023-01-10">10/01/2023</time></a>',
    ],
    ['correction', '<dt>Đã đăng</dt><dd><del>11</del></dd>'],
    ['reason of withdrawal', '<dt>Lý do</dt><dd>Nhầm số liệu</dd>'],
    ['replacement', '<a href="/2023/02/khac/">Tin khác</a>'],
    ['source', '<a href="https://bao.example/1" rel="noopener external">Báo Lam Giang</a>'],
    ['Markdown source', 'href="/2023/01/tong-ket-thi-dua/index.md"'],
    ['translation', 'hreflang="en" href="https://tin.lamgiang.example/en/2023/01/tong-ket-thi-dua/"'],
    ['canonical address', 'rel="canonical" href="https://tin.lamgiang.example/2023/01/tong-ket-thi-dua/"'],
    ['link preview', 'property="og:image" content="https://tin.lamgiang.example/photos/anh.jpg"'],
    ['film of the site', '<video controls preload="none" src="/a.mp4" poster="/photos/phim-1600.webp"'],
    [
      'film elsewhere',
      'target="_blank" rel="noopener external"><span class="film-still"><img src="/photos/man-hinh-1600.webp"',
    ],
    [
      'words of a film elsewhere',
      'alt="" loading="lazy" decoding="async"></span> Phóng sự <span class="file-kind">(mở trong thẻ mới)</span></a>',
    ],
    ['Dublin Core creator', '<meta name="DC.creator" content="Lương Khánh Vân">'],
    ['Dublin Core subject', '<meta name="DC.subject" content="Thi đua khen thưởng">'],
    [
      'Dublin Core identifier',
      '<meta name="DC.identifier" property="og:url" content="https://tin.lamgiang.example/2023/01/tong-ket-thi-dua/">',
    ],
    ['way back', '<a href="/2023/01/">Tháng 1</a>'],
  ])('shows its %s', (_, expected) => {
    expect(markup).toContain(expected);
  });

  it('tells search engines what it is', () => {
    const [first = '', second = ''] = [...markup.matchAll(/ld\+json">(.*?)<\/script>/g)].map(
      ([, data]) => data,
    );
    expect(JSON.parse(first)).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2023-01-09T08:30:00+07:00',
      dateModified: '2023-02-01',
      image: 'https://tin.lamgiang.example/photos/anh.jpg',
      publisher: { name: 'Sở Khoa học và Công nghệ' },
    });
    expect(JSON.parse(second)['itemListElement']).toHaveLength(3);
  });

  it.each([
    ['Sở Khoa học và Công nghệ', undefined, 'GovernmentOrganization'],
    ['Ủy ban nhân dân tỉnh Lam Giang', undefined, 'GovernmentOrganization'],
    ['Lương Khánh Vân', 'Chuyên viên', 'Person'],
    ['Ban biên tập', undefined, undefined],
  ])('calls the author %s (%s) a %s', (name, position, type) => {
    const [data = ''] =
      /\{"@context".*?(?=<\/script>)/.exec(
        renderedArticle({ bylines: [{ name, position, role: 'text' }] }),
      ) ?? [];
    expect(JSON.parse(data)).toMatchObject({ author: [{ name }] });
    expect(JSON.parse(data).author[0]['@type']).toBe(type);
  });

  it('takes a mail to the agency, with title and address, whatever signs they hold', () => {
    const title = 'Hỏi & đáp: 50% hồ sơ #1 “đúng hạn”? <b> + "\'';
    const [href = ''] = /mailto:[^"]*(?=">Báo lỗi)/.exec(renderedArticle({ title })) ?? [];
    const mail = new URL(href.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
    expect(mail.pathname).toBe('vanphong@lamgiang.example');
    const fields = mail.search
      .slice(1)
      .split('&')
      .map((field) => field.split('=').map(decodeURIComponent));
    expect(fields).toEqual([
      ['subject', `Góp ý về tin “${title}”`],
      ['body', 'https://tin.lamgiang.example/2023/01/tong-ket-thi-dua/\r\n\r\n'],
    ]);
  });

  it('loads the viewer only where it has a gallery', () => {
    expect(markup).toContain('src="/assets/viewer.js"');
    expect(renderedArticle()).not.toContain('viewer.js');
  });

  it('names the agency where it has no authors', () => {
    expect(renderedArticle()).toContain('<p class="byline">Sở Khoa học và Công nghệ</p>');
  });

  it('prints no label with nothing under it', () => {
    const plain = renderedArticle().replace(/<footer class="footer">[\s\S]*/, '');
    expect(plain).not.toMatch(/<(?:dl|dt|section|aside)|Từ khóa:|Nguồn|Tin liên quan|Tác giả:|Cập nhật/);
    expect(plain).not.toMatch(/class="(?:kicker|summary|neighbours|notice|prose"><\/div)/);
    expect(renderedArticle({ body: () => '' })).not.toContain('class="prose"');
  });
});

describe('an article of an agency that has ended', () => {
  const ended = { day: '2025-02-28', successor: 'Sở mới' };
  const entryIn = (language: 'vi' | 'en', agency: Entry['agency']) =>
    anEntry(anArticle({ language }), { agency });
  const markup = render(anArticlePage(entryIn('vi', { name: 'Sở cũ', ended })), around);

  it('says which agency it was, until when it worked, and who does its work today', () => {
    expect(markup).toContain(
      'Tin của Sở cũ, hoạt động đến hết ngày <time datetime="2025-02-28">28/02/2025</time>; nay là Sở mới.</p>',
    );
    expect(htmlProblems(markup)).toEqual([]);
    const english = render(anArticlePage(entryIn('en', { name: 'Old Department', ended })), around);
    expect(english).toContain('Published by Old Department, which worked until <time');
  });

  it('keeps the imprint of its day: byline, publisher, feeds', () => {
    expect(markup).toContain('<p class="byline">Sở cũ</p>');
    expect(markup).toContain('<meta name="DC.publisher" content="Sở cũ">');
    expect(markup).toContain('"publisher":{"@type":"GovernmentOrganization","name":"Sở cũ"}');
  });

  it('names no successor where there is none, and has no banner while its agency works', () => {
    const alone = { name: 'Sở cũ', ended: { day: '2025-02-28', successor: undefined } };
    expect(render(anArticlePage(entryIn('vi', alone)), around)).not.toContain('nay là');
    expect(renderedArticle()).not.toContain('succession');
  });
});

describe('a removed article', () => {
  const markup = render(removedPage, around);

  it('keeps its title, its dates, the reason and the basis', () => {
    expect(markup).toContain('<h1>Tin đã gỡ</h1>');
    expect(markup).toContain('<dd><time datetime="2022-12-01">01/12/2022</time></dd>');
    expect(markup).toContain('<dt>Căn cứ</dt><dd>Quyết định số 1</dd>');
  });

  it.each(htmlPages.map((page) => [page.kind, page] as const))(
    'shows nothing more on a page of kind %s',
    (_, page) => {
      expect(render(page, around)).not.toContain('không còn nữa');
    },
  );
});

describe('a withdrawn article', () => {
  const mark = '<span class="mark">Đã rút</span> <a href="/2023/01/tong-ket-thi-dua/">';

  it.each(
    htmlPages
      .filter(({ kind }) => ['month', 'term', 'termYear', 'corrections'].includes(kind))
      .map((page) => [page.kind, page] as const),
  )('is marked as such on a page of kind %s, and no other is', (_, page) => {
    const markup = render(page, around);
    expect(markup).toContain(mark);
    expect(markup).not.toMatch(/class="mark">[^<]*<\/span> <a href="\/2022\//);
  });
});

describe('a site without articles', () => {
  it('says so, and names no feed', () => {
    const frames = new Map([['vi', aFrame('vi', { feeds: undefined })]] as const);
    const empty = { lead: undefined, latest: [], sections: [], years: [], photos: [], documents: [] };
    const home = htmlPages.find((page) => page.kind === 'home');
    const markup = home === undefined ? '' : render({ ...home, ...empty }, surroundings({ frames }));
    expect(markup).toContain('Chưa có tin nào.');
    expect(markup).not.toMatch(/feed|<h2/);
    expect(htmlProblems(markup)).toEqual([]);
  });
});

describe('the footer', () => {
  const footer = renderedArticle().replace(/[\s\S]*<footer class="footer">/, '');

  it.each([
    ['Ủy ban nhân dân tỉnh Lam Giang'],
    ['Bà Hoàng Mai Trâm, Phó Giám đốc Sở'],
    ['Số 18, đường Hồ Sen'],
    ['<a href="tel:02000000180">0200 000 0180</a>'],
    ['<dt>Fax</dt><dd>0200 000 0181</dd>'],
    ['<a href="mailto:vanphong@lamgiang.example">'],
    ['<a href="tel:02000000188">'],
    ['Ghi rõ nguồn khi sử dụng lại.'],
    ['Trung tâm Chuyển đổi số, đường dây nóng <a href="tel:02000000199">'],
    ['href="/feed.xml"'],
    ['<a href="/gioi-thieu/">Giới thiệu</a>'],
  ])('states %s', (expected) => {
    expect(footer).toContain(expected);
  });

  it('leaves out what site.yaml does not state', () => {
    const contact = { ...anImprint().contact, fax: undefined, hotline: undefined };
    const vi = anImprint({ contact, operator: undefined, licence: undefined });
    const site = aSite({ imprint: { vi, en: vi } });
    const markup = render(anArticlePage(), surroundings({ site }));
    expect(markup).not.toMatch(/Fax|Đường dây nóng|Giấy phép|Đơn vị vận hành/);
  });
});

describe('languages', () => {
  it('lead to the same page where it exists, and say where it does not', () => {
    expect(render(articlePage, around)).toContain(
      '<a href="/en/2023/01/tong-ket-thi-dua/" lang="en" hreflang="en">English</a>',
    );
    expect(renderedArticle()).toMatch(
      /<a href="\/en\/" lang="en" hreflang="en">English <span[^>]*>\(home page\)/,
    );
  });

  it('speak for themselves', () => {
    const entry = anEntry(anArticle({ language: 'en', title: 'News', bylines: [] }));
    const markup = render(anArticlePage(entry), around);
    expect(markup).toContain('<html lang="en">');
    expect(markup).toContain('Monday, 9 January 2023');
    expect(markup).not.toMatch(/Tin liên quan|Trang chủ|Tìm kiếm/);
  });
});

describe('the search page', () => {
  const page = htmlPages.find(({ kind }) => kind === 'search');
  const markup = page === undefined ? '' : render(page, around);

  it('holds what its script fills, one search form, and the other ways to find', () => {
    expect(markup.match(/role="search"/g)).toHaveLength(1);
    for (const id of ['q', 'search-status', 'search-controls', 'results', 'search-more', 'search-fallback']) {
      expect(markup.match(new RegExp(`id="${id}"`, 'g'))).toHaveLength(1);
    }
    expect(markup).toContain('data-bundle="/pagefind/"');
    expect(markup).not.toContain('aria-busy');
  });
});

describe('a preview', () => {
  const preview = surroundings({ isPreview: true });

  it.each(htmlPages.map((page) => [page.kind, page] as const))(
    'says on %s what it is, and hides from search engines',
    (_kind, page) => {
      const markup = render(page, preview);
      expect(markup).toContain('Bản xem thử');
      expect(markup.match(/<meta name="robots" content="noindex">/g)).toHaveLength(1);
      expect(htmlProblems(markup)).toEqual([]);
      expect(render(page, around)).not.toContain('Bản xem thử');
    },
  );

  it('asks robots to stay away, and marks drafts in lists', () => {
    expect(render(robotsPage, preview)).toBe('User-agent: *\nDisallow: /\n');
    const draft = anEntry(anArticle({ draft: true }));
    expect(
      String(
        entryItem(draft, { date: true, category: true, width: 'list', eager: false }, viewOf(preview, 'vi')),
      ),
    ).toContain('<span class="mark">Bản nháp</span>');
  });
});

describe('what is printed once', () => {
  const other = surroundings({
    site: aSite({
      imprint: { vi: anImprint({ siteName: 'Trang khác' }), en: anImprint({ siteName: 'Other' }) },
    }),
    frames: new Map([
      ['vi', aFrame('vi', { homeUrl: '/nhanh/', searchUrl: '/nhanh/tim-kiem/', standing: [] })],
      ['en', aFrame('en')],
    ]),
    isPreview: true,
  });

  it('is that of the site, and of its language, whichever was printed before', () => {
    const first = htmlPages.map((page) => [render(page, around), render(page, other)]);
    const again = htmlPages
      .toReversed()
      .map((page) => [render(page, other), render(page, around)].toReversed());
    expect(again.toReversed()).toEqual(first);
    for (const [own, others] of first) {
      expect(own).not.toContain('/nhanh/');
      expect(others).toContain('/nhanh/');
    }
  });

  it('says of each link of the navigation whether the page belongs to it', () => {
    const [first] = aFrame('vi').categories;
    const inCategory = render(anArticlePage(anEntry(anArticle(), { category: first })), around);
    const outside = render(anArticlePage(anEntry(anArticle(), { category: undefined })), around);
    const marked = (markup: string): number => markup.match(/aria-current="true"/g)?.length ?? 0;
    expect([inCategory, outside, inCategory].map(marked)).toEqual([1, 0, 1]);
  });

  it('names the year and the month of an article only where they have pages', () => {
    const page = anArticlePage(anEntry(anArticle()));
    const crumbs = ({ yearUrl, monthUrl }: Pick<typeof page, 'yearUrl' | 'monthUrl'>): number => {
      const markup = render({ ...page, yearUrl, monthUrl }, around);
      return /<nav class="breadcrumb".*?<\/nav>/s.exec(markup)?.[0].match(/<li>/g)?.length ?? 0;
    };
    const urls = { yearUrl: '/2023/', monthUrl: '/2023/01/' };
    const none = { yearUrl: undefined, monthUrl: undefined };
    expect([urls, none, { ...none, yearUrl: '/2023/' }, urls].map(crumbs)).toEqual([3, 1, 2, 3]);
  });
});
