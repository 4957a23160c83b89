import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { formatProblem } from '../../scripts/content/problem.ts';
import { withLint } from '../../scripts/lint/lint.ts';
import { aContentFolder, aFolder, articleText, siteYaml } from '../folders.ts';

/** What lint says of a content folder, a line each. */
function told(folder: string, cache?: string): string[] {
  const { content, problems } = loadContent(folder);
  if (content === undefined) throw new Error('No content');
  return withLint({ content, problems }, { folder, cache }).map(formatProblem);
}

const path = 'articles/2023/01/a.md';
const png = Buffer.from('x');

/** What lint says in both languages of an article with this front matter and body. */
function inBoth(frontMatter: string, body = 'Nội dung.\n', title = 'Bài thử'): readonly [string[], string[]] {
  const text = articleText(frontMatter, body).replace('Bài thử', title);
  const files = { [path]: text, 'articles/2023/01/a/ky-ket.png': png };
  const vi = told(aFolder({ 'site.yaml': siteYaml(), ...files }));
  const english = { 'site.yaml': siteYaml('languages: [en, vi]\n', { language: 'en' }) };
  const en = told(
    aFolder({ ...english, 'articles/2023/01/a.vi.md': text, 'articles/2023/01/a/ky-ket.png': png }),
  );
  const isLint = (line: string): boolean => / \[\w+\]$/.test(line);
  return [vi.filter(isLint), en.filter(isLint).map((line) => line.replace('a.vi.md', 'a.md'))];
}

describe('what lint says', () => {
  const long = `${'Một tiêu đề dài '.repeat(10)}hết`;
  it.each<[string, Parameters<typeof inBoth>, string, string]>([
    [
      'a missing space',
      ['', 'Năm 2023,Hội nghị.\n'],
      '5:5 “2023,Hội” thiếu dấu cách sau dấu câu; hãy viết “2023, Hội” [spacing]',
      '5:5 “2023,Hội” lacks a space after the sign; write “2023, Hội” [spacing]',
    ],
    [
      'two spaces',
      ['', 'Một  hai và  ba.\n'],
      '5:4 có hai dấu cách liền nhau (2 chỗ trong đoạn chữ này); hãy bớt còn một [doubleSpace]',
      '5:4 there are two spaces in a row (2 times in this text); leave one [doubleSpace]',
    ],
    [
      'an impossible syllable',
      ['', 'Khối thi đua sở, nghành văn hóa.\n'],
      '5:18 “nghành” không phải âm tiết tiếng Việt; hãy sửa, có phải “ngành”? [syllable]',
      '5:18 “nghành” is no Vietnamese syllable; correct it, did you mean “ngành”? [syllable]',
    ],
    [
      'a syllable without its tone',
      ['', 'Đã đươc giao.\n'],
      '5:4 “đươc” thiếu dấu thanh: âm tiết kết thúc bằng c, ch, p, t phải có dấu sắc hoặc dấu nặng; hãy thêm dấu [syllable]',
      '5:4 “đươc” lacks its tone: a syllable that ends in c, ch, p or t has sắc or nặng; add the mark [syllable]',
    ],
    [
      'a confusion',
      ['summary: Hoàn thành suất sắc nhiệm vụ.'],
      '4:21 summary: “suất sắc” thường là viết nhầm; hãy sửa thành “xuất sắc” [spelling]',
      '4:21 summary: “suất sắc” is usually a slip; correct it to “xuất sắc” [spelling]',
    ],
    [
      'two ways of placing tones',
      ['', 'Văn hoá, hoá học và hòa bình.\n'],
      '5:21 bài đặt dấu thanh theo hai kiểu: “hòa” và “hoá”; hãy dùng một kiểu trong cả bài [toneMarks]',
      '5:21 the article places tone marks in two ways: “hòa” and “hoá”; use one way throughout [toneMarks]',
    ],
    [
      'an old font',
      ['', 'Coäng hoøa xaõ hoäi chuû nghóa.\n'],
      '5:1 “Coäng” là chữ của bảng mã cũ VNI; hãy chuyển văn bản sang Unicode rồi dán lại [oldFont]',
      '5:1 “Coäng” is text of the old encoding VNI; convert it to Unicode and paste it again [oldFont]',
    ],
    [
      'a tag of Word',
      ['', 'Đoạn <o:p> chữ.\n'],
      '5:6 “<o:p>” là mã còn sót của Word; hãy xóa [leftovers]',
      '5:6 “<o:p>” was left by Word; delete it [leftovers]',
    ],
    [
      'HTML',
      ['', 'Một<br>hai.\n'],
      '5:4 mã HTML “<br>” sẽ hiện ra như chữ; hãy xóa hoặc viết bằng Markdown [leftovers]',
      '5:4 the HTML “<br>” would be shown as text; delete it or write Markdown [leftovers]',
    ],
    [
      'a hard space of the web',
      ['', 'Ngày&nbsp;9.\n'],
      '5:5 “&nbsp;” còn sót khi chép từ trang web; hãy thay bằng dấu cách thường [leftovers]',
      '5:5 “&nbsp;” was left by copying from a web page; use a plain space [leftovers]',
    ],
    [
      'a bullet',
      ['', 'Gồm:\n\n  • mục một\n'],
      '7:3 dấu “•” đầu dòng không thành danh sách; hãy thay bằng “- ” [leftovers]',
      '7:3 the sign “•” at the start of a line makes no list; use “- ” [leftovers]',
    ],
    [
      'a line break of Excel',
      ['', 'Một_x000d_ hai.\n'],
      '5:4 “_x000d_” là mã còn sót của Excel; hãy xóa [leftovers]',
      '5:4 “_x000d_” was left by Excel; delete it [leftovers]',
    ],
    [
      'an alt that repeats the caption',
      ['images: [{ src: ky-ket.png, alt: Lễ ký kết., caption: Lễ ký kết }]'],
      '4:17 alt “Lễ ký kết.” lặp lại chú thích; hãy tả điều nhìn thấy trong ảnh [alt]',
      '4:17 the alt “Lễ ký kết.” repeats the caption; say what is seen in the picture [alt]',
    ],
    [
      'an alt that is the file name',
      ['', '![Ký kết](ky-ket.png)\n'],
      '5:11 alt “Ký kết” chỉ là tên tệp; hãy tả điều nhìn thấy trong ảnh [alt]',
      '5:11 the alt “Ký kết” is only the file name; say what is seen in the picture [alt]',
    ],
    [
      'curly quotes around a title',
      ['', undefined, '“Mùa vàng”'],
      '2:8 title: dấu nháy cong bao cả giá trị “Mùa vàng” sẽ hiện ra như chữ; hãy bỏ đi, hoặc dùng nháy thẳng "…" [quotes]',
      '2:8 title: the curly quotes around “Mùa vàng” would be shown as text; remove them, or use straight ones "…" [quotes]',
    ],
    [
      'a shouted title',
      ['', undefined, 'HỘI NGHỊ TỔNG KẾT NĂM 2022'],
      '2:8 title: tiêu đề viết toàn chữ hoa khó đọc; hãy viết như câu thường [capitals]',
      '2:8 title: a title all in capitals is hard to read; write it as a sentence [capitals]',
    ],
    [
      'a long title',
      ['', undefined, long],
      '2:8 title: tiêu đề dài 163 ký tự; hãy rút xuống không quá 150 [longTitle]',
      '2:8 title: the title has 163 characters; shorten it to at most 150 [longTitle]',
    ],
    [
      'a long summary',
      [`summary: ${'Tóm tắt dài. '.repeat(40)}`],
      '4:10 summary: tóm tắt dài 519 ký tự; hãy rút xuống không quá 500 [longSummary]',
      '4:10 summary: the summary has 519 characters; shorten it to at most 500 [longSummary]',
    ],
  ])('of %s reads the same in both languages', (_name, given, vi, en) => {
    const [inVietnamese, inEnglish] = inBoth(...given);
    expect(inVietnamese).toEqual([`content/${path}:${vi}`]);
    expect(inEnglish).toEqual([`content/${path}:${en}`]);
  });

  it('is cut off at ten of a kind, with their number', () => {
    const [lines] = inBoth('', 'Đã đươc giao. '.repeat(15));
    expect(lines).toHaveLength(10);
    expect(lines[9]).toContain('hãy thêm dấu; còn 5 chỗ nữa trong bài, hãy sửa cả [syllable]');
  });
});

describe('a site', () => {
  const body = 'Năm 2023,Hội nghị  của nghành, suất sắc, tổ đổi công.\n';
  const inSite = (more: string): string[] =>
    told(aFolder({ 'site.yaml': siteYaml(more), [path]: articleText('', body) })).map(
      (line) => /\[(\w+)\]$/.exec(line)?.[1] ?? line,
    );

  it('switches rules off by their names', () => {
    expect(inSite('').toSorted()).toEqual(['doubleSpace', 'spacing', 'spelling', 'syllable']);
    expect(inSite('lint: { doubleSpace: off, syllable: off, spelling: on }\n').toSorted()).toEqual([
      'spacing',
      'spelling',
    ]);
  });

  it('adds words of its own, and lets words of ours be right', () => {
    const more = 'spelling: { tổ đổi công: tổ vần công, suất sắc: suất sắc }\n';
    expect(inSite(more).toSorted()).toEqual(['doubleSpace', 'spacing', 'spelling', 'syllable']);
  });

  it('switches the rule about Unicode off too, which the loader follows', () => {
    const files = { [path]: articleText('', 'Hội nghị.\n'.normalize('NFD')) };
    expect(told(aFolder({ 'site.yaml': siteYaml(), ...files }))).toHaveLength(1);
    expect(told(aFolder({ 'site.yaml': siteYaml('lint: { unicode: off }\n'), ...files }))).toEqual([]);
  });

  it.each([
    ['lint: { doublespace: off }', 'lint.doublespace'],
    ['lint: { doubleSpace: no }', 'lint.doubleSpace'],
    ['lint: off', 'lint'],
    ['spelling: [a]', 'spelling'],
    ['spelling: { a: [b] }', 'spelling.a'],
  ])('hears of %j', (more, field) => {
    const { problems } = loadContent(aFolder({ 'site.yaml': siteYaml(`${more}\n`) }));
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });
});

describe('the memory of lint', () => {
  it('tells the same from the cache, and forgets what changed', () => {
    const folder = aContentFolder({
      [path]: articleText('', 'Hoàn thành suất sắc.\n'),
      'articles/2023/01/b.md': articleText(),
    });
    const cache = aFolder({});
    const first = told(folder, cache);
    expect(first).toHaveLength(1);
    expect(told(folder, cache)).toEqual(first);
    const moved = aFolder({});
    cpSync(folder, moved, { recursive: true });
    expect(told(moved, cache)).toEqual(first);
    writeFileSync(join(folder, path), articleText('', 'Hoàn thành xuất sắc.\n'));
    expect(told(folder, cache)).toEqual([]);
  });

  it('starts anew where its file is not whole', () => {
    const folder = aContentFolder({ [path]: articleText('', 'Hoàn thành suất sắc.\n') });
    const cache = aFolder({});
    const first = told(folder, cache);
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'x');
    expect(told(folder, cache)).toEqual(first);
  });

  it('says nothing of an article whose text was removed', () => {
    const removed = 'removed: { date: 2023-02-01, reason: Lý do, basis: Căn cứ }';
    expect(told(aContentFolder({ [path]: articleText(removed, 'Hoàn thành suất sắc.\n') }))).toEqual([]);
  });
});
