import { describe, expect, it } from 'vitest';
import { decodeText, positionAt } from '../../scripts/content/text.ts';

describe('decodeText', () => {
  it.each([
    ['a byte order mark', '\ufeffa', 'a'],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['decomposed letters', 'tie\u0302\u0301ng', 'tiếng'],
    ['both, one after the other', '\ufeff---\r\n', '---\n'],
  ])('takes away %s', (_name, typed, text) => {
    expect(decodeText(Buffer.from(typed))).toMatchObject({ text, fault: undefined });
  });

  it('knows where a text was not composed', () => {
    expect(decodeText(Buffer.from('Một\nhai tie\u0302\u0301ng')).composed).toEqual({ line: 2, column: 7 });
    expect(decodeText(Buffer.from('Một\nhai tiếng')).composed).toBeUndefined();
  });

  it.each(['', 'a  b\t', 'a\n\n\nb', 'ﬁ ½ Ⅻ', 'a\ufeffb', 'कि\u200dक', '👩‍👩‍👧', `q${'\u0315'.repeat(30)}`])(
    'keeps %j as it is',
    (text) => {
      expect(decodeText(Buffer.from(text)).text).toBe(text);
    },
  );

  it('counts the column of a fault in what the editor typed', () => {
    const { fault } = decodeText(Buffer.from('\ufeff---\r\ntie\u0302\u0301ng\u0007'));
    expect(fault).toEqual({ kind: 'forbidden', code: 'U+0007', line: 2, column: 8 });
  });

  it('tells a typed replacement character from bytes that are not UTF-8', () => {
    expect(decodeText(Buffer.from('a\ufffd')).fault?.kind).toBe('forbidden');
    expect(decodeText(Buffer.from([0x61, 0xe1])).fault?.kind).toBe('not-utf8');
  });
});

describe('positionAt', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [3, 3, 1],
    [5, 3, 3],
  ])('offset %i of "a\\n\\nbc" is %i:%i', (offset, line, column) => {
    expect(positionAt('a\n\nbc', offset)).toEqual({ line, column });
  });
});
