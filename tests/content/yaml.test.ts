import { describe, expect, it } from 'vitest';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { reporterFor } from '../../scripts/content/reporter.ts';
import { parseYaml } from '../../scripts/content/yaml.ts';

function parse(text: string) {
  const problems: Problem[] = [];
  const yaml = parseYaml(text, 2, reporterFor('a.md', vi, problems));
  return { yaml, problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

describe('parseYaml', () => {
  it.each([
    ['0123'],
    ['1.10'],
    ['12:30'],
    ['2023-02-30'],
    ['true'],
    ['no'],
    ['~'],
    ['null'],
    ['1e3'],
    ['0x1F'],
    ['.inf'],
    ['<<'],
    ['Giá:5'],
    ['C#'],
    ['a#b'],
    ["O'Brien"],
    ['Bà “Tư”'],
  ])('keeps the value %j as it was typed', (value) => {
    expect(parse(`a: ${value}`)).toMatchObject({ yaml: { value: { a: value } }, problems: [] });
  });

  it.each<[string, unknown]>([
    ['', undefined],
    ['# ghi chú', undefined],
    ['a:', undefined],
    ['a: ""\nb: []\nc: {}\nd: [""]\ne: { f: "" }', undefined],
    ['a: b\nc:', { a: 'b' }],
    ['a: [b, "", c]', { a: ['b', 'c'] }],
    ['a: |\n  b\n  c\n', { a: 'b\nc\n' }],
    ['a: >\n  b\n  c\n', { a: 'b c\n' }],
    ['"a": b', { a: 'b' }],
    ['a: "b\n\n  c"', { a: 'b\nc' }],
    ['a: "b\nc"\nd: e', { a: 'b c', d: 'e' }],
    ['# ghi chú\na: b', { a: 'b' }],
    ["a: '# b'", { a: '# b' }],
    ['a: |\n  # b', { a: '# b\n' }],
    ['a:b', 'a:b'],
  ])('reads %j', (text, value) => {
    const { yaml, problems } = parse(text);
    expect([yaml?.value, problems]).toEqual([value, []]);
  });

  it.each([
    ['a: b\na: c', `3:1 ${vi.duplicateKey('a')}`],
    ['a: b\n"a": c', `3:1 ${vi.duplicateKey('a')}`],
    ['a:\n  - b: c\n    b: d', `4:5 ${vi.duplicateKey('b')}`],
    ['a: b # c', `2:6 ${vi.textAfterHash}`],
    ['# ghi chú\na: b # ', `3:6 ${vi.textAfterHash}`],
    ['a: [b, c] # d', `2:11 ${vi.textAfterHash}`],
    ['a: | # b\n  c', `2:6 ${vi.textAfterHash}`],
    ['a: &b c', `2:7 ${vi.yamlFeature}`],
    ['a: *b', `2:4 ${vi.yamlFeature}`],
    ['a: !b c', `2:7 ${vi.yamlFeature}`],
    ['a: ! c', `2:6 ${vi.yamlFeature}`],
    ['a: { <<: { b: c } }', `2:6 ${vi.yamlFeature}`],
    ['a: b\n...\nc: d', `3:1 ${vi.yamlFeature}`],
    ['a: b: c', `2:4 ${vi.yamlColon('a: "b: c"')}`],
    ['a: b: "c"', `2:4 ${vi.yamlColon(undefined)}`],
    ['a: “b: c”', `2:4 ${vi.smartQuotes}`],
    ['a: "b”', `2:4 ${vi.smartQuotes}`],
    ['a: b\n\nMột đoạn văn.', `4:1 ${vi.unclosedFrontMatter}`],
    ['a: b\nc:d', `3:1 ${vi.yamlLine}`],
    ['a: b\nc', `3:1 ${vi.yamlLine}`],
    ['a: "b" c', `2:8 ${vi.yamlQuote}`],
    ['a: "b', `2:4 ${vi.yamlQuote}`],
    ['a: "b\nc: "d"', `2:4 ${vi.yamlQuote}`],
    ['a: "\\d"', `2:5 ${vi.yamlBackslash}`],
    ['a: [b', `2:4 ${vi.yamlBracket}`],
    ['a: {b', `2:4 ${vi.yamlBracket}`],
    ['a: @b', `2:4 ${vi.yamlFirstCharacter}`],
    ['a: `b`', `2:4 ${vi.yamlFirstCharacter}`],
    ['a:\n\t- b', `3:1 ${vi.yamlTab}`],
    ['a:\n  - b\n - c', `4:1 ${vi.yamlIndent}`],
    ['[a]: b', `2:1 ${vi.badYaml}`],
  ])('refuses %j', (text, problem) => {
    const { yaml, problems } = parse(text);
    expect(problems).toEqual([problem]);
    expect(yaml === undefined || yaml.lost?.size === 1).toBe(true);
  });

  it('tells a fault of each key, and reads the keys that are sound', () => {
    const { yaml, problems } = parse('a: [b\nc: d\ne: f: g\nh: i');
    expect(problems).toEqual([`2:4 ${vi.yamlBracket}`, `4:4 ${vi.yamlColon('e: "f: g"')}`]);
    expect([yaml?.value, yaml?.lost]).toEqual([{ c: 'd', h: 'i' }, new Set(['a', 'e'])]);
  });

  it('looks for no further faults in front matter that no editor wrote', () => {
    expect(parse('a: b: c\n'.repeat(9)).problems.length).toBeLessThanOrEqual(6);
    expect(parse(`a: b: c\nd: e: f\ng: ${'h'.repeat(30_000)}`).problems).toHaveLength(1);
  });

  it('knows the place of values and keys, also behind empty items', () => {
    const { yaml } = parse('a: b\nc:\n  - ""\n  - d: e\n    f: g\nh: ""');
    expect(yaml?.valueAt(['a'])).toEqual({ line: 2, column: 4 });
    expect(yaml?.valueAt(['c', 0, 'f'])).toEqual({ line: 6, column: 8 });
    expect(yaml?.keyAt(['c', 0, 'f'])).toEqual({ line: 6, column: 5 });
    expect(yaml?.valueAt(['h'])).toEqual({ line: 7, column: 4 });
    expect(yaml?.valueAt(['missing'])).toEqual({ line: 2, column: 1 });
    expect(yaml?.valueAt(['c', 0, 'missing'])).toEqual({ line: 5, column: 5 });
  });

  it('keeps prototype keys as plain keys', () => {
    const { yaml } = parse('__proto__: { a: b }\nconstructor: c');
    expect(Object.keys(yaml?.value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(yaml?.value)).toBe(Object.prototype);
  });
});
