import { describe, expect, it } from 'vitest';
import { isByline, parseByline } from '../../scripts/import/text/bylines.ts';
import { findDay, parseDate } from '../../scripts/import/text/dates.ts';
import { decodeSource } from '../../scripts/import/text/decode.ts';
import { detectLegacyFont, fromLegacyFont } from '../../scripts/import/text/legacy-fonts.ts';
import { tidy } from '../../scripts/import/text/tidy.ts';
import { isSyllable } from '../../scripts/import/text/vietnamese.ts';

const sentence = 'Sở Khoa học và Công nghệ tổ chức hội nghị tổng kết, đại biểu dự rất đông đủ';
const inTcvn3 = 'Së Khoa häc vµ C«ng nghÖ tæ chøc héi nghÞ tæng kÕt, ®¹i biÓu dù rÊt ®«ng ®ñ';
const inVni = 'Sôû Khoa hoïc vaø Coâng ngheä toå chöùc hoäi nghò toång keát, ñaïi bieåu döï raát ñoâng ñuû';

describe('text in legacy fonts', () => {
  it.each([
    ['TCVN3', inTcvn3],
    ['VNI', inVni],
  ] as const)('is recognised as %s and becomes Unicode', (font, text) => {
    expect(detectLegacyFont(text)).toBe(font);
    expect(fromLegacyFont(text, font)).toBe(sentence);
  });

  it('keeps capitals of VNI', () => {
    expect(fromLegacyFont('ÑAËNG VAÊN ÖÙNG', 'VNI')).toBe('ĐẶNG VĂN ỨNG');
  });

  it.each([
    ['Vietnamese in Unicode', sentence],
    [
      'Vietnamese whose marks are all Western',
      'Có thì nói là có, hai bà và ông lão khó mà cãi, thì cô cho là bé',
    ],
    ['French', 'Le café à Zürich, déjà vu, où est passée la gêne de l’été, naïveté près du château'],
    ['German', 'Über für Köln, schöne Grüße, Äpfel, öffnen, müßig, König, Mädchen, Tür, fünf, zwölf'],
    ['Spanish', 'El niño está aquí, sí, tú qué más él mamá, mañana señor corazón, también información'],
    ['Portuguese', 'São Paulo não é a capital, informação, ação, está, três, português, avó, pão'],
    ['signs', '© 2020 « oui » § 5 ¶ ® 1° ± 3 µm · a'],
    ['nothing', ''],
  ])('%s is left alone', (_name, text) => {
    expect(detectLegacyFont(text)).toBeUndefined();
  });

  it.each(['nghiêng', 'Quỳnh', 'thuở', 'giếng', 'ướt', 'được', 'khuỷu'])('%s is a syllable', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['cafộ', 'bềp', 'Zỹrich', 'mỏs', 'bàc'])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe('encodings', () => {
  const page = (charset: string, text: string): Buffer =>
    Buffer.concat([Buffer.from(`<meta charset="${charset}">`), Buffer.from(text, 'latin1')]);

  it('decodes windows-1258, whether a page says so or not', () => {
    const bytes = Buffer.from(
      'C\xf4\xf2ng h\xf2a x\xe3 h\xf4\xf2i, \xf0\xf4\xf2c l\xe2\xf2p, th\xf4ng b\xe1o',
      'latin1',
    );
    expect(
      decodeSource(Buffer.concat([Buffer.from('<meta charset="windows-1258">'), bytes])).text.normalize(
        'NFC',
      ),
    ).toContain('Cộng');
    expect(decodeSource(bytes)).toMatchObject({ notes: [{ remark: 'encoding', detail: 'windows-1258' }] });
  });

  it('believes valid UTF-8 more than what a page says', () => {
    const bytes = Buffer.from('<meta charset="iso-8859-1">Hội nghị');
    expect(decodeSource(bytes)).toEqual({ text: '<meta charset="iso-8859-1">Hội nghị', notes: [] });
  });

  it('keeps the Western reading of bytes that a legacy font explains', () => {
    expect(decodeSource(page('', inTcvn3)).text).toContain(inTcvn3);
  });

  it('marks single broken bytes in UTF-8 instead of taking all for another encoding', () => {
    const bytes = Buffer.concat([Buffer.from(sentence), Buffer.from([0xc3]), Buffer.from(' hết')]);
    expect(decodeSource(bytes).text).toBe(`${sentence}\ufffd hết`);
  });

  it('reads UTF-16 by its byte order mark, and an unknown name as if it were not there', () => {
    expect(decodeSource(Buffer.from('\ufeffHội nghị', 'utf16le')).text).toBe('Hội nghị');
    expect(decodeSource(page('x-no-such-thing', 'caf\xe9')).text).toContain('café');
  });
});

describe('tidy', () => {
  it('takes hidden characters out, marks lost ones, and counts both', () => {
    expect(tidy('a\u202eb\0\u200bc\ufffd\u00a0d')).toEqual({ text: 'abc[?] d', hidden: 3, broken: 1 });
  });

  it('cuts towers of marks in linear time', () => {
    expect(tidy(`a${'\u0301'.repeat(100_000)}b`).text.length).toBeLessThan(40);
  });
});

describe('dates', () => {
  it.each([
    ['2014-03-05 11:11:39 -0400', '2014-03-05T22:11:39+07:00'],
    ['2014-03-27 8:00:20 -0400', '2014-03-27T19:00:20+07:00'],
    ['2013-05-31 20:00 -0500', '2013-06-01T08:00+07:00'],
    ['2013-05-01', '2013-05-01'],
    ['2023-01-09 00:00:00', '2023-01-09'],
    ['Thứ Hai, 09/01/2023 - 08:30', '2023-01-09T08:30+07:00'],
    ['08:30 | 09/01/2023', '2023-01-09T08:30+07:00'],
    ['9/1/2023 3:05 CH', '2023-01-09T15:05+07:00'],
    ['(09/01/2023 08:30 GMT+0)', '2023-01-09T15:30+07:00'],
    ['Ngày 9 tháng 1 năm 2023', '2023-01-09'],
    ['Mon, 09 Jan 2023 01:30:00 +0000', '2023-01-09T08:30+07:00'],
    ['January 9, 2023', '2023-01-09'],
    ['9 Sept 2023', '2023-09-09'],
  ])('%j is %s', (written, date) => {
    expect(parseDate(written, { timeZone: 'Asia/Ho_Chi_Minh' })).toBe(date);
  });

  it.each(['', '30/02/2023', '2023-13-01', 'hôm qua', '99/99/9999', 'x'.repeat(100_000)])(
    '%.20j is none',
    (written) => {
      expect(parseDate(written, { timeZone: 'Asia/Ho_Chi_Minh' })).toBeUndefined();
    },
  );

  it('takes the form of the mapping file first', () => {
    const form = { timeZone: 'Asia/Ho_Chi_Minh', format: 'MM-dd-yyyy' };
    expect(parseDate('01-09-2023', form)).toBe('2023-01-09');
  });

  it('finds the day that a lead tells of', () => {
    expect(findDay('Chiều ngày 09/01/2023, tại Sở, hội nghị mở đầu lúc 14 giờ.')).toBe('2023-01-09');
    expect(findDay('Chiều 9/1, hội nghị mở đầu.')).toBeUndefined();
  });
});

describe('bylines', () => {
  it.each([
    [
      'Tin, ảnh: Lê Thị Thử - Chuyên viên Văn phòng',
      ['Lê Thị Thử text-photo Chuyên viên Văn phòng'],
      undefined,
    ],
    ['Tin: Lê Bình - Ảnh: Trần Cúc', ['Lê Bình text -', 'Trần Cúc photo -'], undefined],
    ['Bài và ảnh: An, Bình và Cúc', ['An text-photo -', 'Bình text-photo -', 'Cúc text-photo -'], undefined],
    ['Biên dịch: An', ['An translation -'], undefined],
    ['Nguồn: Báo Thử', [], 'Báo Thử'],
    ['Lê Thị Thử', ['Lê Thị Thử undefined -'], undefined],
  ])('%j', (line, people, source) => {
    const credits = parseByline(line);
    expect(credits.bylines.map(({ name, role, position }) => `${name} ${role} ${position ?? '-'}`)).toEqual(
      people,
    );
    expect(credits.source).toBe(source);
  });

  it('are told from sentences', () => {
    expect(isByline('Tin, ảnh: Lê Thị Thử')).toBe(true);
    expect(isByline('Tin vui đến với bà con: mùa màng tốt.')).toBe(false);
  });
});
