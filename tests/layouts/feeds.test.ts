import { describe, expect, it } from 'vitest';
import { render } from '../../layouts/render.ts';
import { surroundings } from '../builders.ts';
import { jsonFeedPage, robotsPage, xmlPages } from './every-page.ts';

const around = surroundings();
const text = (kind: string): string => {
  const page = xmlPages.find((one) => one.kind === kind);
  return page === undefined ? '' : render(page, around);
};

describe('the Atom feed', () => {
  const feed = text('atom');

  it.each([
    ['<id>https://tin.lamgiang.example/feed.xml</id>'],
    ['<link rel="self" type="application/atom+xml" href="https://tin.lamgiang.example/feed.xml"/>'],
    ['<published>2023-01-09T08:30:00+07:00</published>'],
    ['<updated>2023-02-01T00:00:00+07:00</updated>'],
    ['<author><name>Lương Khánh Vân</name></author>'],
    ['<category term="Thi đua khen thưởng"/>'],
    ['<title>Đã rút: Tổng kết phong trào thi đua</title>'],
    ['<category term="Đã rút"/>'],
    ['<title>Tin cũ hơn</title>'],
  ])('holds %s', (expected) => {
    expect(feed).toContain(expected);
  });

  it('keeps the id of an article that has moved, and leads to where it is', () => {
    expect(feed).toContain('<id>https://tin.lamgiang.example/2022/12/ten-dau/</id>');
    expect(feed).toContain('hreflang="vi" href="https://tin.lamgiang.example/2022/12/tin-cu/"');
    expect(feed).not.toContain('<id>https://tin.lamgiang.example/2022/12/tin-cu/</id>');
  });

  it('was updated when its last entry was', () => {
    expect(feed.indexOf('<updated>2023-02-01')).toBeLessThan(feed.indexOf('<entry>'));
  });

  it('says nothing of a removed article but its title', () => {
    expect(feed).toContain('<summary>Tin đã gỡ</summary>');
    expect(feed).not.toContain('không còn nữa');
  });
});

describe('the JSON feed', () => {
  const feed = JSON.parse(render(jsonFeedPage, around));

  it('is of version 1.1, and each item has its text', () => {
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items).toHaveLength(3);
    for (const item of feed.items) expect(item.content_text).not.toBe('');
    expect(feed.items[0]).toMatchObject({
      title: 'Đã rút: Tổng kết phong trào thi đua',
      tags: ['Đã rút', 'Tin hoạt động', 'Thi đua khen thưởng'],
      id: 'https://tin.lamgiang.example/2023/01/tong-ket-thi-dua/',
      image: 'https://tin.lamgiang.example/photos/anh.jpg',
      date_modified: '2023-02-01T00:00:00+07:00',
    });
    expect(feed.items[2]).not.toHaveProperty('image');
    expect(feed.items[1]).toMatchObject({
      id: 'https://tin.lamgiang.example/2022/12/ten-dau/',
      url: 'https://tin.lamgiang.example/2022/12/tin-cu/',
    });
  });
});

describe('the sitemap', () => {
  it('names pages by their whole address, with their versions and the day of the last change', () => {
    const map = text('sitemap');
    expect(map).toContain(
      '<loc>https://tin.lamgiang.example/2023/01/tong-ket-thi-dua/</loc><lastmod>2023-02-01',
    );
    expect(map).toContain('hreflang="en" href="https://tin.lamgiang.example/en/2023/01/tong-ket-thi-dua/"');
    expect(map).toContain('<url><loc>https://tin.lamgiang.example/</loc></url>');
  });

  it('is named by robots.txt', () => {
    expect(render(robotsPage, around)).toContain('Sitemap: https://tin.lamgiang.example/sitemap.xml\n');
  });
});
