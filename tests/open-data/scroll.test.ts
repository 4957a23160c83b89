import { describe, expect, it } from 'vitest';
import { Scroll } from '../../scripts/open-data/scroll.ts';

describe('a scroll', () => {
  it.each([
    ['nothing', []],
    ['an empty text', ['']],
    ['a few lines', ['Đường làng\n', '', 'hai\n', '🏮\n']],
    ['lines over many blocks', Array.from({ length: 3000 }, (_, at) => `${at} ${'Tin tức. '.repeat(99)}\n`)],
    ['a line longer than a block', ['đầu\n', 'ệ'.repeat(1_500_000), '\ncuối\n']],
  ])('holds %s as they are', (_, texts) => {
    const scroll = new Scroll();
    const lines = texts.map((text) => scroll.add(text));
    const whole = Buffer.from(texts.join(''));
    const { bytes, pieces } = scroll.open();
    expect(lines.map(String)).toEqual(texts);
    expect(Buffer.concat([...pieces]).equals(whole)).toBe(true);
    expect(scroll.whole().equals(whole)).toBe(true);
    expect(bytes).toBe(whole.length);
  });
});
