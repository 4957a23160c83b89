import { describe, expect, it } from 'vitest';
import type { Mention } from '../../scripts/content/article.ts';
import type { Article } from '../../scripts/content/model.ts';
import { isOf, pack } from '../../scripts/content/packed-reading.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { unpacker } from '../../scripts/content/unpacker.ts';
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

const used = ['a.jpg'];

/** As a build of another day finds it. */
const kept = (article: Omit<Article, 'body'> | undefined, files: ReadonlyMap<string, number> = file.files) =>
  pack({ article, used, mentions: article ? mentionsOf(article) : [], problems }, 'f'.repeat(40), { files });

const problems: readonly Problem[] = [
  { severity: 'warning', path: 'content/a.md', line: 3, column: 1, field: '', message: 'Thừa' },
];

/** Each of its own line, in the order in which an article names them. */
function mentionsOf({ tags, bylines }: Pick<Article, 'tags' | 'bylines'>): Mention[] {
  const labels = [
    ...tags.map((label) => ({ kind: 'tags' as const, label })),
    ...bylines.map(({ name }) => ({ kind: 'authors' as const, label: name })),
  ];
  return labels.map((label, at) => ({ ...label, line: at + 3, column: 2 * at + 5 }));
}

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
    ['a byline with a role', { bylines: [{ name: 'An', role: 'photo', position: 'Phóng viên' }] }],
    ['an hour and a category', { time: '08:30', category: 'tin-hoat-dong' }],
    [
      'white space and backslashes',
      { title: 'a\\nb\n\tc\\', tags: ['a\tb', '\\'], summary: '\n', lead: '\\e', category: 'x\ty' },
    ],
    ['a body that is plain text', { isPlain: true }],
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
    const { mentions, ...reading } = unpacker(() => body).unpack(kept(article), file);
    expect(reading).toEqual({ article: { ...article, body }, used, problems });
    expect(mentions()).toEqual(mentionsOf(article));
  });

  it('gives back that an article could not be read', () => {
    const { mentions, ...reading } = unpacker(() => body).unpack(kept(undefined), file);
    expect(reading).toEqual({ article: undefined, used, problems });
    expect(mentions()).toEqual([]);
  });

  it('gives labels that many articles have as one string', () => {
    const { unpack } = unpacker(() => body);
    const [one, other] = [{ title: 'A' }, { title: 'B' }].map(
      (over) => unpack(kept(withoutBody(over)), file).article,
    );
    expect(one?.title).not.toBe(other?.title);
    expect(one?.bylines).toBe(other?.bylines);
  });

  it('has the body that it is given', () => {
    const { unpack } = unpacker(() => body);
    const packed = kept(withoutBody({}));
    expect(unpack(packed, file).article?.body()).toBe('Thân bài');
    expect(unpack(packed, file, () => 'Khác').article?.body()).toBe('Khác');
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
