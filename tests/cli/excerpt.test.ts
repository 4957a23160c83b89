import { describe, expect, it } from 'vitest';
import { excerpt } from '../../scripts/cli/excerpt.ts';

/** Milliseconds of CPU, many times what it takes: what goes through a line again for each letter takes hours. */
const longest = 60_000;

/** The line and the caret's column, from 0, without the gutter. */
function shown(text: string, column: number, width?: number): readonly [string, number] {
  const [line = '', caret = ''] = excerpt(text, 3, column, width).split('\n');
  return [line.slice(8), caret.slice(8).indexOf('^')];
}

describe('excerpt', () => {
  it('puts a caret under the place', () => {
    expect(excerpt('date: 09/01/2023', 3, 7)).toBe('    3 │ date: 09/01/2023\n      │       ^');
  });

  it.each<[string, string, number, readonly [string, number]]>([
    ['letters with marks', 'tiêu đề: mới', 10, ['tiêu đề: mới', 9]],
    [
      'marks that stand apart',
      'tie\u0302\u0301ng Vie\u0323\u0302t',
      8,
      ['tie\u0302\u0301ng Vie\u0323\u0302t', 5],
    ],
    ['a tab', '\tdate: x', 2, ['    date: x', 4]],
    ['a tab after letters', 'ab\tc', 4, ['ab  c', 4]],
    ['wide letters', '漢字: x', 5, ['漢字: x', 6]],
    ['pictures of four characters', '👩‍👩‍👧 x', 10, ['👩‍👩‍👧 x', 3]],
    ['the end of the line', 'abc', 4, ['abc', 3]],
    ['a place beyond the line', 'abc', 40, ['abc', 3]],
    ['an empty line', '', 1, ['', 0]],
    ['signs that steer a terminal', 'a\u001b[31mb\u202ec', 7, ['a·[31mb·c', 6]],
  ])('counts the columns of %s as a terminal does', (_name, text, column, expected) => {
    expect(shown(text, column)).toEqual(expected);
  });

  it.each([1, 40, 150, 299, 300])(
    'cuts a line of 300 around column %i to the width of the terminal',
    (column) => {
      const text = Array.from({ length: 300 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
      const [line, caret] = shown(text, column, 80);
      expect(line.length).toBeLessThanOrEqual(73);
      expect(line[caret]).toBe(text[column - 1]);
    },
  );

  it('takes little time for a line of a million letters', () => {
    const started = process.cpuUsage();
    excerpt('a'.repeat(1_000_000), 1, 500_000);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(longest);
  });
});
