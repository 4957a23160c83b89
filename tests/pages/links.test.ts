import { describe, expect, it } from 'vitest';
import { buildArchives } from '../../scripts/archive/archive.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import { planPages } from '../../scripts/pages/pages.ts';
import { anArticle, anAttachment, aSite } from '../builders.ts';

const origin = 'https://tin.lamgiang.example';
const slug = '/2023/01/tong-ket-thi-dua/';

/** What is said of a link in an article of a site that lies below a base path. */
function saidOf(path: string, base = '/'): string[] {
  const article = anArticle({
    aliases: ['/cu/bai.html', '/Default.aspx?ItemID=5'],
    attachments: [anAttachment('articles/2023/01/tong-ket-thi-dua/Báo cáo.pdf')],
  });
  const asking = anArticle({
    id: '2023/01/hoi',
    links: [{ path, anchor: undefined, line: 7, column: 3 }],
  });
  const site = aSite({ languages: ['vi'], origin, base });
  const content = { site, articles: [article, asking], pages: [], notice: undefined };
  const { problems } = planPages(content, buildArchives(content, new Map()), new Map(), vi);
  return problems.map((problem) => `${problem.path}:${problem.line}:${problem.column} ${problem.message}`);
}

describe('a link to this site', () => {
  it.each([
    slug,
    `${slug}Báo cáo.pdf`,
    `${slug}index.md`,
    '/feed.xml',
    '/cu/bai.html',
    '/Default.aspx',
    '/ledger.tsv',
    '/khotin-article.schema.json',
  ])('may lead to %s, by its path or by its whole address', (path) => {
    expect(saidOf(path)).toEqual([]);
    expect(saidOf(`${origin}${path}`)).toEqual([]);
    expect(saidOf(`${origin}/tin-tuc${path}`, '/tin-tuc/')).toEqual([]);
  });

  it.each([
    ['/2024/01/nothing/', undefined],
    [`${slug}khac.pdf`, undefined],
    [slug.slice(0, -1), slug],
  ])('may not lead to %s, in either form', (path, slashed) => {
    const said = [`content/articles/2023/01/hoi.md:7:3 ${vi.deadLink(path, slashed)}`];
    expect(saidOf(path)).toEqual(said);
    expect(saidOf(`${origin}${path}`)).toEqual(said);
    expect(saidOf(`${origin}/tin-tuc${path}`, '/tin-tuc/')).toEqual(said);
  });

  it.each([
    ['https://khac.example/2024/01/nothing/', '/'],
    [`${origin}/2024/01/nothing/`, '/tin-tuc/'],
  ])('is not what another site or another part of the host is: %s beside %s', (link, base) => {
    expect(saidOf(link, base)).toEqual([]);
  });
});
