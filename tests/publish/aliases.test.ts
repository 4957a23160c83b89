import { expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { pathsOf } from '../../scripts/archive/paths.ts';
import { en } from '../../scripts/content/messages/en.ts';
import type { Article } from '../../scripts/content/model.ts';
import { planPages } from '../../scripts/pages/pages.ts';
import { type Continued, continueLedger } from '../../scripts/publish/continue-ledger.ts';
import { formatLedger, type Ledger, parseLedger } from '../../scripts/publish/ledger.ts';
import { serverFiles } from '../../scripts/publish/servers/files.ts';
import { serverRules } from '../../scripts/publish/servers/rules.ts';
import { anArticle, aSite } from '../builders.ts';

/** One release after another, each held against the ledger of the one before as it was written. */
function release(articles: readonly Partial<Article>[], previous?: Ledger) {
  const content = {
    site: aSite({ languages: ['vi'], base: '/tin-tuc/' }),
    articles: articles.map((article) => anArticle(article)),
    pages: [],
    notice: undefined,
  };
  const archives = buildArchives(content, new Map());
  const publication = planPages(content, archives, new Map(), en);
  const continued: Continued = continueLedger(archives, publication, {
    previous,
    day: '2023-06-01',
    paths: pathsOf(content.site),
    silentEdits: 'refuse',
    say: en,
    fileHash: () => 'a'.repeat(64),
  });
  const whole = {
    ...publication,
    pages: [...publication.pages, ...continued.redirects],
    redirects: [...publication.redirects, ...continued.onServer],
  };
  const ledger = parseLedger(formatLedger(continued.ledger));
  const rules = serverRules(whole, ledger);
  return {
    ledger,
    rules,
    files: serverFiles(whole, ledger),
    problems: continued.problems.map(({ message }) => message),
    moved: rules.redirects.map(({ path, parameters, target }) => {
      const query = parameters.map((pair) => pair.join('=')).join('&');
      return `${path}${query === '' ? '' : `?${query}`} → ${target}`;
    }),
  };
}

const aliases = ['/?ItemID=1&x=a/../b', '/Default.aspx', '/cu/bai.html', `/tim?ten=${'đ'.repeat(300)}`];
const kept = ['/Default.aspx', '/cu/bai.html', '/?ItemID=1&x=a/../b', `/tim?ten=${'đ'.repeat(300)}`].map(
  (path) => `/tin-tuc${path} → /tin-tuc/2023/01/a/`,
);

it('an alias once published leads on after it is deleted', () => {
  const first = release([{ id: '2023/01/a', aliases }]);
  expect(first.ledger.get('/Default.aspx')).toEqual({
    url: '/Default.aspx',
    id: '/Default.aspx',
    kind: 'alias',
    first: '2023-01-09',
    state: 'moved',
    target: '/2023/01/a/',
    sha256: '',
    updates: 0,
  });
  expect(first.moved.toSorted()).toEqual(kept.toSorted());
  const second = release([{ id: '2023/01/a' }], first.ledger);
  expect(second.problems).toEqual([]);
  expect(second.moved.toSorted()).toEqual(kept.toSorted());
  expect(release([{ id: '2023/01/a' }], second.ledger).files).toEqual(second.files);
});

it('chains of moves lead to their end at once', () => {
  const first = release([{ id: '2023/01/a', aliases: ['/?id=1'] }]);
  const second = release([{ id: '2023/01/b', aliases: ['/2023/01/a/'] }], first.ledger);
  const third = release([{ id: '2023/01/c', aliases: ['/2023/01/b/'] }], second.ledger);
  expect(third.problems).toEqual([]);
  expect(third.moved.toSorted()).toEqual([
    '/tin-tuc/2023/01/a/ → /tin-tuc/2023/01/c/',
    '/tin-tuc/2023/01/b/ → /tin-tuc/2023/01/c/',
    '/tin-tuc/?id=1 → /tin-tuc/2023/01/c/',
  ]);
  expect(third.ledger.get('/2023/01/c/')?.id).toBe('/2023/01/a/');
});

it('an old address can be given to another article, which does not become the first one by it', () => {
  const first = release([{ id: '2023/01/a', aliases: ['/?id=1'] }]);
  const second = release([{ id: '2023/01/a' }, { id: '2023/01/b', aliases: ['/?id=1'] }], first.ledger);
  expect(second.moved).toEqual(['/tin-tuc/?id=1 → /tin-tuc/2023/01/b/']);
  expect(second.ledger.get('/2023/01/b/')?.id).toBe('/2023/01/b/');
});

it('a page at an address that was an alias goes on with its line', () => {
  const first = release([{ id: '2023/01/a', aliases: ['/2023/01/b/'] }]);
  const line = first.ledger.get('/2023/01/b/');
  const second = release([{ id: '2023/01/a' }, { id: '2023/01/b' }], first.ledger);
  expect(second.problems).toEqual([]);
  expect(second.moved).toEqual([]);
  expect(second.ledger.get('/2023/01/b/')).toMatchObject({
    id: line?.id,
    first: line?.first,
    kind: 'article',
  });
});

it('an article that is lost is reported once, not for each of its aliases', () => {
  const first = release([{ id: '2023/01/a', aliases }, { id: '2023/01/b' }]);
  const { problems } = release([{ id: '2023/01/b' }], first.ledger);
  expect(problems.filter((message) => message.includes('/2023/01/a/'))).toHaveLength(1);
  expect(problems.filter((message) => message.includes('Default.aspx'))).toEqual([]);
});

it('what was removed is gone with its attachments, and its notice says why', () => {
  const id = '2023/01/a';
  const files = [`articles/${id}/ke hoach.pdf`];
  const other = { id: '2023/01/b' };
  const first = release([{ id, files }, other]);
  const removed = { date: '2023-02-01', reason: 'Privacy', basis: 'Decision 1' };
  const { rules, problems } = release([{ id, removed }, other], first.ledger);
  expect(problems).toEqual([]);
  expect(rules.gone).toEqual([
    { path: '/tin-tuc/2023/01/a/', notice: '2023/01/a/index.html' },
    { path: '/tin-tuc/2023/01/a/ke hoach.pdf', notice: '2023/01/a/index.html' },
  ]);
});
