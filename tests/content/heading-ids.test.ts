import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../layouts/markdown.ts';
import { viewOf } from '../../layouts/surroundings.ts';
import { headingIds } from '../../scripts/content/heading-ids.ts';
import { surroundings } from '../builders.ts';

const context = {
  article: undefined,
  figures: new Map(),
  eager: false,
  view: viewOf(surroundings(), 'vi'),
};

describe('the ids of headings', () => {
  it.each([
    ['Không có mục nào.', []],
    [
      '# Kết quả\n\nLời.\n\n## Kết *quả*\n\n## Kết quả 2\n',
      ['muc-ket-qua', 'muc-ket-qua-2', 'muc-ket-qua-2-2'],
    ],
    ['Đề mục\n======\n\n> ## Trong *lời trích*\n', ['muc-de-muc', 'muc-trong-loi-trich']],
    ['## …\n\n## !\n', ['muc-1', 'muc-2']],
  ])('of %j are those of its page', (body, expected) => {
    const printed = [...String(renderMarkdown(body, context)).matchAll(/<h\d id="([^"]+)"/g)];
    expect(headingIds(body)).toEqual(expected);
    expect(printed.map(([, id]) => id)).toEqual(expected);
  });
});
