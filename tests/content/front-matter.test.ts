import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../scripts/content/front-matter.ts';

describe('splitFrontMatter', () => {
  it.each([
    ['---\na: b\n---\nLời.\n', 'a: b', 'Lời.\n', 4],
    ['---\na: b\n---\n', 'a: b', '', 4],
    ['---\na: b\n---', 'a: b', '', 4],
    ['---\n---\nLời.\n', '', 'Lời.\n', 3],
    ['---\na: b\n\n---\n\nLời.\n\n---\n\nHết.\n', 'a: b\n', '\nLời.\n\n---\n\nHết.\n', 5],
    ['---\na: "x\n  --- y"\n---\n---\n', 'a: "x\n  --- y"', '---\n', 5],
    ['---\n# chỉ có ghi chú\n---\nLời.\n', '# chỉ có ghi chú', 'Lời.\n', 4],
  ])('cuts %j', (text, yaml, body, bodyLine) => {
    expect(splitFrontMatter(text)).toEqual({ ok: true, split: { yaml, body, bodyLine } });
  });

  it.each([
    ['', 'missing', 1],
    ['Lời.\n', 'missing', 1],
    ['\n---\na: b\n---\n', 'missing', 1],
    [' ---\na: b\n---\n', 'missing', 1],
    ['--- \na: b\n---\n', 'missing', 1],
    ['----\na: b\n----\n', 'missing', 1],
    ['---js\n({})\n---\n', 'missing', 1],
    ['--- js\n({})\n---\n', 'missing', 1],
    ['---json\n{}\n---\n', 'missing', 1],
    ['---', 'missing', 1],
    ['---\n', 'unclosed', 2],
    ['---\na: b\n', 'unclosed', 3],
    ['---\na: b\n ---\n', 'unclosed', 3],
    ['---\na:\n  - b\n\nMột đoạn.\n', 'unclosed', 4],
    ['---\na: b\n—\nMột đoạn.\n', 'unclosed', 3],
    ['---\na: b\n--- \nLời.\n', 'unclosed', 3],
    ['---\na: b\n----\nLời.\n', 'unclosed', 3],
  ])('refuses %j', (text, fault, line) => {
    expect(splitFrontMatter(text)).toEqual({ ok: false, fault, line, column: 1 });
  });

  it('takes nothing for an empty text after front matter without a text', () => {
    const first = splitFrontMatter('---\na: b\n---\n');
    expect(splitFrontMatter('---\na: b\n---\n')).toEqual(first);
  });

  it.each([
    [4998, true],
    [5000, false],
  ])('reads %i lines: %s', (lines, ok) => {
    expect(splitFrontMatter(`---\n${'a: b\n'.repeat(lines)}---\n`).ok).toBe(ok);
  });
});
