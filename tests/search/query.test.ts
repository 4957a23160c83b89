import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../assets/js/search/highlight.ts';
import { passageOf } from '../../assets/js/search/passages.ts';
import { conceptsOf } from '../../assets/js/search/query.ts';
import { answersTo, type Row, worthOf } from '../../assets/js/search/ranking.ts';
import { isOneSlip } from '../../assets/js/search/slips.ts';
import { addressOf, stateFrom } from '../../assets/js/search/state.ts';
import { abbreviationsOf } from '../../scripts/search/abbreviations.ts';
import { shortened } from '../../scripts/search/cards.ts';
import { commonFiles, pagesIn } from '../../scripts/search/common-words.ts';
import { BODY, SUMMARY } from '../../scripts/search/fields.ts';
import { newestVolumes, type VolumeRecord } from '../../scripts/search/manifest.ts';
import { spelledOut } from '../../scripts/search/spelled-out.ts';
import { termsOf } from '../../scripts/search/terms.ts';
import { vocabularyOf } from '../../scripts/search/vocabulary.ts';
import { termsIn } from '../../scripts/search/writing.ts';

const known = abbreviationsOf({ STNMT: 'sở tài nguyên và môi trường' });
const read = (typed: string) =>
  conceptsOf(typed, { abbreviations: known, writing: 'syllables' }).map((concept) => {
    const text = concept.terms.map(({ plain }) => plain).join(' ');
    if (concept.kind === 'whole') return `<${concept.keys[0]?.key.replaceAll('ʹ', '')}>`;
    return concept.exact ? `"${text}"` : text;
  });
const waysOf = (typed: string) =>
  conceptsOf(typed, { abbreviations: known, writing: 'syllables' }).flatMap((concept) =>
    concept.kind === 'words' ? concept.otherWays.map((way) => way.map(spelledOut).join(' ')) : [],
  );

describe('conceptsOf', () => {
  it.each([
    ['đất đai', ['dat dai']],
    ['"tổng bí thư" Hà Nội', ['"tong bi thu"', 'ha noi']],
    ['“tổng bí thư”', ['"tong bi thu"']],
    ['Nghị định 167/2013/NĐ-CP', ['<n167x2013xndcp>']],
    ['nd 167/2013', ['<n167x2013xnd>']],
    ['167-2013-nđ-cp', ['<n167x2013xndcp>']],
    ['tai nạn ngày 8/3/2014 Hà Nội', ['tai nan', '<d20140308>', 'ha noi']],
    ['tháng 3/2014', ['<d201403>']],
    ['…', []],
  ])('reads %j', (typed, concepts) => {
    expect(read(typed)).toEqual(concepts);
  });

  it.each([
    ['UBND', 'uỷ ban nhân dân'],
    ['ubnd tỉnh', 'uỷ ban nhân dân tỉnh'],
    ['uy ban nhan dan tinh', 'ubnd tinh'],
    ['GD&ĐT', 'giáo dục và đào tạo'],
    ['GDĐT', 'gd đt'],
    ['TP.HCM', 'thành phố hồ chí minh'],
    ['TPHCM', 'tp hcm'],
    ['stnmt', 'sở tài nguyên và môi trường'],
  ])('knows another way to write %j: %j', (typed, way) => {
    expect(waysOf(typed)).toContain(way);
  });

  it('does not take what is written out for two letters that mean many things', () => {
    expect(waysOf('chính phủ')).toEqual([]);
  });
});

describe('ranking', () => {
  const at = (...positions: number[]) => new Map([[1, positions]]);
  const row = (first: Map<number, number[]>, second: Map<number, number[]>): Row => ({
    length: 3,
    pairs: [first, second],
    words: [undefined, undefined, undefined],
  });

  it('counts a phrase where its pairs follow each other', () => {
    expect(answersTo(row(at(0, BODY + 4), at(2, BODY + 5))).get(1)?.together).toEqual({
      title: 1,
      summary: 0,
      body: 1,
    });
    expect(answersTo(row(at(0), at(4))).get(1)?.together).toEqual({ title: 0, summary: 0, body: 0 });
  });

  it('puts the title first, then summary and frequent mention, then one mention', () => {
    const worths = [
      { title: 1, summary: 0, body: 0 },
      { title: 0, summary: 1, body: 0 },
      { title: 0, summary: 0, body: 3 },
      { title: 0, summary: 0, body: 1 },
      { title: 0, summary: 0, body: 0 },
    ].map(worthOf);
    expect(worths).toEqual(worths.toSorted((a, b) => b - a));
    expect(new Set(worths).size).toBe(worths.length);
  });

  it('drops articles that lack a term', () => {
    expect(answersTo(row(at(SUMMARY), new Map())).size).toBe(0);
  });
});

it.each([
  ['nam', 'nan', true],
  ['ngaii', 'ngai', true],
  ['ngai', 'nagi', true],
  ['thong', 'thon', true],
  ['thong', 'tong', true],
  ['nam', 'nam', true],
  ['nam', 'ngan', false],
  ['a', 'an', false],
  ['thong', 'gnoth', false],
])('%s is one slip from %s: %s', (a, b, expected) => {
  expect(isOneSlip(a, b)).toBe(expected);
});

it('marks the words that were asked for, and not each syllable alone', () => {
  const marked = (text: string, query: string) =>
    stretchesOf(text, { rows: [termsOf(query)], wholes: [], writing: 'syllables' })
      .map((stretch) => (stretch.hit ? `[${stretch.text}]` : stretch.text))
      .join('');
  expect(marked('Luật Đất đai, đất và đai', 'dat dai')).toBe('Luật [Đất đai], đất và đai');
  expect(marked('Luật Đất đai', 'đất')).toBe('Luật [Đất] đai');
  expect(marked('<b>Mưa đá</b>', 'mưa đá')).toBe('<b>[Mưa đá]</b>');
});

it('marks forms of English words alone, but not the small ones', () => {
  const rows = [termsIn('the datasets of rivers', 'words')];
  const hits = stretchesOf('The river dataset of the province', { rows, wholes: [], writing: 'words' });
  expect(hits.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['river dataset of']);
});

it('keeps what was asked in the address', () => {
  const page = new URL('https://tin.example.vn/tim-kiem/?q=%C4%91%E1%BA%A5t&sort=date&year=2023&other=1');
  const state = stateFrom(page);
  expect(state).toEqual({ query: 'đất', sort: 'date', filters: { year: '2023' }, literal: false });
  expect(stateFrom(addressOf(state, page))).toEqual(state);
});

it('asks the newest volumes as far as twenty thousand articles', () => {
  const entry = { version: '', languages: {}, include_characters: [] };
  const volume = (name: string, count: number): VolumeRecord => ({
    ...{ folder: name, name, from: name, to: name, count, entry },
    ...{ cardsAFile: 2, wordFiles: 1, commonFiles: 0, commonWords: '' },
  });
  const years = (counts: readonly number[]) =>
    newestVolumes(counts.map((count, at) => volume(String(2000 + at), count))).map(({ name }) => name);
  expect(years([9000, 10_000, 500])).toEqual(['2000', '2001', '2002']);
  expect(years([9000, 9000, 10_000, 500])).toEqual(['2001', '2002', '2003']);
  expect(years([30_000])).toEqual(['2000']);
  expect(years([])).toEqual([]);
});

it('lists the pages of common words', () => {
  const common = new Map([
    ['duongʹʹdwwfʹ', [0, 3, 7]],
    ['duongʹʹwwʹ', [3, 9]],
  ]);
  const [file = ''] = commonFiles(common);
  expect(pagesIn(file, 'duongʹʹdwwfʹ')).toEqual([0, 3, 7]);
  expect(pagesIn(file, 'duongʹʹ')).toEqual([0, 3, 7, 9]);
});

it('leaves no file of words empty, which a deploy would refuse', () => {
  const pages = Array.from({ length: 9000 }, (_, page) => page);
  const files = commonFiles(new Map([['duongʹʹdwwfʹ', pages]]));
  expect(files).toHaveLength(3);
  expect(files.filter((file) => file === '')).toEqual([]);
  expect(files.flatMap((file) => pagesIn(file, 'duongʹ'))).toEqual(pages);
  const statistics = { articles: 1, common: new Map(), words: new Map() };
  expect(vocabularyOf(statistics, [])).toEqual({ files: ['\n'], words: '\n' });
});

it.each([
  ['một hai ba', 20, 'một hai ba'],
  ['một hai, ba bốn', 9, 'một hai…'],
  ['mộthaibabốn', 5, 'mộtha…'],
])('shortens %j to %i letters', (text, length, short) => {
  expect(shortened(text, length)).toBe(short);
});

describe('a passage', () => {
  const sought = (query: string) => {
    const concepts = conceptsOf(query, { abbreviations: known, writing: 'syllables' });
    return {
      rows: concepts.map(({ terms }) => terms),
      wholes: concepts.flatMap((concept) =>
        concept.kind === 'whole' ? concept.keys.map(({ key }) => key) : [],
      ),
      writing: 'syllables' as const,
    };
  };
  const shown = (paragraphs: readonly string[], query: string) =>
    passageOf(paragraphs, sought(query))
      ?.map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('');
  const long = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(8);

  it.each([
    [['Không có gì.', 'Bàn về đất đai.'], 'đất đai', 'Bàn về [đất đai].'],
    [['Đất.', 'Luật đất đai và đất đai ở.'], 'đất đai', 'Luật [đất đai] và [đất đai] ở.'],
    [['Lễ ngày 8-3-2014 tại xã.'], '08/03/2014', 'Lễ ngày [8-3-2014] tại xã.'],
    [['Theo Nghị định số 167/2013/NĐ-CP.'], 'nd 167/2013', 'Theo Nghị định số [167/2013/NĐ-CP].'],
    [['Không có gì.'], 'đất đai', undefined],
  ])('of %j for %j is %j', (paragraphs, query, passage) => {
    expect(shown(paragraphs, query)).toBe(passage);
  });

  it('is cut between words around its first hit', () => {
    const passage = shown([`${long}đất đai ${long}`], 'đất đai') ?? '';
    expect(passage.length).toBeLessThan(235);
    expect(passage).toMatch(/^… \S.* \[đất đai\] .*\S …$/u);
  });
});
