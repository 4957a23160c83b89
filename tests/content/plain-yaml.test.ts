import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vi } from '../../scripts/content/messages/vi.ts';
import { placeIn, plainFields } from '../../scripts/content/plain-yaml.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { reporterFor } from '../../scripts/content/reporter.ts';
import { parseAnyYaml, parseYaml } from '../../scripts/content/yaml.ts';

const paths = [
  [],
  ['a'],
  ['tags'],
  ['b', 0],
  ['tags', 0],
  ['tags', 1],
  ['tags', 2],
  ['tags', 0, 'x'],
  ['none'],
  ['none', 1],
];

function readWith(parse: typeof parseYaml, text: string) {
  const problems: Problem[] = [];
  const read = parse(text, 2, reporterFor('x.md', vi, problems));
  return {
    problems,
    value: read?.value,
    places: paths.map((path) => [read?.valueAt(path), path.length === 0 ? undefined : read?.keyAt(path)]),
  };
}

const pieces = [
  'a', 'b', 'tags', ': ', ':', ':  ', 'Tổng kết', '2023-01-09', '-5', '12:30', '"', "'", '“', '”', ' ', '  ', '#', ' #', '- ', '  - ', '-', '[', ']', '{', '}', ', ', ',',
  '&', '*', '!', '|', '>', '%', '@', '`', '\\', '?', '/', '(', ')', '.', '…', 'null', '---', '...', '<<', '\t', '\u00a0', '\u3000', '\u2028', '\n', '\n', '\n', 'a: ', 'b: ', 'tags:\n',
]; // biome-ignore format: a bag of pieces

const some = (maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join('').normalize('NFC'));
const anything = some(16);
const line = fc
  .tuple(
    fc.constantFrom('a: ', 'b: ', 'c: ', 'tags:\n  - ', '  - ', 'tags: ['),
    some(4),
    fc.constantFrom('', 'x', ']'),
  )
  .map((parts) => parts.join(''));
const fields = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

describe('plainFields', () => {
  it.each([
    'title: Tổng kết: năm 2022',
    'title: "a \\" b"',
    'title:',
    'title: ""',
    'title: a # b',
    'title: a\n\ndate: b',
    '# a\ntitle: b',
    'tags: [a, [b]]',
    'tags: [a, b,]',
    'tags:\n  - a\n - b',
    'a: 1\na: 2',
    'a: >\n  b',
    'a: b\n  c',
    'a: \u00a0b',
    'author: { name: A }',
    '',
  ])('leaves %j to the parser', (yaml) => {
    expect(plainFields(yaml)).toBeUndefined();
  });

  it.each([
    'title: Tổng kết phong trào (2022)\ndate: 2023-01-09\nauthor: Ban biên tập\ntags: [Thi đua, Khen thưởng]',
    'title: "Họp báo: quý I"\ntags:\n  - "a # b"\n  - C#\nplace: 12:30',
    'tags:\n- a\n- b\na: “b”',
  ])('reads %j like the parser, values and places', (yaml) => {
    expect(plainFields(yaml)).toBeDefined();
    expect(readWith(parseYaml, yaml)).toEqual(readWith(parseAnyYaml, yaml));
  });

  it('never reads anything else than the parser', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(anything, fields), (yaml) => {
        if (plainFields(yaml) === undefined) return;
        plain += 1;
        expect(readWith(parseYaml, yaml)).toEqual(readWith(parseAnyYaml, yaml));
      }),
      { numRuns: 100_000, seed: 20230109 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});

it.each([
  ['a: b\nc: d', 0, 1, 1],
  ['a: b\nc: d', 3, 1, 4],
  ['a: b\nc: d', 5, 2, 1],
  ['a: b\nc: d', 8, 2, 4],
])('finds the place in %j of offset %i', (yaml, offset, line, column) => {
  expect(placeIn(yaml, offset)).toEqual({ line, column });
});
