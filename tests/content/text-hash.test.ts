import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainText, wordsOf } from '../../scripts/content/markdown.ts';
import { decodeText } from '../../scripts/content/text.ts';
import { articleHash, evenly, standingHash } from '../../scripts/content/text-hash.ts';

/** The ledger rests on it: what was published under a hash is found by it for decades. */
const nothing = { title: 'Tin', summary: undefined, images: [], attachments: [], videos: [] };
const sum = (words: string): string => hash('sha256', words);
const long = 'Đường số 1 ở Ấp Bắc. '.repeat(30).trim();

describe('articleHash', () => {
  it.each([
    ['a line', 'Một dòng.', 'Tin\nMột dòng.'],
    ['paragraphs', 'Một.\n\nHai.\n', 'Tin\nMột. Hai.'],
    ['lines of a paragraph', 'Một\nhai.', 'Tin\nMột hai.'],
    ['wide white space', 'Một  hai.\n\n\n\nBa\u00a0bốn\u2003năm.', 'Tin\nMột hai. Ba bốn năm.'],
    ['a tab', 'Một\thai.', 'Tin\nMột hai.'],
    ['white space at the ends', '\n\nMột hai. \n', 'Tin\nMột hai.'],
    ['marks on their own', 'Đường'.normalize('NFD'), 'Tin\nĐường'],
    ['emphasis and a link', '**Một** [hai](https://example.vn/).', 'Tin\nMột hai.'],
    ['a list', '- Một\n- Hai', 'Tin\nMột Hai'],
    ['no words', '', 'Tin'],
    ['a long text', long, `Tin\n${long}`],
    ['a long text with wide white space', `${long}\n\n${long}  `, `Tin\n${long} ${long}`],
  ])('is that of the words of %s', (_what, body, words) => {
    expect(articleHash(nothing, evenly(wordsOf(body)))).toBe(sum(words));
  });

  it('is a fixed one', () => {
    expect(articleHash(nothing, 'Một dòng.')).toBe(
      'a8325a1c8a9fb0a25f6985554037271289274f351409d4b5e89c7e9da77c96e4',
    );
  });

  it('covers summary, captions, descriptions of attachments and transcripts, in this order', () => {
    const place = { line: 1, column: 1 };
    const article = {
      title: ' Tin  mới',
      summary: 'Tóm tắt',
      images: [{ file: 'a.jpg', alt: 'Ảnh', caption: 'Lời', credit: undefined, ...place }],
      attachments: [
        {
          ...{ file: 'a.pdf', size: 1, title: 'Quyết định', number: '1/QĐ' },
          ...{ issued: '2023-01-01' },
          ...late,
        },
      ],
      videos: [
        {
          kind: 'link' as const,
          url: 'https://v.vn',
          title: 'Phim',
          transcript: 'Lời phim',
          poster: undefined,
        },
      ],
    };
    const words = [
      'Tin mới',
      'Tóm tắt',
      'Thân',
      'Lời',
      'Quyết định',
      '1/QĐ',
      '2023-01-01',
      'Phim',
      'Lời phim',
    ];
    expect(articleHash(article, 'Thân')).toBe(sum(words.join('\n')));
  });
});

const late = { effective: undefined, authority: undefined };

describe('standingHash', () => {
  it('is that of title, summary and body', () => {
    expect(standingHash({ title: 'A', summary: 'B', body: 'C\n\nD' })).toBe(sum('A\nB\nC D'));
    expect(standingHash({ title: 'A', summary: undefined, body: '' })).toBe(sum('A'));
  });
});

describe('the hash of a plain text', () => {
  const pieces = [
    'a',
    'Đất',
    '.',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n\n\n',
    '\t',
    '\u00a0',
    '\u3000',
    'e\u0301',
    '"',
    '&',
  ];
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

  it('is that which all texts go by, of the bytes of a file that is even', () => {
    let even = 0;
    fc.assert(
      fc.property(anyText, (body) => {
        const isEven = decodeText(Buffer.from(`---\ntitle: Tin\n---\n${body}`)).isEven;
        if (!isEven || !isPlainText(body)) return;
        even += 1;
        expect(articleHash(nothing, Buffer.from(body))).toBe(articleHash(nothing, wordsOf(body)));
      }),
      { numRuns: 20_000, seed: 20230109 },
    );
    expect(even).toBeGreaterThan(1000);
  });

  it('is that of its words however long it is, one text after the other', () => {
    for (const count of [1, 40_000, 2, 90_000, 0]) {
      const body = 'Đường ở Ấp Bắc.\n\n'.repeat(count);
      const words = ['Tin', ...(count === 0 ? [] : [body.trim().replaceAll('\n\n', ' ')])].join('\n');
      expect(articleHash(nothing, Buffer.from(body))).toBe(sum(words));
      expect(articleHash(nothing, body)).toBe(sum(words));
    }
  });
});
