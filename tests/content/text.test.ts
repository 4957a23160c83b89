import { describe, expect, it } from 'vitest';
import { composed, decodeText, firstForbidden, positionAt } from '../../scripts/content/text.ts';

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

  it.each([
    ['a\nb\n\n\nc d\n', true, true],
    ['', true, true],
    ['a  b', true, true],
    ['a\tb', false, true],
    ['a\u00a0b', false, true],
    ['a\r\nb', true, false],
    ['\ufeffa', true, false],
    ['tie\u0302\u0301ng', false, false],
  ])('tells whether %j is even, and as it is stored', (text, isEven, isAsStored) => {
    expect(decodeText(Buffer.from(text))).toMatchObject({ isEven, isAsStored });
  });

  it.each([
    ['a*b', 1],
    ['a b', -1],
    ['\ufeffa\r\n*b', 2],
    ['*tie\u0302\u0301ng', undefined],
    ['*a\u0007', undefined],
  ])('knows where %j is marked last in its text, if nothing was changed there', (typed, lastMark) => {
    expect(decodeText(Buffer.from(typed)).lastMark).toBe(lastMark);
  });

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

describe('firstForbidden', () => {
  it('refuses of all characters those that its rules name, and towers of every mark', () => {
    const refused =
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      /^[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffd-\uffff]$/u;
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const expected = refused.test(character)
        ? 0
        : /^\p{M}$/u.test(character)
          ? 30 * character.length
          : undefined;
      if (firstForbidden(character.repeat(31))?.index !== expected) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe('composed', () => {
  it('is NFC, for every character', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const text = `a${String.fromCodePoint(code)}`;
      if (composed(text) !== text.normalize('NFC')) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
