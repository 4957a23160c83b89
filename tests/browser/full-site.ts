import { join } from 'node:path';
import sharp from 'sharp';
import { runCommand } from '../site/command.ts';
import { articleText, siteYaml, writeFiles } from '../site/sites.ts';

const day = '2024-06-01';

/** Where each kind of page of the full site stands; the base path is `/`. */
export const fullSitePages: Readonly<Record<string, string>> = {
  home: '',
  article: '2024/05/day-du/',
  'article without photos': '2022/01/tin-so-3/',
  withdrawn: '2024/04/da-rut/',
  removed: '2024/03/da-go/',
  year: '2024/',
  month: '2024/05/',
  tag: 'tu-khoa/dat-dai/',
  category: 'chuyen-muc/tin/',
  author: 'tac-gia/luong-khanh-van/',
  'tag in a year': 'tu-khoa/dat-dai/2022/',
  'all tags': 'tu-khoa/',
  photos: 'hinh-anh/',
  'photos of a year': 'hinh-anh/2022/',
  videos: 'video/',
  documents: 'van-ban/',
  standing: 'gioi-thieu/',
  accessibility: 'tro-nang/',
  'open data': 'du-lieu/',
  search: 'tim-kiem/',
  'search with results': 'tim-kiem/?q=dat+dai',
  'search without results': 'tim-kiem/?q=zzzqqq',
  'not found': '404.html',
  'English home': 'en/',
  'English article': 'en/2024/05/day-du/',
};

/** A photo with something to see; its shape is what matters. */
function photo(width: number, height: number, colour: string): Promise<Buffer> {
  const disc = `<svg width="${width}" height="${height}"><circle cx="50%" cy="60%" r="30%" fill="#fff8"/></svg>`;
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .composite([{ input: Buffer.from(disc) }])
    .jpeg()
    .toBuffer();
}

/** An MPEG-4 box: its length, its name, what it holds. */
function box(name: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The smallest film that is one: a type, a header of no length, no track. */
export function film(): Buffer {
  const header = Buffer.alloc(100);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(0x1_0000, 20);
  header.writeUInt32BE(1, 96);
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1')),
    box('moov', box('mvhd', header)),
    box('mdat'),
  ]);
}

const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào bà con.\n';
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

const body = `## Kết quả chính

Đoạn mở đầu có [một liên kết](https://bao.example/bai), *chữ nghiêng* và **chữ đậm**.

![Ba người cùng nhấn nút](trong-bai.jpg "Lãnh đạo Sở bấm nút")

| Đơn vị | Số hồ sơ | Tỷ lệ đúng hạn |
|---|--:|--:|
| Văn phòng | 1.204 | 99,2 % |

- Mục thứ nhất
- Mục thứ hai

> Lời của một người dân.

### Việc tiếp theo

1. Việc một
2. Việc hai
`;

const full = {
  title: 'Tổng kết phong trào thi đua năm 2023, ký giao ước thi đua năm 2024',
  date: '2024-05-20T08:30+07:00',
  author:
    '[{ name: Lương Khánh Vân, role: text, position: Chuyên viên }, { name: Ban biên tập, role: photo }]',
  category: 'tin',
  tags: '[Đất đai, Thi đua khen thưởng]',
  summary: 'Sáng 20/05, Sở tổng kết phong trào thi đua và ký giao ước thi đua năm 2024.',
  eventDate: '2024-05-19',
  place: 'Hội trường lớn',
  source: '{ name: Báo Lam Giang, url: https://bao.example/goc }',
  images: `
  - { src: bia.jpg, alt: Toàn cảnh hội trường, caption: Toàn cảnh hội nghị, credit: Văn phòng Sở }
  - { src: ngang.jpg, alt: Đại biểu phát biểu, caption: Đại biểu phát biểu tại hội nghị, credit: Ban biên tập }
  - { src: doc.jpg, alt: Trao bằng khen }
  - { src: vuong.jpg, alt: Ký giao ước, caption: Ký giao ước thi đua }`,
  attachments:
    '[{ file: ke-hoach.pdf, title: Kế hoạch thi đua năm 2024, number: 12/KH-STN, issued: 2024-05-18, authority: Sở Thử nghiệm }]',
  videos: `
  - { file: phim.mp4, title: Phóng sự ngắn, captions: phim.vtt, poster: ngang.jpg, transcript: Xin chào bà con. }
  - { url: https://video.example/1, title: Bản tin truyền hình, poster: vuong.jpg }`,
  updates:
    '[{ date: 2024-05-21, kind: correction, note: Sửa số hồ sơ, was: 1.024 hồ sơ, now: 1.204 hồ sơ }, { date: 2024-05-22, kind: update, note: Thêm ảnh }]',
};

/** Writes and builds a site that has every kind of page, an urgent notice on all of them. */
export async function buildFullSite(folder: string, output: string): Promise<void> {
  const at = 'content/articles/2024/05/day-du';
  const small = await photo(900, 600, '#3a5f7a');
  const many = Array.from({ length: 24 }, (_, index) => ({
    [`content/articles/2022/01/tin-so-${index}.md`]: articleText({
      title: `Tin số ${index} về đất đai và cải cách hành chính`,
      date: `2022-01-${String(index + 1).padStart(2, '0')}`,
      author: 'Lương Khánh Vân',
      tags: '[Đất đai]',
      category: 'thong-bao',
      ...(index < 16 && index !== 3 ? { images: '[{ src: anh.jpg, alt: Cánh đồng }]' } : {}),
    }),
    ...(index < 16 && index !== 3 ? { [`content/articles/2022/01/tin-so-${index}/anh.jpg`]: small } : {}),
  }));
  writeFiles(folder, {
    'content/site.yaml': siteYaml,
    'content/notice.yaml':
      'text: Mưa lớn trong ba ngày tới, hạn chế đi qua ngầm tràn.\ntextEn: Heavy rain for three days; avoid flooded crossings.\nurl: https://bao.example/mua\nfrom: 2024-05-30\nuntil: 2024-06-03\n',
    'content/pages/gioi-thieu.md': articleText({ title: 'Giới thiệu' }, '## Chức năng\n\nLời giới thiệu.'),
    'content/pages/gioi-thieu.en.md': articleText({ title: 'About us' }, 'Words.'),
    [`${at}.md`]: articleText(full, body),
    [`${at}.en.md`]: articleText({ ...full, title: 'The year in review', tags: '[Awards]' }, body),
    [`${at}/bia.jpg`]: await photo(1600, 1000, '#7a3a3a'),
    [`${at}/ngang.jpg`]: await photo(1500, 1000, '#3a7a4a'),
    [`${at}/doc.jpg`]: await photo(800, 1200, '#5a3a7a'),
    [`${at}/vuong.jpg`]: await photo(1000, 1000, '#7a6a3a'),
    [`${at}/trong-bai.jpg`]: await photo(1200, 800, '#3a4a7a'),
    [`${at}/ke-hoach.pdf`]: pdf,
    [`${at}/phim.mp4`]: film(),
    [`${at}/phim.vtt`]: captions,
    'content/articles/2024/04/da-rut.md': articleText({
      title: 'Tin đã rút',
      date: '2024-04-02',
      tags: '[Đất đai]',
      category: 'tin',
      withdrawn: '{ date: 2024-04-03, reason: Trùng với tin khác, replacedBy: /2024/05/day-du/ }',
    }),
    'content/articles/2024/03/da-go.md': articleText({
      title: 'Tin đã gỡ',
      date: '2024-03-02',
      removed: '{ date: 2024-03-03, reason: Theo yêu cầu, basis: Quyết định số 1 }',
    }),
    ...Object.assign({}, ...many),
  });
  const built = await runCommand('build', ['--output', join(folder, output), '--date', day], { cwd: folder });
  if (built.status !== 0) throw new Error(built.errors);
}
