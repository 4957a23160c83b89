import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  figureTokens,
  holdsOnlyParagraphs,
  inlineText,
  inspectMarkdown,
  isSafeLink,
  parseMarkdown,
  plainText,
} from '../../scripts/content/markdown.ts';

describe('isSafeLink', () => {
  it.each([
    'https://example.vn/',
    'HTTP://example.vn',
    'mailto:a@example.vn',
    'tel:+84200000180',
    '/2023/01/bai/',
    '#muc-1',
    '?q=a',
    'van-ban.pdf',
    './van-ban.pdf',
    '',
  ])('takes %j', (href) => {
    expect(isSafeLink(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.vn/x',
    'feed:javascript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'https:/evil.example',
    'https:evil.example',
    'https://\\evil.example',
    'x:y',
  ])('refuses %j', (href) => {
    expect(isSafeLink(href)).toBe(false);
  });
});

describe('plainText', () => {
  it.each([
    ['Một *hai* **ba** `bốn`', 'Một hai ba bốn'],
    ['# Mục\n\nLời\nnối  \ndòng', 'Mục\nLời nối dòng'],
    ['- a\n- b\n\n> c', 'a\nb\nc'],
    ['```js\na < b\n```', 'a < b'],
    ['    mã', 'mã'],
    ['![Thay thế](a.png "Chú thích")', 'Chú thích'],
    ['![Thay thế](a.png)', 'Thay thế'],
    ['[chữ](https://example.vn "đầu đề")', 'chữ'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a <b>c</b> &amp; d', 'a <b>c</b> & d'],
    ['| a | b |\n|---|---|\n| c | d |', 'a\nb\nc\nd'],
    ['[chữ](javascript:alert(1))', '[chữ](javascript:alert(1))'],
    ['https://example.vn "a" -- (c)', 'https://example.vn "a" -- (c)'],
    ['', ''],
  ])('of %j is %j', (body, text) => {
    expect(plainText(parseMarkdown(body))).toBe(text);
  });
});

describe('figureTokens', () => {
  it.each([
    ['![a](a.png)', 1],
    ['![a](a.png)\n![b](b.png)', 2],
    ['![a](a.png) lời', 0],
    ['lời', 0],
    ['[![a](a.png)](https://example.vn)', 0],
  ])('of %j are %i', (body, count) => {
    expect(figureTokens(parseMarkdown(body)[1])).toHaveLength(count);
  });

  it('has none outside of a paragraph', () => {
    expect(figureTokens(undefined)).toEqual([]);
    expect(figureTokens(parseMarkdown('---')[0])).toEqual([]);
  });
});

describe('inspectMarkdown', () => {
  it('sees links that a page must not have', () => {
    const links = (body: string) =>
      inspectMarkdown(body).flatMap(({ children }) =>
        (children ?? []).filter(({ type }) => type === 'link_open'),
      );
    expect(links('[a](javascript:x) <vbscript:x>')).toHaveLength(2);
  });

  it.each([
    '[a]: https://example.vn',
    '[chữ][a]\n\n[a]: /x/',
    '- [Ghi chú]: quan trọng',
    '[nhãn\nhai]: hết',
    '[y]: /2023/ "lời"',
  ])('keeps every word of %j: nothing is a hidden definition', (body) => {
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(words(plainText(parseMarkdown(body)))).toEqual(words(body));
  });
});

it('inlineText trims and joins lines', () => {
  expect(inlineText(parseMarkdown('a\nb')[1]?.children ?? [])).toBe('a b');
});

describe('holdsOnlyParagraphs', () => {
  /** The same in one pattern, which looks at every character. */
  const mayBeBlock = /\||(?:^|\n)(?:[^\S\n]|[#>\-+=:~`]|[*_]+(?:\s|$)|\d+[.)])|[^\S\n](?:\n|$)/;
  const signs = [
    'a',
    'ă',
    '1',
    '.',
    ')',
    ' ',
    '\t',
    '\u00a0',
    '\u2028',
    '\n',
    '\n\n',
    '*',
    '_',
    '-',
    '#',
    '|',
    '`',
  ];

  it('is so where no line begins or ends as one of a block may', () => {
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (body) => {
        expect(holdsOnlyParagraphs(body)).toBe(!mayBeBlock.test(body));
      }),
      { numRuns: 20_000 },
    );
  });
});
