import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainParagraphs, plainText, wordsOf } from '../../scripts/content/markdown.ts';

/** What the parser makes of a text: its paragraphs as lists of lines, or undefined where there is any mark-up. */
function byTheParser(body: string): string[][] | undefined {
  const paragraphs: string[][] = [];
  for (const { type, children } of parseMarkdown(body)) {
    if (type === 'paragraph_open' || type === 'paragraph_close') continue;
    if (type !== 'inline' || children === null) return undefined;
    if (children.some((child) => child.type !== 'text' && child.type !== 'softbreak')) return undefined;
    const text = children.map((child) => (child.type === 'softbreak' ? '\n' : child.content)).join('');
    paragraphs.push(text.split('\n'));
  }
  return paragraphs;
}

const pieces =
  'a|Đất đai|5|12.|3)|.|,|!|(|)|“|”|"|–|-|- |+|* |_|#|# |>|=|===|---|:|::|\\||`|~|[|]|](x)|<|<b>|&|&amp;|&#35;|& |https://a.vn|\\\\|\n|\n\n|\n\n\n| |  |    |\t|\u00a0|\u3000|\u2028|\u200b|\ufeff';

describe('plainParagraphs', () => {
  it.each([
    ['Lời.\n', [['Lời.']]],
    ['Một\nhai\n\nba – bốn.', [['Một', 'hai'], ['ba – bốn.']]],
    ['\n\nR&D & "x" (5%): 3 > 2!\n\n\n', [['R&D & "x" (5%): 3 > 2!']]],
    ['', []],
  ])('reads %j', (body, paragraphs) => {
    expect(plainParagraphs(body)).toEqual(paragraphs);
  });

  it.each([
    '- a',
    'a  \nb',
    ' a',
    'a\n===',
    '1. a',
    '# a',
    '> a',
    'a *b*',
    '&lt;',
    '<b>',
    '\u00a0a',
    'a|b\n-|-',
  ])('leaves %j to the parser', (body) => {
    expect(plainParagraphs(body)).toBeUndefined();
  });

  it('never reads anything else than the parser', () => {
    const anyText = fc.array(
      fc.constantFrom(...pieces.split(/(?<!\\)\|/).map((piece) => piece.replace('\\|', '|'))),
      {
        maxLength: 14,
      },
    );
    let plain = 0;
    fc.assert(
      fc.property(anyText, (parts) => {
        const body = parts.join('');
        const read = plainParagraphs(body);
        if (read === undefined) return;
        plain += 1;
        expect(read).toEqual(byTheParser(body));
        expect(wordsOf(body)).toBe(plainText(parseMarkdown(body)));
      }),
      { numRuns: 20_000, seed: 20230109 },
    );
    expect(plain).toBeGreaterThan(1000);
  });
});
