import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWord, type WordArticle } from '../../scripts/word/article.ts';
import { bylineOf, looksLikeName } from '../../scripts/word/byline.ts';
import { datelineOf, openingDay } from '../../scripts/word/dateline.ts';
import { captionParts, isMachineAlt } from '../../scripts/word/figure.ts';
import { WordRefused } from '../../scripts/word/refused.ts';
import { aContentFolder, aFolder } from '../folders.ts';
import { runCommand } from '../site/command.ts';
import { type DocxParts, docx, para, picture, raw, table, zipOf } from './docx.ts';

const context = { today: '2026-11-20', language: 'vi' } as const;
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordml = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
let red: Buffer;
let green: Buffer;

beforeAll(async () => {
  const photo = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .jpeg()
      .toBuffer();
  [red, green] = await Promise.all([photo('#a33'), photo('#3a3')]);
});

const read = async (parts: DocxParts): Promise<WordArticle> => readWord(await docx(parts), context);
const body = async (...blocks: string[]): Promise<string> =>
  (await read({ body: [para('Tiêu đề', { style: 'Title' }), ...blocks].join('') })).body;

describe('an article from a Word file', () => {
  it('finds title, day, place, summary, byline and keywords, and keeps the rest as its body', async () => {
    const article = await read({
      body: [
        para('Khai mạc tuần lễ: chuyển đổi số', { style: 'Title' }),
        para('Lam Giang, ngày 5 tháng 10 năm 2026'),
        para('Sáng 05/10, tuần lễ khai mạc.', { bold: true }),
        para('Đoạn đầu.'),
        para('Từ khóa: chuyển đổi số, Dữ liệu mở.'),
        para('Tin: Thu Hà; Ảnh: Minh Anh, Văn Bình'),
      ].join(''),
    });
    expect(article).toMatchObject({
      title: 'Khai mạc tuần lễ: chuyển đổi số',
      day: '2026-10-05',
      place: 'Lam Giang',
      summary: 'Sáng 05/10, tuần lễ khai mạc.',
      tags: ['chuyển đổi số', 'Dữ liệu mở'],
      signed: {
        authors: [
          { name: 'Thu Hà', role: 'text' },
          { name: 'Minh Anh', role: 'photo' },
          { name: 'Văn Bình', role: 'photo' },
        ],
      },
      body: 'Đoạn đầu.',
      losses: [],
    });
  });

  it.each([
    ['a heading by its Vietnamese style', [para('Tiêu đề', { style: 'u1' }), para('Thân.')], 'Tiêu đề'],
    ['a bold first paragraph', [para('Tiêu đề', { bold: true }), para('Thân.')], 'Tiêu đề'],
    ['a first paragraph in capitals', [para('TIÊU ĐỀ'), para('Thân.')], 'TIÊU ĐỀ'],
    ['no guess from plain text', [para('Một đoạn thường.'), para('Thân.')], undefined],
  ])('takes its title from %s', async (_name, blocks, title) => {
    expect((await read({ body: blocks.join('') })).title).toBe(title);
  });

  it('takes the day that the lead opens with, if it is not to come', async () => {
    const day = async (lead: string): Promise<string | undefined> =>
      (await read({ body: para('Tiêu đề', { style: 'Title' }) + para(lead) + para('Thân.') })).day;
    expect(await day('Chiều ngày 09/01/2023, Sở họp.')).toBe('2023-01-09');
    expect(await day('Ngày 09/01/2031, Sở họp.')).toBeUndefined();
    expect(await day('Thực hiện Quyết định ngày 09/01/2023 của tỉnh.')).toBeUndefined();
  });

  it('lays pictures into files that their captions name, the first one as cover', async () => {
    const article = await read({
      media: { 'a.jpg': red, 'b.jpg': green },
      body: [
        para('Tiêu đề', { style: 'Title' }),
        raw(picture('a.jpg', 'Ba người cùng nhấn nút')),
        para('Bấm nút khai mạc. Ảnh: Thu Hà', { style: 'Chuthich' }),
        para('Đoạn đầu.'),
        raw(picture('b.jpg', 'IMG_0012.JPG')),
        para('Người dân “xem” [thử]', { italic: true }),
        para('Đoạn sau.'),
        raw(picture('a.jpg')),
      ].join(''),
    });
    expect(article.images).toEqual([
      {
        src: 'bam-nut-khai-mac.jpg',
        alt: 'Ba người cùng nhấn nút',
        caption: 'Bấm nút khai mạc',
        credit: 'Thu Hà',
      },
    ]);
    expect(article.pictures.map(({ name }) => name)).toEqual([
      'bam-nut-khai-mac.jpg',
      'nguoi-dan-xem-thu.jpg',
    ]);
    expect(article.body).toBe(
      'Đoạn đầu.\n\n![Người dân “xem” \\[thử\\]](nguoi-dan-xem-thu.jpg "Người dân “xem” \\[thử\\]")\n\nĐoạn sau.\n\n![](bam-nut-khai-mac.jpg)',
    );
    expect(article.undescribed).toEqual({ captioned: 1, bare: 1 });
  });

  it('takes pictures out of a table that only frames them', async () => {
    const rows = [
      [raw(picture('a.jpg', 'Một')), raw(picture('b.jpg', 'Hai'))],
      [para('Ảnh một'), para('Ảnh hai')],
    ];
    const article = await read({
      media: { 'a.jpg': red, 'b.jpg': green },
      body: para('Tiêu đề', { style: 'Title' }) + para('Đoạn.') + table(rows),
    });
    expect(article.body).toBe('Đoạn.\n\n![Một](anh-mot.jpg "Ảnh một")\n\n![Hai](anh-hai.jpg "Ảnh hai")');
  });

  it.each([
    [
      'headings below the title',
      [para('Một', { style: 'u1' }), para('Hai', { style: 'u2' })],
      '## Một\n\n### Hai',
    ],
    [
      'lists',
      [para('Một', { list: [1, 0] }), para('Con', { list: [1, 1] }), para('Hai', { list: [2, 0] })],
      '- Một\n  - Con\n\n1. Hai',
    ],
    [
      'marks of Markdown as text',
      [para('Sao * [1] _gạch_ &amp; # <b> 1. x')],
      'Sao \\* \\[1\\] \\_gạch\\_ \\&amp; # <b> 1. x',
    ],
    ['spaces, hyphens and forms of Word', [para('Hô\u0300i\u00a0ngh\u00adị\u200b')], 'Hồi nghị'],
  ])('keeps %s', async (_name, blocks, expected) => {
    expect(await body(para('Mở đầu.'), ...blocks)).toBe(`Mở đầu.\n\n${expected}`);
  });

  it('keeps tables, one line a cell, and says what became of merged cells', async () => {
    const rows = [
      [para('Xã', { bold: true }), para('Số | hộ')],
      [para('An Trầm') + para('(mới)'), para('Một', { list: [1, 0] }) + para('Hai', { list: [1, 0] })],
      [para('Cả tỉnh')],
    ];
    const merged = table(rows, (_x, y) => (y === 2 ? '<w:gridSpan w:val="2"/>' : ''));
    const article = await read({ body: para('Tiêu đề', { style: 'Title' }) + para('Mở đầu.') + merged });
    expect(article.body).toBe(
      'Mở đầu.\n\n| **Xã** | Số \\| hộ |\n| --- | --- |\n| An Trầm (mới) | Một; Hai |\n| Cả tỉnh |  |',
    );
    expect(article.losses).toEqual([{ kind: 'mergedCells', detail: '1' }]);
  });

  it('keeps footnotes, links to the web and raised digits; other links leave their words', async () => {
    const link = (id: string, text: string): string =>
      `<w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink>`;
    const target = (id: string, url: string): string =>
      `<Relationship Id="${id}" Type="${relations}/hyperlink" Target="${url}" TargetMode="External"/>`;
    const article = await read({
      more: {
        'word/footnotes.xml': `<w:footnotes xmlns:w="${wordml}"><w:footnote w:id="2"><w:p><w:r><w:t>Số liệu năm 2025.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      },
      relationships: `<Relationship Id="rIdF" Type="${relations}/footnotes" Target="footnotes.xml"/>${target('w', 'https://tin.example.vn/')}${target('j', 'javascript:alert(1)')}`,
      body:
        para('Tiêu đề', { style: 'Title' }) +
        raw(
          `<w:r><w:t>5 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>${link('w', 'xem')}${link('j', 'bấm')}`,
        ),
    });
    expect(article.body).toBe(
      '5 m²\\[1\\][xem](https://tin.example.vn/)bấm\n\n## Chú thích\n\n1. Số liệu năm 2025.',
    );
    expect(article.losses).toEqual([{ kind: 'links', detail: 'javascript:alert(1)' }]);
  });

  it('says what has no place in an article', async () => {
    const article = await read({
      media: { 'c.emf': Buffer.from('no picture') },
      more: {
        'word/vbaProject.bin': 'x',
        'word/comments.xml': `<w:comments xmlns:w="${wordml}"><w:comment w:id="1"/></w:comments>`,
        'word/header1.xml': `<w:hdr xmlns:w="${wordml}"><w:p><w:r><w:t>Sở Thử</w:t></w:r></w:p></w:hdr>`,
      },
      relationships: `<Relationship Id="x" Type="${relations}/image" Target="file:///etc/passwd" TargetMode="External"/>`,
      body: [
        para('Tiêu đề', { style: 'Title' }),
        raw('<w:ins w:id="1"><w:r><w:t>Thêm.</w:t></w:r></w:ins><m:oMath/>'),
        raw(picture('c.emf', 'Sơ đồ')),
        raw(picture('c.emf').replace('r:embed="rId-c.emf"', 'r:link="x"')),
      ].join(''),
    });
    expect(article.body).toBe('Thêm.');
    expect(article.pictures).toEqual([]);
    expect(article.losses.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'macros 1',
      'comments 1',
      'trackedChanges 1',
      'headers 1',
      'equations 1',
      'linkedPictures file:///etc/passwd',
      'pictures Sơ đồ',
    ]);
  });
});

describe('a hostile or useless Word file', () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const bomb = (): Promise<Buffer> =>
    docx({ body: '', more: { 'word/media/a.png': Buffer.alloc(70_000_000) } });
  const rows: readonly (readonly [string, () => Buffer | Promise<Buffer>, WordRefused['fault']])[] = [
    ['an empty file', () => Buffer.alloc(0), 'notWord'],
    ['plain text', () => Buffer.from('Không phải Word'), 'notWord'],
    ['another ZIP package', () => zipOf({ 'a.txt': 'a' }), 'notWord'],
    ['an old .doc', () => Buffer.concat([ole, Buffer.alloc(600)]), 'oldWord'],
    [
      'an encrypted document',
      () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a document cut in half', async () => (await docx({ body: para('a') })).subarray(0, 900), 'broken'],
    ['a zip bomb', bomb, 'tooLarge'],
    ['a bomb that lies about its size', async () => lying(await bomb()), 'tooLarge'],
    [
      'too many files',
      () =>
        docx({
          body: '',
          more: Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`word/media/${n}`, ''])),
        }),
      'tooLarge',
    ],
    [
      'entities',
      () => docx({ body: '', more: { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
      'broken',
    ],
    ['nesting without end', () => docx({ body: '<w:sdt>'.repeat(100_000) }), 'broken'],
    ['XML that is none', () => docx({ body: '<w:p><w:r></w:p>' }), 'broken'],
  ];

  /** The same package, its sizes in the directory untrue. */
  function lying(bytes: Buffer): Buffer {
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
      copy.writeUInt32LE(10, at + 24);
    return copy;
  }

  it.each(rows)('is refused: %s', async (_name, bytes, fault) => {
    const refused = await readWord(await bytes(), context).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(WordRefused);
    expect(refused).toMatchObject({ fault });
  });
});

describe('a part of a package whose path climbs out', () => {
  it('is not read', async () => {
    const bytes = await docx({ body: para('Thân.'), more: { 'word/zzzzzzz.xml': '<!DOCTYPE a>' } });
    for (let at = bytes.indexOf('zzzzzzz'); at >= 0; at = bytes.indexOf('zzzzzzz', at))
      bytes.write('../../x', at);
    expect((await readWord(bytes, context)).body).toBe('Thân.');
  });
});

describe('npm run new -- bai.docx', () => {
  it('writes a draft with its photos and says what is left to do', async () => {
    const content = aContentFolder({});
    const file = join(
      aFolder({
        'bai.docx': await docx({
          media: { 'a.jpg': red },
          body: [
            para('Khai mạc: tuần lễ', { style: 'Title' }),
            raw(picture('a.jpg')),
            para('Chiều ngày 09/01/2023, Sở họp.'),
            para('Tin, ảnh: Thu Hà'),
          ].join(''),
        }),
      }),
      'bai.docx',
    );
    const { status, output } = await runCommand('new', ['--content', content, file, '--tags', 'AI']);
    expect(status).toBe(0);
    expect(output).toContain('Đã tạo content/articles/2023/01/khai-mac-tuan-le.md');
    expect(output).toContain('1 ảnh chưa có alt');
    expect(output).toMatch(/content\/articles\/2023\/01\/khai-mac-tuan-le\.md:11:\d+ images\[1\]\.alt/);
    expect(readFileSync(join(content, 'articles/2023/01/khai-mac-tuan-le.md'), 'utf8')).toBe(
      "---\ntitle: 'Khai mạc: tuần lễ'\ndate: 2023-01-09\nauthor:\n  - { name: Thu Hà, role: text-photo }\ncategory:\ntags: [AI]\nsummary:\nimages:\n  - src: anh-1.jpg\n    alt:\ndraft: true\n---\n\nChiều ngày 09/01/2023, Sở họp.\n",
    );
    expect(readdirSync(join(content, 'articles/2023/01/khai-mac-tuan-le'))).toEqual(['anh-1.jpg']);
  });

  it('refuses what is no Word file with one message, and writes nothing', async () => {
    const content = aContentFolder({});
    const file = join(content, '../bai-hong.docx');
    writeFileSync(file, 'Không phải Word');
    const { status, errors } = await runCommand('new', ['--content', content, file]);
    expect({ status, errors }).toEqual({
      status: 1,
      errors: expect.stringMatching(/không phải tệp Word \(\.docx\).*\n$/),
    });
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(content, 'articles'))).toBe(false);
  });
});

describe('the lines of a newsroom', () => {
  it.each([
    ['Tin, ảnh: Thu Hà', [['Thu Hà', 'text-photo']], undefined],
    ['Bài và ảnh: Thu Hà - Minh Anh', undefined, undefined],
    ['(Ảnh: Văn Bình)', [['Văn Bình', 'photo']], undefined],
    [
      'Tin: A Bình, ảnh: B',
      [
        ['A Bình', 'text'],
        ['ảnh: B', 'text'],
      ],
      undefined,
    ],
    ['Theo: Báo Lam Giang', [], 'Báo Lam Giang'],
    ['Kết luận: đạt yêu cầu', undefined, undefined],
    ['By: Lan Tran', [['Lan Tran', 'text']], undefined],
  ])('reads the makers from %s', (line, authors, source) => {
    const signed = bylineOf(line);
    expect(signed?.authors.map(({ name, role }) => [name, role])).toEqual(authors);
    expect(signed?.source).toBe(source);
  });

  it.each([
    ['Thu Hà', true],
    ['Nguyễn Thị Minh Anh', true],
    ['Hội nghị kết thúc', false],
    ['Hà', false],
  ])('tells whether %s is a name', (line, expected) => {
    expect(looksLikeName(line)).toBe(expected);
  });

  it.each([
    ['09/01/2023', '2023-01-09', undefined],
    ['(Lam Giang, ngày 9 tháng 1 năm 2023)', '2023-01-09', 'Lam Giang'],
    ['An Trầm, 9 January 2023', '2023-01-09', 'An Trầm'],
    ['January 9, 2023', '2023-01-09', undefined],
    ['30/02/2023', undefined, undefined],
    ['Ngày 09/01/2023, Sở họp', undefined, undefined],
  ])('reads the dateline %s', (line, day, place) => {
    expect(datelineOf(line)?.day).toBe(day);
    expect(datelineOf(line)?.place).toBe(place);
  });

  it.each([
    ['Sáng 09/01/2023, Sở họp', '2023-01-09'],
    ['Trong ngày 9-1-2023, Sở họp', '2023-01-09'],
    ['On 9 January 2023 the department met', '2023-01-09'],
    ['Căn cứ Luật ngày 09/01/2020', undefined],
  ])('reads the day of %s', (text, day) => {
    expect(openingDay(text)).toBe(day);
  });

  it.each([
    ['Toàn cảnh hội nghị. Ảnh: Thu Hà', 'Toàn cảnh hội nghị', 'Thu Hà'],
    ['Toàn cảnh (Ảnh: Thu Hà)', 'Toàn cảnh', 'Thu Hà'],
    ['Ảnh: Thu Hà', undefined, 'Thu Hà'],
    ['Toàn cảnh hội nghị', 'Toàn cảnh hội nghị', undefined],
  ])('parts the caption %s', (text, caption, credit) => {
    expect(captionParts(text)).toEqual({ caption, credit });
  });

  it.each([
    ['IMG_0012.JPG', true],
    ['z4012345678_ab', true],
    ['Picture 3', true],
    ['A picture containing text. Description automatically generated', true],
    ['Ba người cùng nhấn nút', false],
  ])('tells whether a machine wrote %s', (alt, expected) => {
    expect(isMachineAlt(alt)).toBe(expected);
  });
});
