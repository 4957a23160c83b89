import { describe, expect, it } from 'vitest';
import type { Article } from '../../scripts/content/model.ts';
import { isOf, pack, unpacker } from '../../scripts/content/packed-reading.ts';
import { anArticle } from '../builders.ts';

const file = {
  id: '2023/01/bai',
  language: 'vi',
  path: 'articles/2023/01/bai.md',
  files: new Map(),
} as const;
const place = { line: 3, column: 5 };
const image = { file: 'articles/2023/01/bai/a.jpg', alt: 'Ảnh', caption: undefined, credit: 'An', ...place };

const body = (): string => 'Thân bài';

/** As a build of another day finds it. */
const kept = (article: Omit<Article, 'body'> | undefined, files: ReadonlyMap<string, number> = file.files) =>
  JSON.parse(
    JSON.stringify(
      pack(
        {
          article,
          used: ['a.jpg'],
          mentions: [{ kind: 'tags', label: 'Đất đai', ...place }],
          problems: [],
        },
        'f'.repeat(40),
        { files },
      ),
    ),
  );

function withoutBody(overrides: Partial<Article>): Omit<Article, 'body'> {
  const { body: _body, ...article } = anArticle({
    id: file.id,
    language: file.language,
    source: file.path,
    contentId: 'f'.repeat(40),
    ...overrides,
  });
  return article;
}

describe('a packed reading', () => {
  it.each<[string, Partial<Article>]>([
    ['words alone', { tags: [], bylines: [], summary: undefined, lead: 'Đoạn đầu' }],
    ['nothing at all', { tags: [], bylines: [], summary: undefined, lead: '', images: [] }],
    ['a summary, which is the lead', { summary: 'Tóm tắt', lead: 'Tóm tắt' }],
    ['an empty summary', { summary: '', lead: '' }],
    ['a draft that stands first', { draft: true, featured: true }],
    ['photos', { images: [image], bodyImages: [image, { ...image, alt: '' }] }],
    [
      'files',
      {
        files: ['articles/2023/01/bai/b.pdf'],
        attachments: [
          {
            file: 'articles/2023/01/bai/b.pdf',
            size: 7,
            title: 'Quyết định',
            number: '1/QĐ',
            issued: undefined,
            effective: '2023-01-02',
            authority: undefined,
          },
        ],
      },
    ],
    [
      'a history',
      {
        aliases: ['/cu/'],
        updates: [{ date: '2023-01-03', kind: 'minor', note: 'Sửa', was: undefined, now: undefined }],
        withdrawn: { date: '2023-01-04', reason: 'Nhầm', replacedBy: undefined },
        legacy: { url: 'https://cu.example.vn/1', system: undefined },
      },
    ],
  ])('gives back %s', (_what, overrides) => {
    const article = withoutBody(overrides);
    expect(unpacker(() => body).unpack(kept(article), file)).toEqual({
      article: { ...article, body },
      used: ['a.jpg'],
      mentions: [{ kind: 'tags', label: 'Đất đai', ...place }],
      problems: [],
    });
  });

  it('gives back that an article could not be read', () => {
    expect(unpacker(() => body).unpack(kept(undefined), file).article).toBeUndefined();
  });

  it('is one of the same bytes beside the same files', () => {
    const files = new Map([['a.jpg', 1]]);
    const packed = kept(undefined, files);
    expect(isOf(packed, 'f'.repeat(40), files)).toBe(true);
    expect(isOf(packed, 'e'.repeat(40), files)).toBe(false);
    expect(isOf(packed, 'f'.repeat(40), new Map([['a.jpg', 2]]))).toBe(false);
    expect(isOf(packed, 'f'.repeat(40), new Map())).toBe(false);
    expect(isOf(kept(undefined), 'f'.repeat(40), new Map())).toBe(true);
  });
});
