import { describe, expect, it } from 'vitest';
import { isPlainText } from '../../scripts/content/markdown.ts';
import { lookAt, Trait, traitsOf } from '../../scripts/content/traits.ts';

const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const wrong = (isWrong: (unit: string) => boolean): string[] =>
  units.filter(isWrong).map((unit) => unit.charCodeAt(0).toString(16));

describe('traitsOf', () => {
  it('sees white space that is neither a space nor the end of a line, of every kind', () => {
    const isOther = (unit: string): boolean => /[^\S \n]/.test(unit);
    expect(wrong((unit) => isOther(unit) !== ((traitsOf(`a${unit}b`) & Trait.otherSpace) !== 0))).toEqual([]);
  });

  it('sees what NFC changes, before a letter and behind it', () => {
    const changes = (text: string): boolean => text.normalize('NFC') !== text;
    const misses = (text: string): boolean => changes(text) && (traitsOf(text) & Trait.decomposable) === 0;
    expect(wrong((unit) => misses(`a${unit}`) || misses(`${unit}a`))).toEqual([]);
  });

  it('sees control characters, marks and halves of characters', () => {
    const isHidden = (unit: string): boolean => /[\p{Cc}\p{M}\p{Cs}\ufffd-\uffff]/u.test(unit);
    const misses = (unit: string): boolean =>
      isHidden(unit) && !['\t', '\n'].includes(unit) && (traitsOf(unit) & Trait.suspicious) === 0;
    expect(wrong(misses)).toEqual([]);
  });

  it.each(['  ', ' \n', '\n ', '\n\n'])('sees white space beside white space: %j', (spaces) => {
    expect(traitsOf(`a${spaces}b`) & Trait.wideSpace).not.toBe(0);
    expect(traitsOf(spaces) & Trait.wideSpace).not.toBe(0);
  });

  it('sees every sign that Markdown has within a line, and two spaces', () => {
    const misses = (text: string): boolean =>
      !isPlainText(text) && (traitsOf(text) & Trait.marked) === 0 && !text.includes('|');
    expect(wrong((unit) => misses(`a${unit}b`))).toEqual([]);
    expect(['a  b', 'a &amp; b'].filter(misses)).toEqual([]);
  });

  it.each([
    ['', -1],
    ['a b\n\nc', -1],
    ['*a* b', 2],
    ['a  b', 2],
    ['a   b c', 3],
    ['a \n b', -1],
    ['a & b', 2],
    ['tags: [a]\n---\nb', 8],
  ])('knows where %j is marked last', (text, at) => {
    expect(lookAt(text).lastMark).toBe(at);
  });

  it('finds nothing in news', () => {
    const news =
      'Sáng 09/01/2023, UBND xã Đồng Tâm (tỉnh Bắc Giang) họp: “Bảo đảm 100%…”.\n– Ấp Bắc, 5.000₫ và hơn';
    const all = Object.values(Trait).reduce((sum, trait) => sum | trait, 0);
    expect(traitsOf(news) & all).toBe(0);
  });
});
