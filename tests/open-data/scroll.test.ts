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

  it('holds bytes of any length among its texts', () => {
    const long = Buffer.from('ệ'.repeat(200_000));
    const parts = ['đầu\n', Buffer.from('ngắn\n'), long, 'giữa\n', long, long, Buffer.alloc(0), 'cuối\n'];
    const scroll = new Scroll();
    for (const part of parts) typeof part === 'string' ? scroll.add(part) : scroll.addBytes(part);
    const whole = Buffer.concat(parts.map((part) => Buffer.from(part)));
    expect(scroll.whole().equals(whole)).toBe(true);
    expect(scroll.open().bytes).toBe(whole.length);
  });
});
