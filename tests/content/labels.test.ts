import { describe, expect, it } from 'vitest';
import type { Mention } from '../../scripts/content/article.ts';
import { LabelBook } from '../../scripts/content/labels.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { KnownAuthor, KnownTag, Language } from '../../scripts/content/model.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { anArticle } from '../builders.ts';

const aTag = (over: Partial<KnownTag> & { label: string }): KnownTag => ({
  language: 'vi',
  slug: undefined,
  synonyms: [],
  aliases: [],
  ...over,
});
const anAuthor = (over: Partial<KnownAuthor> & { name: string }): KnownAuthor => ({
  slug: undefined,
  position: undefined,
  aliases: [],
  ...over,
});

/** Notes a published article that names just this. */
function note(book: LabelBook, source: string, mentions: readonly Mention[]): void {
  const labelsOf = (kind: Mention['kind']): string[] =>
    mentions.filter((mention) => mention.kind === kind).map(({ label }) => label);
  const bylines = labelsOf('authors').map((name) => ({ name, role: undefined, position: undefined }));
  const language = source.endsWith('.en.md') ? 'en' : 'vi';
  book.note({ source, language, tags: labelsOf('tags'), bylines }, () => mentions, true);
}

/** Settles the tags of articles: article n is `articles/n.md` and names its tag on line n. */
function settle(
  labels: readonly string[],
  site: { tags?: readonly KnownTag[]; closed?: boolean; languages?: readonly Language[] } = {},
) {
  const { tags = [], closed = false, languages = ['vi'] } = site;
  const book = new LabelBook({ tags, authors: [], closed: new Set(closed ? ['tags'] : []) });
  labels.forEach((label, index) => {
    note(book, `articles/${index + 1}.md`, [{ kind: 'tags', label, line: index + 1, column: 3 }]);
  });
  const problems: Problem[] = [];
  const change = book.settle(languages, vi, problems);
  return {
    tags: labels.map((label) => change(anArticle({ tags: [label] })).tags[0]),
    problems: problems.map(({ severity, path, line, message }) => `${severity} ${path}:${line} ${message}`),
  };
}

describe('near-duplicates', () => {
  it.each([
    ['case', 'chuyển đổi số'],
    ['spaces', 'Chuyển  đổi số'],
    ['hyphens', 'Chuyển-đổi–số'],
    ['no spaces at all', 'ChuyểnĐổiSố'],
  ])('that differ by %s take the commonest spelling, with a warning', (_name, other) => {
    const label = 'Chuyển đổi số';
    const { tags, problems } = settle([other, label, label]);
    expect(tags).toEqual([label, label, label]);
    expect(problems).toEqual([
      `warning content/articles/1.md:1 ${vi.nearDuplicate(other, label, 'content/articles/2.md:2')}`,
    ]);
  });

  it.each([
    ['marks', 'Thuế', 'Thuê'],
    ['digits', 'Khóa 1', 'Khóa 2'],
    ['words', 'Khen thưởng', 'Thi đua'],
  ])('are never found by %s', (_name, a, b) => {
    const { tags, problems } = settle([a, b]);
    expect(tags).toEqual([a, b]);
    expect(problems.filter((problem) => problem.startsWith('warning'))).toEqual([]);
  });

  it('that are equally common take the first in code order, whatever the order of the files', () => {
    expect(settle(['b c', 'B C']).tags).toEqual(['B C', 'B C']);
    expect(settle(['B C', 'b c']).tags).toEqual(['B C', 'B C']);
  });

  it('take the spelling of tags.yaml, however rare it is', () => {
    const known = { tags: [aTag({ label: 'Chuyển đổi số' })] };
    const message = vi.nearDuplicate('chuyển đổi số', 'Chuyển đổi số', 'content/tags.yaml');
    const { tags, problems } = settle(['chuyển đổi số', 'chuyển đổi số'], known);
    expect(tags).toEqual(['Chuyển đổi số', 'Chuyển đổi số']);
    expect(problems).toEqual([`warning content/articles/1.md:1 ${message}`]);
  });
});

describe('tags.yaml', () => {
  it('leads synonyms and former names to the label without a word', () => {
    const tags = [aTag({ label: 'Chuyển đổi số', synonyms: ['số hóa'], aliases: ['Tin học hóa'] })];
    expect(settle(['số hóa', 'Tin học hóa', 'Chuyển đổi số'], { tags })).toEqual({
      tags: ['Chuyển đổi số', 'Chuyển đổi số', 'Chuyển đổi số'],
      problems: [],
    });
  });

  it('makes a closed list: any other value is an error that names the nearest', () => {
    const { problems } = settle(['Thuế', 'thuế', 'Thuế đất'], {
      tags: [aTag({ label: 'Thuế' })],
      closed: true,
    });
    expect(problems).toEqual([
      `error content/articles/2.md:2 ${vi.unknownValue('thuế', 'tags.yaml', 'Thuế')}`,
      `error content/articles/3.md:3 ${vi.unknownValue('Thuế đất', 'tags.yaml', undefined)}`,
    ]);
  });
});

describe('two labels with one slug', () => {
  it('are an error that gives the line to add', () => {
    expect(settle(['Thuế', 'Thuê']).problems).toEqual([
      `error content/articles/2.md:2 ${vi.sameSlug('Thuê', 'Thuế', 'content/articles/1.md:1', 'tags.yaml', 'thue')}`,
    ]);
  });

  it('are two where tags.yaml gives one of them its own', () => {
    expect(settle(['Thuế', 'Thuê'], { tags: [aTag({ label: 'Thuê', slug: 'thue-muon' })] }).problems).toEqual(
      [],
    );
  });

  it('are one where a given slug meets a made one', () => {
    const { problems } = settle(['Thuế', 'Phí'], { tags: [aTag({ label: 'Phí', slug: 'thue' })] });
    expect(problems).toHaveLength(1);
  });
});

it('languages have their own tags', () => {
  const book = new LabelBook({ tags: [], authors: [], closed: new Set() });
  note(book, 'articles/1.md', [{ kind: 'tags', label: 'AI', line: 1, column: 1 }]);
  note(book, 'articles/1.en.md', [{ kind: 'tags', label: 'ai', line: 1, column: 1 }]);
  const problems: Problem[] = [];
  const change = book.settle(['vi', 'en'], vi, problems);
  expect(problems).toEqual([]);
  expect(change(anArticle({ language: 'en', tags: ['ai'] })).tags).toEqual(['ai']);
});

it('authors get their position from authors.yaml, unless the article gives one', () => {
  const authors = [anAuthor({ name: 'Trần An', position: 'Phó phòng', aliases: ['An'] })];
  const book = new LabelBook({ tags: [], authors, closed: new Set() });
  for (const label of ['An', 'Trần An']) {
    note(book, 'articles/1.md', [{ kind: 'authors', label, line: 1, column: 1 }]);
  }
  const byline = (name: string, position?: string) => ({ name, role: undefined, position });
  const change = book.settle(['vi'], vi, []);
  const { bylines } = change(
    anArticle({ bylines: [byline('An'), byline('Trần An', 'Trưởng phòng'), byline('Bình')] }),
  );
  expect(bylines).toEqual([
    byline('Trần An', 'Phó phòng'),
    byline('Trần An', 'Trưởng phòng'),
    byline('Bình'),
  ]);
});

it('two spellings of one tag in an article count once', () => {
  const book = new LabelBook({ tags: [], authors: [], closed: new Set() });
  const mention = (label: string, line: number) => ({ kind: 'tags' as const, label, line, column: 1 });
  note(book, 'articles/1.md', [mention('Thuế', 1), mention('thuế', 2)]);
  const change = book.settle(['vi'], vi, []);
  expect(change(anArticle({ tags: ['Thuế', 'thuế'] })).tags).toEqual(['Thuế']);
});
