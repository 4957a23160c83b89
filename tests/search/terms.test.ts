import { describe, expect, it } from 'vitest';
import { spelledOut } from '../../scripts/search/spelled-out.ts';
import { fromTelex } from '../../scripts/search/telex.ts';
import { allowsMarks, fold, normalise, splitMarks, termsOf } from '../../scripts/search/terms.ts';

describe('splitMarks', () => {
  it.each([
    ['đường', 'duong', 'dwwf'],
    ['Đất', 'dat', 'das'],
    ['giao', 'giao', ''],
    ['quảng', 'quang', 'r'],
    ['nghiễng', 'nghieng', 'ax'],
    ['QH14', 'qh14', ''],
    ['Café', 'cafe', '0s'],
  ])('parts %s into %s and %s', (word, plain, marks) => {
    const parts = splitMarks(word);
    expect(parts.plain).toBe(plain);
    expect(parts.marks).toBe(marks === '0s' ? 's' : marks);
  });

  it.each([
    ['hòa', 'hoà'],
    ['ủy', 'uỷ'],
    ['thúy', 'thuý'],
    ['khỏe', 'khoẻ'],
    ['kĩ', 'kỹ'],
    ['lí', 'lý'],
    ['mĩ', 'mỹ'],
    ['sĩ', 'sỹ'],
    ['tỉ', 'tỷ'],
    ['quí', 'quý'],
    ['đất', 'đất'.normalize('NFD')],
    ['Đất', 'đất'],
    ['NĐ', 'NÐ'],
  ])('takes %s and %s for one', (one, other) => {
    expect(splitMarks(normalise(one))).toEqual(splitMarks(normalise(other)));
  });

  it.each([
    ['vi', 'vy'],
    ['thuế', 'thuê'],
    ['tai', 'tay'],
    ['đa', 'da'],
    ['ma', 'má'],
  ])('tells %s from %s', (one, other) => {
    expect(splitMarks(one)).not.toEqual(splitMarks(other));
  });
});

describe('termsOf', () => {
  it.each([
    ['KH&CN', ['kh', 'cn']],
    ['TP.HCM', ['tp', 'hcm']],
    ['“Bác sĩ”, 1.500 người', ['bac', 'sy', '1', '500', 'nguoi']],
    ['COVID-19', ['covid', '19']],
    ['a\u200bb\u00a0c', ['ab', 'c']],
    ['  ', []],
  ])('reads %j', (text, plain) => {
    expect(termsOf(normalise(text)).map((term) => term.plain)).toEqual(plain);
  });

  it('says where a term stands', () => {
    const [, second] = termsOf('Đất đai');
    expect(second).toMatchObject({ start: 4, end: 7 });
  });
});

describe('allowsMarks', () => {
  it.each([
    ['dat', 'đất', true],
    ['dất', 'đất', true],
    ['đất', 'đất', true],
    ['đât', 'đất', true],
    ['đất', 'đạt', false],
    ['đật', 'đất', false],
    ['đat', 'dat', false],
    ['ngai', 'ngãi', true],
    ['ngái', 'ngãi', false],
  ])('%s may stand for %s: %s', (typed, written, expected) => {
    expect(allowsMarks(splitMarks(typed).marks, splitMarks(written).marks)).toBe(expected);
  });
});

describe('spelledOut', () => {
  it.each([
    'đường',
    'quảng',
    'ngãi',
    'hoà',
    'uỷ',
    'khuỷu',
    'giữ',
    'già',
    'quý',
    'nguyễn',
    'kỹ',
    'mùa',
    'tiến',
    'thuở',
    'người',
    'xoáy',
    'covid',
  ])('writes %s as it was', (word) => {
    expect(spelledOut(splitMarks(word))).toBe(word);
  });
});

describe('fromTelex', () => {
  it.each([
    ['bieens', 'biến'],
    ['ddooir', 'đổi'],
    ['ddaats', 'đất'],
    ['dduwowngf', 'đường'],
    ['chuyeenr', 'chuyển'],
    ['vietje', 'việt'],
    ['quangr', 'quảng'],
    ['nguoiwf', 'người'],
  ])('reads %s as %s', (typed, meant) => {
    expect(fromTelex(typed)).toMatchObject(splitMarks(meant));
  });

  it.each(['giao', 'thong', 'carina', 'nguoi', 'class'])('leaves %s alone', (typed) => {
    expect(fromTelex(typed)).toBeUndefined();
  });
});

it('folds marks and đ', () => {
  expect(fold('Nghị định Đất Đai')).toBe('nghi dinh dat dai');
});
