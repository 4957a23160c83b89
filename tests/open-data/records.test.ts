import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../scripts/archive/paths.ts';
import { csvHead, csvRow } from '../../scripts/open-data/csv.ts';
import { jsonLine } from '../../scripts/open-data/json-lines.ts';
import { type ArticleRecord, articleFacts, articleRecord } from '../../scripts/open-data/record.ts';
import { dataColumns, recordFields } from '../../scripts/pages/open-data.ts';
import { aFigure, anArticle, anArticlePage, anEntry, aSite } from '../builders.ts';
import { articlePage, fullEntry } from '../layouts/every-page.ts';
import { parseCsv } from './csv-parser.ts';

const paths = pathsOf(aSite());
const url = '/2023/01/tong-ket-thi-dua/';
const context = { site: aSite(), paths, firstPaths: new Map([[url, `/cu${url}`]]) };
const full = articleRecord(articlePage, context);
const plain = articleRecord(anArticlePage(), context);
const cellsOf = (record: ArticleRecord): Record<string, string> => {
  const [heads = [], cells = []] = parseCsv(csvHead + csvRow(record));
  return Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? '']));
};

describe('a record', () => {
  it('says all that the article says, with whole addresses', () => {
    expect(full).toMatchObject({
      url: 'https://tin.lamgiang.example/2023/01/tong-ket-thi-dua/',
      id: '/cu/2023/01/tong-ket-thi-dua/',
      time: '08:30',
      category: 'Tin hoạt động',
      authors: [
        { name: 'Lương Khánh Vân', role: 'text-photo', position: 'Chuyên viên' },
        { name: 'Ban biên tập', role: null, position: null },
      ],
      source: { name: 'Báo Lam Giang', url: 'https://bao.example/1' },
      attachments: [
        {
          url: 'https://tin.lamgiang.example/2023/01/tong-ket-thi-dua/ke-hoach.pdf',
          bytes: 123_456,
          number: '12/KH-SKHCN',
        },
      ],
      videos: [
        { url: 'https://video.example/1', transcript: 'Lời đọc' },
        { url: 'https://tin.lamgiang.example/a.mp4', transcript: null },
      ],
      updates: [
        { kind: 'correction', was: '11', now: '12' },
        { kind: 'update', was: null, now: null },
      ],
      withdrawn: { reason: 'Nhầm số liệu', replacedBy: 'https://tin.lamgiang.example/2023/02/khac/' },
      translations: [{ language: 'en', url: 'https://tin.lamgiang.example/en/2023/01/tong-ket-thi-dua/' }],
      sourceFile: 'content/articles/2023/01/tong-ket-thi-dua.md',
      licence: 'Ghi rõ nguồn khi sử dụng lại.',
      markdown: fullEntry.article.body(),
    });
    expect(full.text).not.toMatch(/[[\]#|]/);
  });

  it('names each photo once, in its largest size, with the words beside it', () => {
    const { file } = aFigure();
    const image = { ...aFigure(), alt: '', caption: undefined, credit: undefined };
    const article = anArticle({
      images: [{ ...image, file: 'articles/x/bia.jpg' }, image],
      bodyImages: [image],
    });
    const page = anArticlePage(anEntry(article), {
      cover: aFigure({ file: 'articles/x/bia.jpg', caption: undefined }),
      figures: new Map([[file, aFigure()]]),
    });
    expect(articleRecord(page, context).images).toEqual([
      expect.objectContaining({ name: 'bia.jpg', caption: null, width: 1600 }),
      expect.objectContaining({
        name: 'anh.jpg',
        url: 'https://tin.lamgiang.example/photos/anh-1600.webp',
        caption: 'Toàn cảnh hội nghị',
        credit: 'Văn phòng Sở',
      }),
    ]);
  });

  it('has every key, whatever the article leaves out', () => {
    expect(Object.keys(plain)).toEqual(Object.keys(full));
    expect(Object.values(plain)).not.toContain(undefined);
  });

  it('gives its facts without reading the body', () => {
    const unread = anArticle({
      body: () => {
        throw new Error('read');
      },
    });
    const { text: _, markdown: __, ...facts } = plain;
    expect(articleFacts(anArticlePage(anEntry(unread)), context)).toEqual(facts);
  });

  it('has no field that the page of open data does not explain', () => {
    const explained = new Set<string>([...dataColumns, ...recordFields, 'legacy']);
    const unexplained = Object.keys(full).filter((key) => !explained.has(key));
    expect(unexplained).toEqual([]);
  });
});

describe('a line of JSON', () => {
  it('reads back, and is one line for every reader', () => {
    const record = { ...full, title: 'a\u2028b\u2029c\nd', text: '"\\"' };
    const line = jsonLine(record);
    expect(JSON.parse(line)).toEqual(record);
    expect(line.trimEnd()).not.toMatch(/[\n\r\u2028\u2029]/);
    expect(line.endsWith('}\n')).toBe(true);
  });
});

describe('a table', () => {
  it('begins with a byte order mark and the names of its columns, and ends each line in CR LF', () => {
    const text = csvHead + csvRow(plain) + csvRow(full);
    expect(text.startsWith('\ufeff"id","url",')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows = parseCsv(text);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toHaveLength(dataColumns.length);
  });

  it('says of an article what its record says', () => {
    expect(cellsOf(full)).toMatchObject({
      title: full.title,
      authors: 'Lương Khánh Vân; Ban biên tập',
      images: String(full.images.length),
      updates: '2',
      withdrawn: '2023-02-01',
      withdrawnReason: 'Nhầm số liệu',
      legacyUrl: '',
    });
  });

  it.each([
    '=1+1',
    '+84 200 000',
    '-5 độ C',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    '=HYPERLINK("https://evil.example","Bấm")',
    "=cmd|' /C calc'!A0",
    '＝1+1',
    '＠x',
  ])('runs no formula: %j', (title) => {
    expect(cellsOf({ ...plain, title })['title']).toBe(`'${title}`);
  });

  it.each(['Hội nghị "Đất, nước", 2024', 'hai\r\ndòng', 'a;b\tc', '', "'đã có", '1-2=3'])(
    'keeps a cell as it is: %j',
    (title) => {
      expect(cellsOf({ ...plain, title })['title']).toBe(title);
    },
  );

  it('cuts a cell where Excel would, and says so', () => {
    const cell = cellsOf({ ...plain, summary: 'ă'.repeat(40_000) })['summary'] ?? '';
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell.endsWith('ă…')).toBe(true);
  });
});
