import { describe, expect, it } from 'vitest';
import { isSyllable, tonePlaceOf } from '../../scripts/lint/syllable.ts';
import { faultOf } from '../../scripts/lint/syllable-fault.ts';

describe('isSyllable', () => {
  it.each(
    (
      'a ở ý đồng chí nghiêng nguyễn khuỷu khoẻ khỏe quý quốc quạnh quyết quyền gì giếng già giữa giềng ghế kỹ kính ' +
      'nghề ngành ngoằn ngoèo yêu yến uyển huýt khuếch thuở xoong oách được đường lươn hươu rượu tựa mưu ' +
      'thuế tuần quầy quẩy ngoáy xoáy toét oẳn nguệch huỳnh quỵt quýnh quơ huơ bướu ỉu ìu ừ hừm ngữ'
    ).split(' '),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(
    'nghành ngề kành cế gế đươc viểt đuợc nứơc cuả gía qủa quí́ thưở bênn trrước chấ việ yên- hộỉ'.split(' '),
  )('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe('faultOf', () => {
  it.each([
    ['nghành', 'ngành'],
    ['ngề', 'nghề'],
    ['gế', 'ghế'],
    ['đuợc', 'được'],
    ['nứơc', 'nước'],
    ['huớng', 'hướng'],
    ['cuả', 'của'],
    ['gía', 'giá'],
    ['qủa', 'quả'],
    ['thưở', 'thuở'],
    ['khuyếch', 'khuếch'],
    ['đồngchí', 'đồng chí'],
    ['yếutố', 'yếu tố'],
    ['vàkhông', 'và không'],
  ])('%s was meant as %s', (word, meant) => {
    expect(faultOf(word)).toMatchObject({ kind: 'impossible', suggestion: meant });
  });

  it.each(['đươc', 'nghiêp', 'rât', 'hoăc', 'thưc', 'môt'])('%s lacks its tone', (word) => {
    expect(faultOf(word)).toMatchObject({ kind: 'toneMissing' });
  });

  it.each(['bênn', 'chấ', 'trrước', 'nhữn'])('%s is nothing at all', (word) => {
    expect(faultOf(word)).toMatchObject({ kind: 'impossible', suggestion: undefined });
  });

  it.each(
    'ôtô môtô vắcxin văcxin bêtông nilông axít ximăng canô kiốt iôt ôxy cactông xìcăngđan boléro pensée crôm hécta đ'.split(
      ' ',
    ),
  )('%s is left alone: a loan, or no word', (word) => {
    expect(faultOf(word)).toBeUndefined();
  });
});

describe('tonePlaceOf', () => {
  it.each([
    ['hòa', 'first'],
    ['hoà', 'second'],
    ['thủy', 'first'],
    ['thuỷ', 'second'],
    ['khỏe', 'first'],
    ['quý', undefined],
    ['hoa', undefined],
    ['toàn', undefined],
    ['HÒA', undefined],
  ])('%s: %s', (word, place) => {
    expect(tonePlaceOf(word)).toBe(place);
  });
});
