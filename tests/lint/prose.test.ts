import { describe, expect, it } from 'vitest';
import { readersFor } from '../../scripts/lint/lint.ts';
import { slipsOf } from './proofreading.ts';

describe('a proofreader', () => {
  it.each<[string, string[]]>([
    // Spaces
    ['khen thưởng năm 2023,Hội nghị', ['spacing: 2023,Hội → 2023, Hội']],
    ['trưởng khối,đồng chí', ['spacing: khối,đồng → khối, đồng']],
    ['được giao.Toàn thể', ['spacing: giao.Toàn → giao. Toàn']],
    ['sao?Ông nói:“Vâng”', ['spacing: sao?Ông → sao? Ông']],
    ['Ảnh:Minh Tâm', ['spacing: Ảnh:Minh → Ảnh: Minh']],
    ['(khối sở),ngành', ['spacing: sở),ngành → sở), ngành']],
    ['hai  dấu cách, và  hai nữa', ['doubleSpace:    → 2']],
    // Words
    ['khối thi đua sở, nghành văn hóa', ['syllable: nghành → ngành']],
    ['Nghành giáo dục', ['syllable: Nghành → Ngành']],
    ['hoàn thành suất sắc', ['spelling: suất sắc → xuất sắc']],
    ['Suất sắc nhất', ['spelling: Suất sắc → Xuất sắc']],
    ['Tỉnh ủy, HDND tỉnh', ['spelling: HDND → HĐND']],
    ['nhất thiết phải cần đươc', ['toneMissing: đươc']],
    ['văn hoá và hòa bình, hoá học', ['toneMarks: hòa → hoá']],
    // Old fonts
    [
      'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp tù do h¹nh phóc, ®ång bµo c¶ n−íc',
      ['oldFont: x· → TCVN3'],
    ],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp', ['oldFont: Coäng → VNI']],
    // Left-overs
    ['Đoạn <o:p></o:p> chữ', ['wordTag: <o:p>', 'wordTag: </o:p>']],
    ['<st1:place w:st="on">Hà Nội</st1:place>', ['wordTag: <st1:place w:st="on">', 'wordTag: </st1:place>']],
    ['dòng một<br>dòng hai', ['html: <br>']],
    ['ngày&nbsp;9', ['entity: &nbsp;']],
    ['• mục một\n· mục hai', ['bullet: •', 'bullet: ·']],
    ['\uf0b7 mục', ['bullet: \uf0b7']],
    ['một_x000D_', ['lineBreakCode: _x000D_']],
  ])('finds in %j its slips', (text, slips) => {
    expect(slipsOf(text).toSorted()).toEqual(slips.toSorted());
  });

  it.each([
    'Lúc 8:30 ngày 09/01/2023, TP.HCM và Tp.Huế đón 1.250,5 tấn hàng; tỷ lệ 1:2.',
    'Nghị định 42/2022/NĐ-CP, Thông tư 12/2023/TT-BKHCN,… của Bộ KH&CN.',
    'PGS.TS Trần Văn A, Ths.Bs Lê B, TS.Nguyễn C; điểm a,b,c khoản 2.',
    'Xem https://example.vn/tin?id=1,Anh và www.Example.Com, thư a.b@example.vn, tệp bao-cao.Docx.',
    'Xem [trang này](https://example.vn/a.Bc,De) và ![ảnh](anh,Dep.jpg "Chú thích").',
    'Đắk Lắk, Krông Pắk, Bắc Kạn, Kông Chro, Ê-đê, M’nông, H’Mông, Niê, Y Moan.',
    'ôtô, xe môtô, vắc-xin, vắcxin, ki-lô-mét, Mátxcơva, Lênin, Guaidó, pensée, Genève.',
    'ĐHQG, HĐND, QĐ, 500đ, 20.000đ/kg, đ/c, 5G, B52, H2O, m²',
    'Thủy, Hòa và Thúy là tên người; hoa quả, quý, quỹ, toàn, hoàn, thuyền.',
    'khả năng xuất hiện, cảm xúc tích cực, lịch sử lý thú, thành công xuất sắc, người dân xã hội nghi ngờ.',
    'Anh Chí Tuệ, ông Bùi Văn Nhửng.',
    'dòng có hai dấu cách ở cuối  \nlà ngắt dòng',
    '| a  | b   |\n| -- | --  |\n| cột  hai | ba |',
    '```\nnghành,Hội  suất sắc <o:p>\n```\nvà `nghành,Hội`.',
    '- mục\n    - mục con\n1.  mục đánh số',
    'Windows®, iPhone© và 2½ giờ; Citroën, naïve, Zoë, Müller.',
    'Nhiệt độ < 5 và a <b; 3 & 4.',
    '',
  ])('finds nothing in %j', (text) => {
    expect(slipsOf(text)).toEqual([]);
  });

  it('tells where a slip stands, also after code and links', () => {
    const text = 'Một `mã` và [liên kết](https://a.vn/x).\n\nHai nghành,và ba.';
    const slips = readersFor({ spelling: {} }).vi(text);
    const places = slips.map(({ found, offset }) => [found, text.slice(offset, offset + found.length)]);
    expect(places).toEqual([
      ['nghành,và', 'nghành,và'],
      ['nghành', 'nghành'],
    ]);
  });

  it('finds the same when it has met the words before', () => {
    const read = readersFor({ spelling: {} }).vi;
    const text = 'Sở, nghành văn hóa hoàn thành suất sắc năm 2023,Hội nghị.';
    expect([read(text), read(text)]).toEqual([read(text), read(text)]);
    expect(read(text)).toHaveLength(3);
  });

  it('judges English by its spaces and left-overs alone', () => {
    expect(slipsOf('The Nghành ward,the  city.The end <br>', 'en')).toEqual([
      'html: <br>',
      'doubleSpace:    → 1',
      'spacing: ward,the → ward, the',
      'spacing: city.The → city. The',
    ]);
    expect(slipsOf('The U.S. and e.g. the E.U., at 9:30 a.m., Nguyễn Thị Đươc.', 'en')).toEqual([]);
  });

  it('takes the words of a site in place of its own', () => {
    const own = { 'chỉnh chu': 'chỉnh chu', 'Ban Biên Tập': 'Ban biên tập', đươc: 'đươc', HTX: 'hợp tác xã' };
    const read = readersFor({ spelling: own }).vi;
    expect(slipsOf('chỉnh chu, Ban Biên Tập, đươc, HTX, suất sắc', 'vi', read)).toEqual([
      'spelling: Ban Biên Tập → Ban biên tập',
      'spelling: HTX → Hợp tác xã',
      'spelling: suất sắc → xuất sắc',
    ]);
  });

  it('takes little time for texts that were made to take much', () => {
    const hostile = [
      'a,'.repeat(300_000),
      'ngh'.repeat(200_000),
      '<p '.repeat(200_000),
      '  '.repeat(300_000),
      `${'đươ'.repeat(60)} `,
      '`'.repeat(400_000),
      '•\n'.repeat(200_000),
      '['.repeat(300_000),
      '~~~\n'.repeat(100_000),
    ];
    const started = process.cpuUsage();
    for (const text of hostile) slipsOf(text);
    // Many times what they take; what goes through a text again for each letter takes hours.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(60_000);
  });
});
