import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLive } from '../../scripts/publish/live-output.ts';
import type { SearchDocument } from '../../scripts/search/documents.ts';
import { beginSearch } from '../../scripts/search/volumes.ts';
import { aFolder } from '../folders.ts';
import { aDocument, entryOf } from './documents.ts';
import { type Searching, searchingIn } from './searching.ts';

const folder = aFolder({});

const articles: readonly SearchDocument[] = [
  { title: 'Luật Đất đai sửa đổi', text: 'Quốc hội thông qua luật đất đai.', date: '2021-03-01' },
  { title: 'Dắt dài đoàn trâu qua sông', text: 'Bà con dắt dài theo bờ sông.', date: '2021-04-01' },
  {
    title: 'Tin trong tỉnh',
    text: 'Việc quản lý đất đai ở xã. Đất đai và nhà ở. Hồ sơ đất đai.',
    date: '2021-05-01',
  },
  { title: 'Mưa lớn', text: 'Tỉnh Lam Giang có mưa. Cây đổ ra đất, đai an toàn đứt.', date: '2021-06-01' },
  {
    title: 'Xử phạt giao thông',
    text: 'Theo Nghị định số 167/2013/NĐ-CP ngày 12 tháng 11 năm 2013.',
    date: '2022-01-10',
  },
  { title: 'Mức phạt mới', text: 'Nghị định 167/2014/NĐ-CP có hiệu lực từ 08/03/2014.', date: '2022-02-10' },
  { title: 'Ngày Quốc tế Phụ nữ', text: 'Lễ mít tinh ngày 8-3-2014 tại hội trường.', date: '2022-03-08' },
  { title: 'Phiên họp của UBND tỉnh', text: 'UBND tỉnh họp thường kỳ.', date: '2022-04-01' },
  { title: 'Ủy ban nhân dân xã Hồ Sen', text: 'Uỷ ban nhân dân xã làm việc.', date: '2023-01-01' },
  { title: 'Sở KH&CN tổng kết', text: 'Ngành khoa học và công nghệ tổng kết năm.', date: '2023-01-09' },
  { title: 'Tai nạn giao thông ở Lam Giang', text: 'Một vụ tai nạn giao thông.', date: '2023-02-01' },
  { title: 'An toàn giao thông', text: 'Tai nạn giảm. Giao thông ở Lam Giang tốt hơn.', date: '2023-03-01' },
  { title: 'Kĩ thuật số', text: 'Ứng dụng kỹ thuật số; văn hoá số.', date: '2023-04-01' },
  { title: 'Bài báo <script>alert(1)</script>', text: 'Khác.', date: '2023-05-01' },
].map((article, at) =>
  aDocument({ ...article, url: `/${article.date.slice(0, 7).replace('-', '/')}/tin-${at}/` }),
);

/** The bytes of all files below a folder, by path. */
function filesIn(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = files.map((item) => join(item.parentPath, item.name)).toSorted();
  return new Map(paths.map((path) => [path.slice(site.length), readFileSync(path, 'base64')]));
}

let searching: Searching;
beforeAll(async () => {
  searching = await searchingIn(folder, articles, {
    language: 'vi',
    abbreviations: { LG: 'Lam Giang', TTQT: 'trung tâm quan trắc' },
  });
});

describe('the engine', () => {
  it.each([
    ['đất đai', 'Luật Đất đai sửa đổi'],
    ['dat dai', 'Luật Đất đai sửa đổi'],
    ['dất đai', 'Luật Đất đai sửa đổi'],
    ['dắt dài', 'Dắt dài đoàn trâu qua sông'],
    ['167/2013/NĐ-CP', 'Xử phạt giao thông'],
    ['nghi dinh 167/2013', 'Xử phạt giao thông'],
    ['nđ 167/2014', 'Mức phạt mới'],
    ['167-2013-nđ-cp', 'Xử phạt giao thông'],
    ['kỹ thuật số', 'Kĩ thuật số'],
    ['văn hóa', 'Kĩ thuật số'],
    ['uy ban nhan dan xa', 'Ủy ban nhân dân xã Hồ Sen'],
    ['khoa học và công nghệ', 'Sở KH&CN tổng kết'],
    ['KHCN', 'Sở KH&CN tổng kết'],
    ['tai nạn giao thông Lam Giang', 'Tai nạn giao thông ở Lam Giang'],
  ])('answers %j first with %j', async (typed, title) => {
    expect((await searching.titles(typed))[0]).toBe(title);
  });

  it('tells marks that were typed from those left out', async () => {
    expect(await searching.titles('đất đai')).not.toContain('Dắt dài đoàn trâu qua sông');
    expect(await searching.titles('dat dai')).toContain('Dắt dài đoàn trâu qua sông');
  });

  it('ranks the title before many mentions, and those before words that stand apart', async () => {
    expect(await searching.titles('đất đai')).toEqual(['Luật Đất đai sửa đổi', 'Tin trong tỉnh', 'Mưa lớn']);
  });

  it('takes quoted words side by side only', async () => {
    expect(await searching.titles('"tai nạn giao thông"')).toEqual(['Tai nạn giao thông ở Lam Giang']);
    expect(await searching.titles('tai nạn giao thông')).toEqual([
      'Tai nạn giao thông ở Lam Giang',
      'An toàn giao thông',
    ]);
  });

  it.each(['08/03/2014', '8-3-2014', 'ngày 8 tháng 3 năm 2014', '8.3.2014'])(
    'finds a day typed as %s in every written form',
    async (typed) => {
      expect((await searching.titles(typed)).toSorted()).toEqual(['Mức phạt mới', 'Ngày Quốc tế Phụ nữ']);
    },
  );

  it('finds the articles of a day after those that name it', async () => {
    expect(await searching.titles('08/03/2022')).toEqual(['Ngày Quốc tế Phụ nữ']);
  });

  it.each(['UBND', 'ủy ban nhân dân', 'ubnd', 'uy ban nhan dan'])('takes %s both ways', async (typed) => {
    expect((await searching.titles(typed)).toSorted()).toEqual([
      'Phiên họp của UBND tỉnh',
      'Ủy ban nhân dân xã Hồ Sen',
    ]);
  });

  it("knows the site's own abbreviations", async () => {
    expect(await searching.titles('tai nạn giao thông LG')).toContain('Tai nạn giao thông ở Lam Giang');
  });

  it.each([
    ['tai nạm giao thông', 'tai nạn giao thông'],
    ['lam giangg', 'lam giang'],
    ['ddaats ddai', 'đất đai'],
    ['giao thoong', 'giao thông'],
  ])('mends %j to %j and says so', async (typed, instead) => {
    const outcome = await searching.engine.search(typed, false);
    expect(outcome.instead).toBe(instead);
    expect(outcome.matches.length).toBeGreaterThan(0);
  });

  it('takes words that stand apart in one title as they are typed', async () => {
    const outcome = await searching.engine.search('phạt thông', false);
    expect(outcome.instead).toBeUndefined();
    expect((await searching.titles('xử thông'))[0]).toBe('Xử phạt giao thông');
  });

  it('leaves a slip alone when asked to', async () => {
    expect((await searching.engine.search('lam giangg', true)).instead).toBeUndefined();
  });

  it('names words that stand nowhere and answers the others', async () => {
    const outcome = await searching.engine.search('đất đai xyzzy', false);
    expect(outcome.missing).toEqual(['xyzzy']);
    expect(outcome.matches.length).toBeGreaterThan(0);
  });

  it('finds nothing for nothing', async () => {
    expect(await searching.titles('…')).toEqual([]);
    expect(await searching.titles('qwertyuiop')).toEqual([]);
  });
});

describe('volumes', () => {
  const several = { language: 'vi', abbreviations: {}, sizes: { most: 100, few: 1 } } as const;

  it('rank an article alike whether its month stands alone or not', async () => {
    const newest = articles.map((article) => ({ ...article, date: `2025-04-${article.date.slice(8)}` }));
    const older = articles.map((article) => ({
      ...article,
      url: `/cu${article.url}`,
      title: `${article.title} cũ`,
    }));
    const alone = await searchingIn(join(folder, 'alone'), newest);
    expect(alone.figures.volumes).toBe(1);
    const queries = [
      'đất đai',
      'giao thông',
      'UBND',
      'dat dai',
      'tai nạn giao thông Lam Giang',
      '08/03/2014',
    ];
    const orders = [];
    for (const query of queries) orders.push(await alone.titles(query));
    const beside = await searchingIn(join(folder, 'beside'), [...older, ...newest], several);
    expect(beside.figures.volumes).toBe(2);
    for (const [at, query] of queries.entries()) {
      const found = await beside.titles(query);
      expect(found.filter((title) => !title.endsWith(' cũ'))).toEqual(orders[at]);
    }
  });

  it('are the same bytes each time, and indexed once', async () => {
    const first = await searchingIn(join(folder, 'first'), articles, several);
    expect(first.figures.indexed).toBe(2);
    const again = await searchingIn(join(folder, 'first'), articles, several);
    expect(again.figures.indexed).toBe(0);
    const afresh = await searchingIn(join(folder, 'afresh'), articles.toReversed(), several);
    expect(afresh.figures.indexed).toBe(2);
    expect(afresh.index.manifest.volumes).toEqual(again.index.manifest.volumes);
    expect(filesIn(join(folder, 'afresh/site'))).toEqual(filesIn(join(folder, 'first/site')));
  });

  it('of older articles stay as they are when one is published', async () => {
    const more = aDocument({ title: 'Tin mới', date: '2023-05-02', url: '/2023/05/tin-moi/' });
    const { figures } = await searchingIn(join(folder, 'first'), [...articles, more], several);
    expect(figures).toMatchObject({ volumes: 2, indexed: 1 });
  });

  it('read no document whose volume is in the cache', async () => {
    const unread = articles.map((article) => ({ ...entryOf(article), document: () => expect.fail('read') }));
    const output = openLive(join(folder, 'unread'));
    const places = { output, path: 'pagefind/', cache: join(folder, 'afresh', 'cache') };
    const finish = await beginSearch(unread, several, places);
    expect(await finish()).toMatchObject({ documents: 14, indexed: 0 });
  });
});

describe('an English site', () => {
  it('finds other forms of a word, prefixes and phrases', async () => {
    const documents = [
      aDocument({
        title: 'New regulations on land',
        text: 'The regulation applies to all farmers.',
        url: '/a/',
      }),
      aDocument({
        title: 'Weather',
        text: 'Farmers expect rain. Land use is regulated.',
        url: '/b/',
        date: '2024-01-01',
      }),
      aDocument({ title: 'Open data policy', text: 'An open policy for data.', url: '/c/' }),
    ];
    const { titles, engine } = await searchingIn(join(folder, 'english'), documents, {
      language: 'en',
      abbreviations: {},
    });
    expect((await titles('regulation'))[0]).toBe('New regulations on land');
    expect((await titles('farm')).toSorted()).toEqual(['New regulations on land', 'Weather']);
    expect((await titles('farming land')).toSorted()).toEqual(['New regulations on land', 'Weather']);
    expect(await titles('"open data"')).toEqual(['Open data policy']);
    expect(await titles('regulating the farmer')).not.toEqual([]);
    // The word as it was typed, not its stem.
    expect((await engine.search('open technologies', false)).missing).toEqual(['technologies']);
    expect(await titles('policy data')).toEqual(['Open data policy']);
  });
});
