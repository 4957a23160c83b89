import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { yamlText } from '../../scripts/cli/yaml-text.ts';

const rows: readonly (readonly [string, 'block' | 'flow', string])[] = [
  ['Chuyển đổi số', 'flow', 'Chuyển đổi số'],
  ['Hội thảo: dữ liệu mở', 'block', "'Hội thảo: dữ liệu mở'"],
  ['Văn bản, thông báo', 'block', 'Văn bản, thông báo'],
  ['Văn bản, thông báo', 'flow', "'Văn bản, thông báo'"],
  ["Sở 'A'", 'block', "Sở 'A'"],
  ['# 5', 'block', "'# 5'"],
  ['Phòng #5', 'block', "'Phòng #5'"],
  ['2023', 'flow', "'2023'"],
  ['true', 'block', "'true'"],
  ['2026-10-05', 'block', '2026-10-05'],
  ['/2024/05/ten-cu/', 'flow', '/2024/05/ten-cu/'],
  ['- gạch', 'block', "'- gạch'"],
  ['“Một”', 'block', "'“Một”'"],
  ["'Một'", 'block', "'''Một'''"],
  ['a\nb', 'block', '"a\\nb"'],
];

describe('a text as YAML', () => {
  it.each(rows)('writes %s in a %s as %s', (text, context, written) => {
    expect(yamlText(text, context)).toBe(written);
  });

  it.each(rows)('reads back %s from a %s', (text, context) => {
    const yaml = context === 'flow' ? `[${yamlText(text, context)}]` : `- ${yamlText(text, context)}`;
    expect(parseDocument(yaml, { schema: 'failsafe' }).toJS()).toEqual([text]);
  });
});
