import { expect, it } from 'vitest';
import { pathsOf } from '../../scripts/archive/paths.ts';
import type { Page } from '../../scripts/pages/model.ts';
import { withFirstUrls } from '../../scripts/publish/feed-ids.ts';
import type { LedgerLine } from '../../scripts/publish/ledger.ts';
import { anArticle, anEntry } from '../builders.ts';
import { xmlPages } from '../layouts/every-page.ts';

const line = (over: Partial<LedgerLine>): [string, LedgerLine] => {
  const url = over.url ?? '';
  const state = { kind: 'article', state: 'published', target: '', sha256: '', updates: 0 } as const;
  return [url, { url, id: url, first: '2023-01-09', ...state, ...over }];
};
const ledger = new Map([
  line({ url: '/2023/01/moi/', id: '/2022/12/cu/' }),
  line({ url: '/2022/12/cu/', state: 'moved', target: '/2023/01/moi/' }),
  line({ url: '/2023/01/yen/' }),
]);
const [, ...others] = xmlPages;
const entries = ['2023/01/moi', '2023/01/yen'].map((id) =>
  anEntry(anArticle({ id }), { url: `/tin-tuc/${id}/` }),
);
const [moved] = entries;
const update = { date: '2023-01-10', kind: 'minor', note: 'Sửa', was: undefined, now: undefined } as const;
const page = {
  language: 'vi',
  source: undefined,
  homeUrl: '/',
  firstUrls: new Map<string, string>(),
} as const;
const feeds: readonly Page[] = [
  { ...page, kind: 'atom', url: '/tin-tuc/feed.xml', title: 'Tin', entries },
  { ...page, kind: 'jsonFeed', url: '/tin-tuc/feed.json', title: 'Tin', entries },
  {
    ...page,
    kind: 'correctionsFeed',
    url: '/tin-tuc/dinh-chinh/feed.xml',
    siteName: 'Tin',
    updates: [{ entry: moved ?? anEntry(), update, number: 1 }],
  },
];

it('gives feeds the first URLs of the articles in them that moved, and leaves other pages alone', () => {
  const paths = pathsOf({ base: '/tin-tuc/', language: 'vi' });
  const known = withFirstUrls([...feeds, ...others], ledger, paths);
  const expected = new Map([['/tin-tuc/2023/01/moi/', '/tin-tuc/2022/12/cu/']]);
  expect(known.slice(0, 3)).toEqual(feeds.map((feed) => ({ ...feed, firstUrls: expected })));
  expect(known.slice(3)).toEqual(others);
  expect(withFirstUrls(feeds, new Map(), paths)).toEqual(feeds);
});
