import { describe, expect, it } from 'vitest';
import { datesOf } from '../../scripts/search/dates.ts';
import { documentNumbersOf, kindBefore } from '../../scripts/search/document-numbers.ts';

describe('datesOf', () => {
  it.each([
    ['ngày 08/03/2014', ['20140308']],
    ['8/3/2014', ['20140308']],
    ['8-3-2014', ['20140308']],
    ['08.03.2014', ['20140308']],
    ['ngày 8 tháng 3 năm 2014', ['20140308']],
    ['ngay 8 thang 3 nam 2014', ['20140308']],
    ['ngày 8 tháng 3, 2014', ['20140308']],
    ['ngày 8/3 năm 2014', ['20140308']],
    ['2014-03-08', ['20140308']],
    ['8 March 2014', ['20140308']],
    ['March 8, 2014', ['20140308']],
    ['tháng 3 năm 2014', ['201403']],
    ['tháng 3/2014', ['201403']],
    ['3/2014', ['201403']],
    ['từ 1/1/2018 đến 31/12/2018', ['20180101', '20181231']],
    ['31/13/2014', []],
    ['may 15 2014 người', ['20140515']],
    ['tỷ lệ 8/3', []],
    ['số 167/2013/NĐ-CP', []],
    ['12.345.2014', []],
  ])('finds the dates of %j', (text, digits) => {
    expect(datesOf(text).map((date) => date.digits)).toEqual(digits);
  });
});

describe('documentNumbersOf', () => {
  it.each([
    ['Nghị định số 167/2013/NĐ-CP ngày', [['167', '2013', 'ndcp']]],
    ['167/2013/nd-cp', [['167', '2013', 'ndcp']]],
    ['167 / 2013 / NĐ - CP', [['167', '2013', 'ndcp']]],
    ['167/2013/NĐ–CP', [['167', '2013', 'ndcp']]],
    ['06/2017/NĐ-CP', [['6', '2017', 'ndcp']]],
    ['42/2017/qh14', [['42', '2017', 'qh14']]],
    ['01/2020/TTLT-BTC-BKHĐT', [['1', '2020', 'ttltbtcbkhdt']]],
    ['1237/QĐ-UBND', [['1237', '', 'qdubnd']]],
    ['54 / KH - UBND', [['54', '', 'khubnd']]],
    ['nghị định 46/2016', [['46', '2016', '']]],
    ['nghị định 6/2016', [['6', '2016', '']]],
    ['tháng 6/2016', []],
    ['mở cửa 24/24', []],
    ['60 km/giờ, 20/Hà', []],
  ])('finds the numbers of %j', (text, numbers) => {
    expect(documentNumbersOf(text).map(({ number, year, sign }) => [number, year, sign])).toEqual(numbers);
  });

  it.each([
    ['Nghị định số ', 'nd'],
    ['nd ', 'nd'],
    ['theo Thông tư liên tịch ', 'ttlt'],
    ['Luật ', 'qh'],
    ['ngày ', undefined],
  ])('knows the kind that %j names', (before, sign) => {
    expect(kindBefore(`${before}46/2016`, before.length)?.sign).toBe(sign);
  });
});
