import type { ServerName } from './start.ts';

/** What a server must answer to a request. Paths are below the base path. */
export interface Expected {
  readonly status: number | readonly number[];
  readonly type?: string;
  /** Below the base path. */
  readonly location?: string;
  readonly cache?: string;
  /** Stands in the body. */
  readonly words?: string;
}

const html = 'text/html; charset=utf-8';
const short = 'public, max-age=300';
const none = 'no-cache';
const notFound = { status: 404, type: html, cache: none, words: 'Không tìm thấy trang' } as const;
const first = { status: 301, location: '2024/05/bai-chinh/' } as const;
const second = { status: 301, location: '2024/05/bai-hai/' } as const;

/** The same for every server, at the root of a host and below a path. */
export const expected: Readonly<Record<string, readonly [path: string, Expected]>> = {
  'the home page': ['', { status: 200, type: html, cache: short, words: '<h1' }],
  'an article': [
    '2024/05/bai-chinh/',
    { status: 200, type: html, cache: short, words: 'Khai mạc tuần lễ chuyển đổi số' },
  ],
  'a folder without its slash': ['2024/05', { status: [301, 308], location: '2024/05/' }],
  'the source of an article': [
    '2024/05/bai-chinh/index.md',
    { status: 200, type: 'text/markdown; charset=utf-8', words: 'title: Khai mạc' },
  ],
  'an attachment': [
    '2024/05/bai-chinh/ke-hoach.txt',
    { status: 200, type: 'text/plain; charset=utf-8', cache: short },
  ],
  'the Atom feed': ['feed.xml', { status: 200, type: 'application/atom+xml' }],
  'the feed of a tag': ['tu-khoa/chuyen-doi-so/feed.xml', { status: 200, type: 'application/atom+xml' }],
  'the JSON feed': ['feed.json', { status: 200, type: 'application/feed+json' }],
  'a sitemap': ['sitemap.xml', { status: 200, type: 'application/xml' }],
  'the ledger': [
    'ledger.tsv',
    { status: 200, type: 'text/tab-separated-values; charset=utf-8', cache: none },
  ],
  'the manifest': ['manifest-sha256.txt', { status: 200, type: 'text/plain; charset=utf-8', cache: none }],
  'what is open below a dot': ['.well-known/security.txt', { status: 200, words: 'Contact: mailto:' }],
  'what is not there': ['khong-co/', notFound],
  'a file that is not there': ['2024/05/khong-co.md', notFound],
  'a folder without a page': ['assets/', notFound],
  'what is not there in English': ['en/nothing', { ...notFound, words: 'Page not found' }],
  'its own configuration': ['.khotin/nginx.conf', notFound],
  'the configuration of Apache': ['.htaccess', { ...notFound, status: [403, 404] }],
  'the headers of static hosts': ['_headers', notFound],
  'the redirects of static hosts': ['_redirects', notFound],
  'a repository beside the site': ['.git/config', notFound],
  'a hidden folder further down': ['2024/.svn/entries', notFound],
  'a removed article': ['2024/03/da-go/', { status: 410, type: html, cache: none, words: 'Tin đã gỡ' }],
  'an old query': ['?ItemID=18746&CateID=0', first],
  'an old query in another order, with more': ['?utm_source=x&CateID=0&ItemID=18746', first],
  'an old query that asks for less': ['?ItemID=18746', second],
  'a query that only begins like an old one': ['?ItemID=187460', { status: 200, words: '<h1' }],
  'a query of no old address': ['?CateID=0', { status: 200, words: '<h1' }],
  'an old program': ['Default.aspx?tabid=1&id=2', first],
  'an old program with another query': ['Default.aspx?tabid=1&id=3', notFound],
  'an old program without a query': ['Tin-Tuc.aspx', first],
  'an old query in Vietnamese': ['tim/?ten=%C4%91%E1%BA%A5t%20%C4%91ai&loai=a:b', first],
  'the same as programs write it': ['tim?ten=%C4%91%E1%BA%A5t%20%C4%91ai&loai=a%3Ab', first],
  'the same as forms write it': ['tim/?ten=%C4%91%E1%BA%A5t+%C4%91ai&loai=a:b', first],
  'an old page': ['tin-cu/bai.html', first],
  'an old folder': ['tin-cu/thu-muc/', first],
  'an old folder without its slash': ['tin-cu/thu-muc', first],
  'an old path in Vietnamese': ['tin-cu/b%C3%A0i-vi%E1%BA%BFt/', first],
  'an old path that differs in case from a page': ['2024/05/Bai-Chinh/', first],
};

/** Ways out of the folder; none may show anything from outside. */
export const climbs: readonly string[] = [
  '../../../../../../etc/passwd',
  '%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  'assets/..%2f..%2f..%2f..%2fetc/passwd',
  '..%5c..%5c..%5cetc%5cpasswd',
  '%252e%252e/%252e%252e/etc/passwd',
  '.well-known/../../../../etc/passwd',
  '.well-known/../.khotin/nginx.conf',
];

/** Files by their paths below the output folder, and the headers that a hash in the name brings. */
export const immutable = 'public, max-age=31536000, immutable';

export const servers: readonly ServerName[] = ['nginx', 'caddy', 'apache', 'apacheHost'];
