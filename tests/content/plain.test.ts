import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleReader } from '../../scripts/content/article.ts';
import { headingIds } from '../../scripts/content/heading-ids.ts';
import {
  inspectMarkdown,
  isPlainText,
  paragraphsOf,
  parseMarkdown,
  plainText,
  wordsOf,
} from '../../scripts/content/markdown.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import { reporterFor } from '../../scripts/content/reporter.ts';
import { decodeText } from '../../scripts/content/text.ts';
import { aSite } from '../builders.ts';
import { articleText } from '../folders.ts';

const pieces =
  'a|Đất đai|5|12.|3)|.|,|!|(|)|“|”|"|–|-|- |+|* |*|**|***|_|_x_|__|___|#|# |>|=|===|---|:|::|\\||`|```|~|~~|~~~|[|]|](x)|[a](/b)|![ảnh](a.jpg)|<|<b>|<https://a.vn>|&|&amp;|&#35;|& |https://a.vn|\\\\|\n|\n\n|\n\n\n| |  |    |\t|\u00a0|\u3000|\u2028|\u200b|\ufeff';
const anyText = fc
  .array(fc.constantFrom(...pieces.split(/(?<!\\)\|/).map((piece) => piece.replace('\\|', '|'))), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

/** The paragraphs as the parser would give them one after the other; those without mark-up by their lines. */
function read(body: string): (string[] | string)[] | undefined {
  return paragraphsOf(body)?.map((one) =>
    'lines' in one ? [...one.lines] : one.tokens.map(({ type }) => type).join(' '),
  );
}

describe('paragraphsOf', () => {
  const parsed = 'paragraph_open inline paragraph_close';

  it.each([
    ['Lời.\n', [['Lời.']]],
    ['Một\nhai\n\nba – bốn.', [['Một', 'hai'], ['ba – bốn.']]],
    ['\n\nR&D & "x" (5%): 3 > 2!\n\n\n', [['R&D & "x" (5%): 3 > 2!']]],
    ['Lời.\n\n_Ảnh: Lan._\n\n**Hết** rồi.', [['Lời.'], parsed, parsed]],
    ['a *b*', [parsed]],
    ['&lt;', [parsed]],
    ['<b>', [parsed]],
    ['', []],
  ])('reads %j', (body, paragraphs) => {
    expect(read(body)).toEqual(paragraphs);
  });

  it.each([
    '- a',
    '* a',
    '***',
    '_ _ _',
    'a  \nb',
    ' a',
    'a\n===',
    '1. a',
    '# a',
    '> a',
    '~~~\na',
    '```\na',
    '\u00a0a',
    'a|b\n-|-',
  ])('leaves %j to the parser', (body) => {
    expect(read(body)).toBeUndefined();
  });

  it('never reads anything else than the parser', () => {
    let plain = 0;
    let mixed = 0;
    fc.assert(
      fc.property(anyText, (body) => {
        const paragraphs = paragraphsOf(body);
        const isPlain = paragraphs?.every((one) => 'lines' in one) === true && !body.includes('  ');
        expect(isPlainText(body)).toBe(isPlain);
        if (paragraphs === undefined) return;
        plain += Number(paragraphs.every((one) => 'lines' in one));
        mixed += Number(paragraphs.some((one) => 'tokens' in one));
        const tokens = paragraphs.flatMap((one) =>
          'tokens' in one ? one.tokens : parseMarkdown(one.lines.join('\n')),
        );
        expect(shape(tokens)).toEqual(shape(parseMarkdown(body)));
        for (const one of paragraphs) {
          if ('lines' in one)
            expect(plainText(parseMarkdown(one.lines.join('\n')))).toBe(one.lines.join(' '));
        }
        expect(wordsOf(body)).toBe(plainText(parseMarkdown(body)));
        expect(headingIds(body)).toEqual([]);
      }),
      { numRuns: 30_000, seed: 20230109 },
    );
    expect(plain).toBeGreaterThan(1000);
    expect(mixed).toBeGreaterThan(1000);
  });
});

describe('isPlainText', () => {
  it('is so where nobody, not even who sees the links that are refused, finds anything but words', () => {
    let plain = 0;
    fc.assert(
      fc.property(anyText, (body) => {
        if (!isPlainText(body)) return;
        plain += 1;
        const tokens = inspectMarkdown(body);
        const inner = tokens.flatMap(({ children }) => children ?? []);
        expect(
          tokens.filter(({ type }) => !/^(?:paragraph_open|inline|paragraph_close)$/.test(type)),
        ).toEqual([]);
        expect(inner.filter(({ type }) => type !== 'text' && type !== 'softbreak')).toEqual([]);
        expect(plainText(tokens).replaceAll('\n', ' ')).toBe(body.trim().replace(/\n+/g, ' '));
      }),
      { numRuns: 20_000, seed: 20230109 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});

describe('an article', () => {
  it('is as plain as its body, whatever marks its file has elsewhere', () => {
    const read = articleReader(aSite(), vi);
    const path = 'articles/2023/01/bai.md';
    const files = new Map();
    let plain = 0;
    fc.assert(
      fc.property(anyText, (body) => {
        const found = decodeText(Buffer.from(articleText('tags: [a, "b  *c*"]', body)));
        const source = { ...found, id: '2023/01/bai', language: 'vi', path, contentId: '', files } as const;
        const { article } = read(source, reporterFor(path, vi, []));
        if (article === undefined) return;
        expect(article.isPlain).toBe(isPlainText(article.body()));
        plain += Number(article.isPlain);
      }),
      { numRuns: 10_000, seed: 20230109 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});

/** All of the tokens but their lines, which are counted from the start of what was parsed. */
function shape(tokens: ReturnType<typeof parseMarkdown>): unknown {
  return JSON.parse(JSON.stringify(tokens, (key, value) => (key === 'map' ? undefined : value)));
}
