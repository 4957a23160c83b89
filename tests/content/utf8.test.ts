import { describe, expect, it } from 'vitest';
import { bytesOfText, textOfBytes, writeText } from '../../scripts/content/utf8.ts';

const long = 400;
const texts = {
  empty: '',
  'short ASCII': 'Tin',
  'short Vietnamese': 'Đường số 1',
  'long ASCII': 'Tin '.repeat(long),
  'long Vietnamese': 'Đường số 1 ở Ấp Bắc. '.repeat(long),
  'signs of two units': '😀ữ'.repeat(long),
  'all kinds': `${'a'.repeat(long)}é…€😀\ufeff\0`,
  'a byte order mark': `\ufeff${'ờ'.repeat(long)}`,
  'more than is encoded in one go': 'Ấ'.repeat(1024 * 1024 + 1),
  'half a character': `${'ờ'.repeat(long)}\ud800x`,
  'half a character at the end': `${'ờ'.repeat(long)}\ud83d`,
} as const;

describe('bytesOfText', () => {
  it.each(Object.entries(texts))('encodes %s as Node does', (_name, text) => {
    expect(bytesOfText(text).equals(Buffer.from(text))).toBe(true);
  });

  it('gives bytes that stay as they are', () => {
    const first = bytesOfText(texts['long Vietnamese']);
    bytesOfText(texts['signs of two units']);
    expect(first.toString()).toBe(texts['long Vietnamese']);
  });
});

describe('writeText', () => {
  it.each(Object.entries(texts))('writes %s where it is told to', (_name, text) => {
    const target = Buffer.alloc(3 * text.length + 10, '.');
    const length = writeText(text, target, 5);
    const expected = Buffer.concat([Buffer.from('.....'), Buffer.from(text), Buffer.from('.')]);
    expect(target.subarray(0, 5 + length + 1).equals(expected)).toBe(true);
  });
});

describe('textOfBytes', () => {
  it.each(Object.entries(texts))('decodes %s as Node does', (_name, text) => {
    const bytes = Buffer.from(text);
    expect(textOfBytes(bytes)).toBe(bytes.toString());
  });

  it('decodes bytes at an odd place', () => {
    const bytes = Buffer.from(`x${texts['long Vietnamese']}`).subarray(1);
    expect(textOfBytes(bytes)).toBe(texts['long Vietnamese']);
  });

  it.each([
    ['half a letter', [0xc3]],
    ['a letter in a longer form', [0xc0, 0x80]],
    ['half a character', [0xed, 0xa0, 0x80]],
    ['no UTF-8 at all', [0xff, 0xfe]],
  ])('puts U+FFFD where there is %s', (_name, wrong) => {
    const bytes = Buffer.concat([Buffer.from(texts['long Vietnamese']), Buffer.from(wrong)]);
    expect(textOfBytes(bytes)).toBe(bytes.toString());
    expect(textOfBytes(bytes)).toContain('\ufffd');
  });
});
