import { describe, expect, it } from 'vitest';
import { outputPath, type Paths, pathsOf } from '../../scripts/archive/paths.ts';

const article = { id: '2023/01/bai', language: 'vi' } as const;
const english = { id: '2023/01/bai', language: 'en' } as const;

/** What is asked for, and its path on a Vietnamese site below `/` without that slash. */
const cases: readonly (readonly [string, (paths: Paths) => string, string])[] = [
  ['home', (paths) => paths.home('vi'), ''],
  ['English home', (paths) => paths.home('en'), 'en/'],
  ['article', (paths) => paths.article(article), '2023/01/bai/'],
  ['English article', (paths) => paths.article(english), 'en/2023/01/bai/'],
  [
    'attachment',
    (paths) => paths.articleFile(article, 'articles/2023/01/bai/QĐ 1.pdf'),
    '2023/01/bai/Q%C4%90%201.pdf',
  ],
  [
    'English attachment',
    (paths) => paths.articleFile(english, 'articles/2023/01/bai/a.pdf'),
    'en/2023/01/bai/a.pdf',
  ],
  ['year', (paths) => paths.year('vi', '2023'), '2023/'],
  ['English year', (paths) => paths.year('en', '2023'), 'en/2023/'],
  ['month', (paths) => paths.month('vi', '2023-01', 1), '2023/01/'],
  ['second page of a month', (paths) => paths.month('vi', '2023-01', 2), '2023/01/2/'],
  ['tags', (paths) => paths.termIndex('vi', 'tag'), 'tu-khoa/'],
  ['categories', (paths) => paths.termIndex('vi', 'category'), 'chuyen-muc/'],
  ['authors', (paths) => paths.termIndex('vi', 'author'), 'tac-gia/'],
  ['English tags', (paths) => paths.termIndex('en', 'tag'), 'en/tags/'],
  ['English categories', (paths) => paths.termIndex('en', 'category'), 'en/categories/'],
  ['English authors', (paths) => paths.termIndex('en', 'author'), 'en/authors/'],
  ['tag', (paths) => paths.term('vi', 'tag', 'thi-dua'), 'tu-khoa/thi-dua/'],
  ['tag of another script', (paths) => paths.term('vi', 'tag', '新聞'), 'tu-khoa/%E6%96%B0%E8%81%9E/'],
  ['year of a tag', (paths) => paths.termYear('vi', 'tag', 'thi-dua', '2023', 1), 'tu-khoa/thi-dua/2023/'],
  ['page of a year', (paths) => paths.termYear('vi', 'tag', 'thi-dua', '2023', 3), 'tu-khoa/thi-dua/2023/3/'],
  ['standing page', (paths) => paths.standing('vi', 'gioi-thieu'), 'gioi-thieu/'],
  ['English standing page', (paths) => paths.standing('en', 'gioi-thieu'), 'en/gioi-thieu/'],
  ['search', (paths) => paths.search('vi'), 'tim-kiem/'],
  ['English search', (paths) => paths.search('en'), 'en/search/'],
  ['search bundle', (paths) => paths.searchBundle('vi'), 'pagefind/'],
  ['404', (paths) => paths.notFound('vi'), '404.html'],
  ['photo', (paths) => paths.photo('a-480.webp'), 'assets/photos/a-480.webp'],
  ['anything', (paths) => paths.at('/sitemap.xml'), 'sitemap.xml'],
];

describe.each(['/', '/tin-tuc/'])('below %s', (base) => {
  const paths = pathsOf({ base, language: 'vi' });

  it.each(cases)('%s', (_name, ask, path) => {
    expect(ask(paths)).toBe(base + path);
  });

  it.each(cases)('%s is answered by a file of the output folder', (_name, ask, path) => {
    const file = outputPath({ base }, ask(paths));
    expect(file).toBe(decodeURI(path === '' || path.endsWith('/') ? `${path}index.html` : path));
  });
});

it('a site in English has no language word in its paths, and Vietnamese pages have one', () => {
  const paths = pathsOf({ base: '/', language: 'en' });
  expect(paths.article(english)).toBe('/2023/01/bai/');
  expect(paths.termIndex('en', 'tag')).toBe('/tags/');
  expect(paths.article(article)).toBe('/vi/2023/01/bai/');
  expect(paths.termIndex('vi', 'tag')).toBe('/vi/tu-khoa/');
});
