import { expect, it } from 'vitest';
import { holdBack } from '../../scripts/content/hold-back.ts';
import { anArticle, aSite } from '../builders.ts';

const content = {
  site: aSite(),
  articles: [
    anArticle({ id: '2023/01/hom-qua', date: '2023-01-08' }),
    anArticle({ id: '2023/01/hom-nay', date: '2023-01-09' }),
    anArticle({ id: '2023/01/ngay-mai', date: '2023-01-10' }),
    anArticle({ id: '2023/01/nhap', date: '2023-01-08', draft: true }),
    anArticle({ id: '2023/01/nhap-ngay-mai', date: '2023-01-10', draft: true }),
  ],
  pages: [],
  notice: undefined,
};
const ids = (articles: readonly { id: string }[]): string[] => articles.map(({ id }) => id.slice(8));

it('holds back drafts and what lies after the day, and says which', () => {
  const held = holdBack(content, { day: '2023-01-09', drafts: false });
  expect(ids(held.content.articles)).toEqual(['hom-qua', 'hom-nay']);
  expect(ids(held.drafts)).toEqual(['nhap', 'nhap-ngay-mai']);
  expect(ids(held.future)).toEqual(['ngay-mai']);
});

it('lets an article go on its day', () => {
  const held = holdBack(content, { day: '2023-01-10', drafts: false });
  expect(ids(held.content.articles)).toEqual(['hom-qua', 'hom-nay', 'ngay-mai']);
  expect(held.future).toEqual([]);
});

it('holds nothing back from a preview with drafts', () => {
  const held = holdBack(content, { day: '2023-01-09', drafts: true });
  expect(held).toEqual({ content, drafts: [], future: [], futureUpdates: [] });
});

it('lets a change wait for its day, and says which', () => {
  const update = (date: string) =>
    ({ date, kind: 'update', note: `Ngày ${date}`, was: undefined, now: undefined }) as const;
  const article = anArticle({ updates: [update('2023-01-09'), update('2023-01-11')] });
  const updatesOn = (day: string) => {
    const held = holdBack({ ...content, articles: [article] }, { day, drafts: false });
    return [held.content.articles[0]?.updates, held.futureUpdates];
  };
  expect(updatesOn('2023-01-10')).toEqual([
    [update('2023-01-09')],
    [{ article, update: update('2023-01-11') }],
  ]);
  expect(updatesOn('2023-01-11')).toEqual([article.updates, []]);
});

it('tells of no agency before its first day, and of no end before it has come', () => {
  const name = { vi: 'Sở', en: 'Department' };
  const former = { name, from: undefined, to: '2023-01-31', successor: 'Sở mới' };
  const next = { name, from: '2023-02-01', to: undefined, successor: undefined };
  const site = aSite({ agencies: [former, next] });
  const agenciesOn = (day: string) =>
    holdBack({ ...content, site }, { day, drafts: false }).content.site.agencies;
  expect(agenciesOn('2023-01-31')).toEqual([{ ...former, to: undefined }]);
  expect(agenciesOn('2023-02-01')).toEqual([former, next]);
});
