import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { readText } from '../../scripts/content/read-text.ts';
import { reporterFor } from '../../scripts/content/reporter.ts';
import { collectLinks, type ExternalLink } from '../../scripts/links/collect.ts';
import { type LinkRun, tryLinks } from '../../scripts/links/links.ts';
import { linkProblems, linkSummary, linksAsJson } from '../../scripts/links/report.ts';
import { aContentFolder, aFolder, articleText } from '../folders.ts';
import { patience } from '../patience.ts';
import { runCommand } from '../site/command.ts';
import { startWeb, type Web } from './web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.close());

function linksOf(folder: string): ExternalLink[] {
  const { content, say } = loadContent(folder);
  if (content === undefined) throw new Error('No content');
  return collectLinks(content, (path) => readText(folder, path, reporterFor(path, say, [])) ?? '');
}

function aRun(over: Partial<LinkRun> = {}): LinkRun {
  return {
    cache: join(aFolder({}), 'links', 'tried'),
    fresh: false,
    archive: false,
    timeout: patience,
    allowPrivate: true,
    agent: 'thu',
    hosts: 4,
    pause: 0,
    now: () => 1_700_000_000_000,
    onProgress: () => undefined,
    ...over,
  };
}

const aLink = (path: string): ExternalLink => ({
  url: `${web.url}${path}`,
  path: 'content/articles/2023/01/a.md',
  line: 5,
  column: 3,
  day: '2023-01-09',
});

describe('collectLinks', () => {
  it('finds the links of bodies, sources, videos and standing pages at their places', () => {
    const folder = aContentFolder({
      'articles/2023/01/a.md': articleText(
        'source: { name: Báo, url: https://bao.example/tin }\nvideos: [{ url: https://phim.example/1, title: Phim }]',
        'Xem [một](https://mot.example/a#muc), [hai](/2023/01/a/)\nvà [ba](https://mot.example/a).\n\n<https://bon.example/á>\n',
      ),
      'pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n[năm](http://nam.example) `https://sau.example`\n',
    });
    expect(
      linksOf(folder).map(({ path, line, column, url, day }) => [`${path}:${line}:${column}`, url, day]),
    ).toEqual([
      ['content/articles/2023/01/a.md:4:27', 'https://bao.example/tin', '2023-01-09'],
      ['content/articles/2023/01/a.md:5:17', 'https://phim.example/1', '2023-01-09'],
      ['content/articles/2023/01/a.md:7:11', 'https://mot.example/a', '2023-01-09'],
      ['content/articles/2023/01/a.md:8:9', 'https://mot.example/a', '2023-01-09'],
      ['content/articles/2023/01/a.md:10:2', 'https://bon.example/%C3%A1', '2023-01-09'],
      ['content/pages/gioi-thieu.md:4:7', 'http://nam.example/', undefined],
    ]);
  });
});

describe('tryLinks', () => {
  it('says of each place what became of its link, in both languages', async () => {
    const tried = [
      ...(await tryLinks(['/ok', '/moved', '/404', '/403'].map(aLink), aRun())),
      ...(await tryLinks([aLink('/slow')], aRun({ timeout: 100 }))),
    ];
    const archive = `https://web.archive.org/web/20230109/${web.url}/404`;
    expect(linkProblems(tried, 'vi').map(({ message }) => message)).toEqual([
      `${web.url}/moved đã chuyển hẳn; hãy sửa thành ${web.url}/ok`,
      `${web.url}/404 không còn (404); hãy sửa liên kết, hoặc xem có bản lưu ở ${archive} không`,
      `${web.url}/403 không cho xem (403); hãy mở thử bằng trình duyệt`,
      `${web.url}/slow không trả lời kịp; hãy thử lại sau`,
    ]);
    expect(linkProblems(tried, 'en').map(({ message }) => message)).toEqual([
      `${web.url}/moved moved for good; write ${web.url}/ok`,
      `${web.url}/404 is gone (404); correct the link, or see whether ${archive} has a copy`,
      `${web.url}/403 refused to answer (403); try it in a browser`,
      `${web.url}/slow did not answer in time; try again later`,
    ]);
    expect(linkSummary(tried, 'vi')).toBe(
      '5 liên kết: 1 tốt, 1 đã chuyển, 1 không còn, 1 quá giờ, 1 bị từ chối.',
    );
    expect(JSON.parse(linksAsJson(tried, (path) => `x/${path}`)).links[1]).toEqual({
      path: 'x/content/articles/2023/01/a.md',
      line: 5,
      column: 3,
      url: `${web.url}/moved`,
      kind: 'moved',
      detail: '200',
      target: `${web.url}/ok`,
      archive: null,
      isArchived: null,
    });
  });

  it('asks the archive for copies only where it is told to', async () => {
    web.asked.length = 0;
    const run = aRun({ archiveBase: web.url });
    await tryLinks(['/404', '/410'].map(aLink), run);
    expect(web.asked.filter((line) => line.includes('/web/'))).toEqual([]);
    const tried = await tryLinks(['/404', '/410'].map(aLink), { ...run, archive: true });
    expect(tried.map(({ isArchived }) => isArchived)).toEqual([false, true]);
    expect(linkProblems(tried, 'en').map(({ message }) => message)).toEqual([
      `${web.url}/404 is gone (404); there is no stored copy; correct the link or remove it`,
      `${web.url}/410 is gone (410); correct the link, or use the copy ${web.url}/web/20230109/${web.url}/410`,
    ]);
  });

  it('believes what it found as long as that is young, good news longer than bad', async () => {
    const links = ['/ok', '/404', '/403'].map(aLink);
    const run = aRun();
    const askedAfter = async (hours: number, fresh = false): Promise<string[]> => {
      web.asked.length = 0;
      await tryLinks(links, { ...run, fresh, now: () => run.now() + hours * 3_600_000 });
      return web.asked.filter((line) => line.startsWith('HEAD'));
    };
    expect(await askedAfter(0)).toHaveLength(3);
    expect(await askedAfter(0.5)).toEqual([]);
    expect(await askedAfter(2)).toEqual(['HEAD /403']);
    expect(await askedAfter(30)).toEqual(['HEAD /404', 'HEAD /403']);
    expect(await askedAfter(30, true)).toHaveLength(3);
  });
});

describe('npm run links', () => {
  it('prints a table by file and line, ends well, and keeps its findings', async () => {
    const folder = aContentFolder({
      'articles/2023/01/a.md': articleText('', `Xem [một](${web.url}/404) và [hai](${web.url}/ok).\n`),
    });
    const cwd = aFolder({});
    const args = ['--content', folder, '--allow-private'];
    const first = await runCommand('links', args, { cwd });
    expect([first.status, first.output]).toEqual([
      0,
      '2 liên kết: 1 tốt, 0 đã chuyển, 1 không còn, 0 quá giờ, 0 bị từ chối.\n',
    ]);
    expect(first.errors).toContain(`content/articles/2023/01/a.md:5:11 ${web.url}/404 không còn (404)`);
    web.asked.length = 0;
    const json = await runCommand('links', [...args, '--format', 'json'], { cwd });
    expect(JSON.parse(json.output).links.map(({ kind }: { kind: string }) => kind)).toEqual(['gone', 'ok']);
    expect(web.asked).toEqual([]);
  });

  it('asks nothing of private networks by itself', async () => {
    const folder = aContentFolder({
      'articles/2023/01/a.md': articleText('', `Xem [một](${web.url}/ok).\n`),
    });
    web.asked.length = 0;
    const { status, errors } = await runCommand('links', ['--content', folder], { cwd: aFolder({}) });
    expect([status, web.asked]).toEqual([0, []]);
    expect(errors).toContain('nằm trong mạng nội bộ');
  });
});
