import sharp from 'sharp';
import { type Events, type HistorySite, pick } from './history-site.ts';
import { articleText } from './sites.ts';

const labels = ['Đất đai', 'Y tế', 'Dữ liệu mở', 'dữ liệu mở', 'Giao thông'];
const days = [
  '2022-12-31',
  '2023-01-09',
  '2023-01-10',
  '2023-05-02',
  '2024-02-29',
  '2024-06-01',
  '2024-07-02',
];
const words = [
  'Sở họp giao ban.',
  'Có *84 hộ* dân.',
  'Xem [bảng](a.pdf).',
  '## Kết quả\n\nTốt.',
  '- Một\n- Hai',
  'Họp\nlúc 8 giờ.',
];

const photos = await Promise.all(
  ['#8c1515', '#225588'].map((background) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer(),
  ),
);

const articlesOf = (site: HistorySite): string[] =>
  [...site.files.keys()].filter((path) => /^articles\/.*\.md$/.test(path));

/** Puts an article there, in place of the one that was. */
export function putArticle(
  site: HistorySite,
  path = `articles/${pick(site, ['2022/12', '2023/01', '2024/06'])}/bai-${Math.floor(site.random() * 9)}.md`,
): void {
  const id = path.replace(/(?:\.en)?\.md$/, '');
  const body = pick(site, words);
  if (body.includes('a.pdf')) site.files.set(`${id}/a.pdf`, `%PDF-1.4 ${site.random()}\n`);
  const fields = {
    title: `Bài ${Math.floor(site.random() * 50)}`,
    date: pick(site, days),
    ...(site.random() < 0.7
      ? { tags: `[${pick(site, labels)}, ${pick(site, ['Khen thưởng', 'Y tế'])}]` }
      : {}),
    ...(site.random() < 0.5 ? { author: pick(site, ['Lê Thử', 'Trần Mẫu']) } : {}),
    ...(site.random() < 0.5 ? { category: pick(site, ['tin', 'thong-bao']) } : {}),
    ...(site.random() < 0.3 ? { summary: 'Tóm tắt ngắn.' } : {}),
    ...(site.random() < 0.1 ? { draft: 'true' } : {}),
    ...(site.random() < 0.15 ? { withdrawn: '{ date: 2024-06-01, reason: Số liệu sai }' } : {}),
    ...(site.random() < 0.1
      ? { removed: '{ date: 2024-06-01, reason: Theo yêu cầu, basis: Công văn 1 }' }
      : {}),
    ...(site.random() < 0.15 ? { updates: '[{ date: 2024-05-01, kind: update, note: Thêm số liệu }]' } : {}),
    ...(site.files.has(`${id}/anh.png`) ? { images: '[{ src: anh.png, alt: Sân }]' } : {}),
  };
  site.files.set(path, articleText(fields, body));
}

const someArticle = (site: HistorySite): string => pick(site, articlesOf(site));
const editText = (site: HistorySite, path: string, change: (text: string) => string): void => {
  site.files.set(path, change(String(site.files.get(path))));
};

/** What editors do. */
export const edits: Events = {
  add: (site) => putArticle(site),
  rewrite: (site) => putArticle(site, someArticle(site)),
  body: (site) =>
    editText(site, someArticle(site), (text) => `${text}\nThêm ${Math.floor(site.random() * 9)}.\n`),
  markup: (site) => editText(site, someArticle(site), (text) => text.replace('Sở họp', 'Sở *họp*')),
  title: (site) =>
    editText(site, someArticle(site), (text) => text.replace(/^title: .*/m, 'title: Đầu đề mới')),
  remove(site) {
    if (articlesOf(site).length > 2) drop(site, someArticle(site));
  },
  rename(site) {
    const path = someArticle(site);
    const id = path.replace(/(?:\.en)?\.md$/, '');
    for (const [file, text] of [...site.files]) {
      if (!file.startsWith(`${id}.`) && !file.startsWith(`${id}/`)) continue;
      site.files.delete(file);
      site.files.set(file.replace(id, `${id}-moi`), text);
    }
  },
  translate: (site) => putArticle(site, someArticle(site).replace(/(?:\.en)?\.md$/, '.en.md')),
  photo(site) {
    const path = someArticle(site);
    site.files.set(`${path.replace(/(?:\.en)?\.md$/, '')}/anh.png`, pick(site, photos));
    putArticle(site, path);
  },
  mergeTags: (site) =>
    void site.files.set(
      'tags.yaml',
      '- { label: Dữ liệu, slug: du-lieu, synonyms: [Dữ liệu mở, dữ liệu mở] }\n',
    ),
  partTags: (site) => void site.files.delete('tags.yaml'),
  authors: (site) =>
    void site.files.set(
      'authors.yaml',
      `- { name: Lê Thử, position: Phòng ${Math.floor(site.random() * 3)} }\n`,
    ),
  name: (site) =>
    editText(site, 'site.yaml', (text) =>
      text.replace(/^name: .*/m, `name: Tin ${Math.floor(site.random() * 3)}`),
    ),
  notice: (site) =>
    void site.files.set('notice.yaml', 'text: Bão số 3\nfrom: 2024-06-01\nuntil: 2024-06-10\n'),
  noNotice: (site) => void site.files.delete('notice.yaml'),
  standing: (site) =>
    void site.files.set(
      'pages/gioi-thieu.md',
      articleText({ title: 'Giới thiệu' }, pick(site, ['Về Sở.', 'Về Sở và xã.'])),
    ),
  noStanding: (site) => void site.files.delete('pages/gioi-thieu.md'),
  settings: (site) =>
    editText(site, 'site.yaml', (text) =>
      text.replace(/label: [^,]*, labelEn: A/, `label: ${pick(site, ['Tin hoạt động', 'Tin'])}, labelEn: A`),
    ),
  day(site) {
    site.day = pick(site, ['2024-05-31', '2024-06-01', '2024-06-05', '2025-01-01']);
  },
  address(site) {
    site.address = site.address === undefined ? 'https://tinh.example.vn/so/tin-tuc/' : undefined;
  },
  drafts(site) {
    site.drafts = !site.drafts;
  },
  siblings(site) {
    site.siblings = !site.siblings;
  },
  version(site) {
    site.version = pick(site, site.versions);
  },
};

function drop(site: HistorySite, path: string): void {
  const id = path.replace(/(?:\.en)?\.md$/, '');
  site.files.delete(path);
  if (articlesOf(site).some((other) => other.startsWith(`${id}.`))) return;
  for (const file of [...site.files.keys()]) if (file.startsWith(`${id}/`)) site.files.delete(file);
}
