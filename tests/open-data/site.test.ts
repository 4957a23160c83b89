import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { film } from '../browser/full-site.ts';
import { auditSite, elementsOf, filesOf, textOf } from '../site/audit.ts';
import { type CommandResult, runCommand } from '../site/command.ts';
import {
  articleText,
  letTimePass,
  removeFolder,
  siteYaml,
  temporaryFolder,
  writeFiles,
} from '../site/sites.ts';
import { htmlProblems } from '../valid-html.ts';
import { bagFaults } from './bag-rules.ts';
import { parseCsv } from './csv-parser.ts';
import { makeData } from './making.ts';
import { unpack } from './unpacked.ts';

/** A site with two closed years and an open one, built as its users build it. */
const folder = temporaryFolder();
const output = join(folder, '_site');
/** What `makeData` makes. */
const data = join(folder, '_data');
const day = '2024-06-01';
const address = 'https://tin.example.vn/';
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
const secret = 'Lời đã gỡ bỏ vĩnh viễn';

const build = (cwd = folder, env: Record<string, string> = {}, ...args: string[]): Promise<CommandResult> =>
  runCommand('build', ['--date', day, ...args], { cwd, env });
const read = (path: string, site = output): string => readFileSync(join(site, path), 'utf8');
const bagOf = (path: string, site = output): Map<string, Buffer> =>
  new Map(unpack(join(site, path)).map(({ path: inside, bytes }) => [inside.replace(/^[^/]+\//, ''), bytes]));
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));

async function content(): Promise<Record<string, string | Buffer>> {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#369' } })
    .withExif({ IFD3: { GPSLatitude: '21/1 1/1 1/1' } })
    .jpeg()
    .toBuffer();
  const at = 'content/articles/2022/03/day-du';
  return {
    'content/site.yaml': siteYaml,
    [`${at}.md`]: articleText(
      {
        title: 'Bài đầy đủ, có ảnh',
        date: '2022-03-01T08:30+07:00',
        author: '[{ name: Lê Thử, role: text, position: Chuyên viên }]',
        tags: '[Đất đai]',
        category: 'tin',
        summary: '=HYPERLINK("https://evil.example")',
        images: '[{ src: anh.jpg, alt: Cánh đồng, caption: Mùa gặt, credit: Văn phòng }]',
        attachments: '[{ file: Kế hoạch 1.pdf, title: Kế hoạch }]',
        videos: '[{ file: phim.mp4, title: Phóng sự }]',
        updates: '[{ date: 2022-03-02, kind: update, note: Thêm ảnh }]',
      },
      'Lời [xem kế hoạch](<Kế hoạch 1.pdf>), [bài khác](/2023/05/mot/).\n\n![Hai người gặt lúa](bo.jpg "Bờ ruộng")',
    ),
    [`${at}/anh.jpg`]: photo,
    [`${at}/bo.jpg`]: photo,
    [`${at}/Kế hoạch 1.pdf`]: pdf,
    [`${at}/phim.mp4`]: film(),
    'content/articles/2022/04/rut.md': articleText({
      title: 'Bài đã rút',
      date: '2022-04-01',
      withdrawn: '{ date: 2022-04-02, reason: Trùng, replacedBy: /2022/03/day-du/ }',
    }),
    'content/articles/2022/05/go.md': articleText(
      {
        title: 'Bài đã gỡ',
        date: '2022-05-01',
        attachments: '[{ file: mat.pdf, title: Tệp mật }]',
        removed: '{ date: 2022-06-01, reason: Theo yêu cầu, basis: Quyết định số 1 }',
      },
      secret,
    ),
    'content/articles/2022/05/go/mat.pdf': Buffer.from(`%PDF-1.4\n% ${secret}\n%%EOF\n`),
    'content/articles/2023/05/mot.md': articleText({ title: 'Bài một', date: '2023-05-01' }),
    'content/articles/2023/05/mot.en.md': articleText({ title: 'One', date: '2023-05-01' }, 'Words.'),
    'content/articles/2024/02/moi.md': articleText({ title: 'Bài mới', date: '2024-02-01' }),
    'content/articles/2024/07/mai.md': articleText({ title: 'Bài của ngày mai', date: '2024-07-01' }),
  };
}

beforeAll(async () => {
  writeFiles(folder, await content());
  const { errors, status } = await build();
  expect(errors).toBe('');
  expect(status).toBe(0);
});
afterAll(() => removeFolder(folder));

describe('open data', () => {
  it('has a line a year and article, oldest first, which is the JSON beside the article', () => {
    const lines = read('du-lieu/2022/articles.jsonl').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).title)).toEqual(['Bài đầy đủ, có ảnh', 'Bài đã rút']);
    expect(read('2022/03/day-du/index.json')).toBe(`${lines[0]}\n`);
    expect(JSON.parse(read('2023/05/mot/index.json')).translations).toEqual([
      { language: 'en', url: `${address}en/2023/05/mot/` },
    ]);
    expect(JSON.parse(read('en/data/2023/articles.jsonl')).url).toBe(`${address}en/2023/05/mot/`);
  });

  it('names only addresses that are there', () => {
    const urls = read('du-lieu/2022/articles.jsonl').match(/https:\/\/tin\.example\.vn\/[^"\\]*/g) ?? [];
    expect(urls.length).toBeGreaterThan(8);
    for (const url of urls) {
      const path = decodeURI(new URL(url).pathname.slice(1));
      expect(
        existsSync(join(output, path === '' || path.endsWith('/') ? `${path}index.html` : path)),
        url,
      ).toBe(true);
    }
  });

  it('has a table in which no formula runs', () => {
    const [heads = [], ...rows] = parseCsv(read('du-lieu/2022/articles.csv'));
    expect(rows.map((row) => row[heads.indexOf('title')])).toEqual(['Bài đầy đủ, có ảnh', 'Bài đã rút']);
    expect(rows[0]?.[heads.indexOf('summary')]).toBe('\'=HYPERLINK("https://evil.example")');
    expect(rows[1]?.[heads.indexOf('withdrawn')]).toBe('2022-04-02');
  });

  it('lists every file with its size and hash, and nothing else', () => {
    for (const [page, root] of [
      ['du-lieu/index.html', 'du-lieu/'],
      ['en/data/index.html', 'en/data/'],
    ] as const) {
      const html = read(page);
      const files = filesOf(join(output, root)).filter((path) => path !== 'index.html');
      const sums = files.map((path) =>
        execFileSync('sha256sum', [join(output, root, path)])
          .toString()
          .slice(0, 64),
      );
      expect(html.match(/<code>[0-9a-f]{64}<\/code>/g)?.toSorted()).toEqual(
        sums.map((sum) => `<code>${sum}</code>`).toSorted(),
      );
      for (const path of files) expect(html).toContain(`href="/${root}${path}"`);
      const data = /"@type":"Dataset".*?(?=<\/script>)/.exec(html)?.[0] ?? '';
      expect(data.match(/"contentUrl"/g)).toHaveLength(files.length);
    }
    const text = textOf(elementsOf(read('du-lieu/index.html'))[0] as never);
    expect(text).toContain('01/03/2022 – 01/04/2022');
    expect(text).toContain('trong đó 1 tin đã rút');
  });

  it('packs the years that are over, and no other', () => {
    const packages = filesOf(output).filter((path) => path.endsWith('.zip'));
    expect(packages).toEqual([
      'du-lieu/2022/archive-2022-vi.zip',
      'du-lieu/2023/archive-2023-vi.zip',
      'en/data/2023/archive-2023-en.zip',
    ]);
    for (const path of packages) expect(bagFaults(bagOf(path))).toEqual([]);
  });

  it('packs records, sources, files and pictures without metadata, and pages that open without a network', () => {
    const bag = bagOf('du-lieu/2022/archive-2022-vi.zip');
    expect([...bag.keys()].filter((path) => path.startsWith('data/'))).toEqual([
      'data/articles.csv',
      'data/articles.jsonl',
      'data/pages/2022/03/day-du.html',
      'data/pages/2022/04/rut.html',
      'data/pages/index.html',
      'data/pages/style.css',
      'data/pictures/2022/03/day-du/anh.jpg.webp',
      'data/pictures/2022/03/day-du/bo.jpg.webp',
      'data/sources/articles/2022/03/day-du.md',
      'data/sources/articles/2022/03/day-du/Kế hoạch 1.pdf',
      'data/sources/articles/2022/03/day-du/phim.mp4',
      'data/sources/articles/2022/04/rut.md',
    ]);
    expect(bag.get('data/articles.csv')?.toString()).toBe(read('du-lieu/2022/articles.csv'));
    expect(bag.get('data/sources/articles/2022/03/day-du/Kế hoạch 1.pdf')?.equals(pdf)).toBe(true);
    for (const [path, bytes] of bag) if (path.endsWith('.webp')) expect(bytes.includes('EXIF')).toBe(false);
  });

  it('writes reading copies that are valid, whole, and load nothing from elsewhere', () => {
    const bag = bagOf('du-lieu/2022/archive-2022-vi.zip');
    const pages = [...bag].filter(([path]) => path.endsWith('.html'));
    for (const [path, bytes] of pages) {
      const html = bytes.toString();
      expect(htmlProblems(html)).toEqual([]);
      for (const element of elementsOf(html)) {
        const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
        const links = [
          attributes.get('src'),
          attributes.get('srcset')?.split(' ')[0],
          attributes.get('href'),
        ];
        for (const link of links) {
          if (link === undefined) continue;
          const target = new URL(link, `file:///${path}`);
          if (target.protocol === 'https:') expect(element.tagName, link).toBe('a');
          else expect(bag.has(decodeURIComponent(target.pathname.slice(1))), `${path}: ${link}`).toBe(true);
        }
      }
    }
    const copy = bag.get('data/pages/2022/03/day-du.html')?.toString() ?? '';
    for (const words of ['Mùa gặt', 'Bờ ruộng', 'Thêm ảnh', 'Phóng sự', 'Chuyên viên'])
      expect(copy).toContain(words);
    expect(bag.get('data/pages/2022/04/rut.html')?.toString()).toContain('Trùng');
  });

  it('leaves no trace of a removed article, an article of tomorrow or its files, inside of packages either', () => {
    const words = [secret, 'Tệp mật', 'Bài đã gỡ', 'Bài của ngày mai'];
    const isTrace = (bytes: Buffer): boolean => words.some((word) => bytes.includes(word));
    const traces = filesOf(output).filter((path) => isTrace(readFileSync(join(output, path))));
    const packed = filesOf(output)
      .filter((path) => path.endsWith('.zip'))
      .flatMap((path) => unpack(join(output, path)))
      .filter(({ path, bytes }) => isTrace(bytes) || path.includes('/go'));
    // Its notice keeps its title; nothing else is left.
    expect(traces).toEqual(['2022/05/go/index.html']);
    expect(read('2022/05/go/index.html')).not.toContain(secret);
    expect(packed).toEqual([]);
    expect(existsSync(join(output, '2022/05/go/index.json'))).toBe(false);
  });

  it('is linked and mapped, and links nowhere that is not there', () => {
    expect(auditSite(output, address)).toEqual([]);
    expect(read('index.html')).toContain('href="/du-lieu/"');
    expect(read('sitemap-pages.xml')).toContain(`${address}du-lieu/`);
    expect(read('2022/03/day-du/index.html')).toMatch(
      /content\/articles\/2022\/03\/day-du\.md, .*index\.json/s,
    );
    expect(read('2022/03/day-du/index.html')).toContain(JSON.parse(read('2022/03/day-du/index.json')).sha256);
    expect(read('ledger.tsv')).toContain(JSON.parse(read('2022/03/day-du/index.json')).sha256);
  });
});

describe('a later build', () => {
  const shelf = join(folder, '.cache/open-data');
  const packages = (): string[] =>
    readdirSync(shelf)
      .filter((name) => name.endsWith('.zip'))
      .toSorted();
  const shelved = (): [string, bigint][] =>
    packages().map((name) => [name, statSync(join(shelf, name), { bigint: true }).ino]);

  it('gives the same bytes in another folder, zone and locale, from nothing', async () => {
    const other = join(folder, 'elsewhere');
    mkdirSync(other);
    cpSync(join(folder, 'content'), join(other, 'content'), { recursive: true });
    const env = { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'tr_TR.UTF-8' };
    expect((await build(other, env)).errors).toBe('');
    const data = (site: string): string[] =>
      read('manifest-sha256.txt', site)
        .split('\n')
        .filter((line) => /du-lieu|en\/data|index\.json/.test(line));
    expect(data(join(other, '_site'))).toEqual(data(output));
    expect(data(output).length).toBeGreaterThan(14);
  });

  it('packs no year again that did not change, nor writes it', async () => {
    await makeData(folder, day);
    const before = shelved();
    const file = join(folder, '_data/du-lieu/2022/archive-2022-vi.zip');
    const { ino } = statSync(file);
    edit('content/articles/2024/02/moi.md', (text) => text.replace('Nội dung', 'Lời mới'));
    expect((await makeData(folder, day)).toSorted()).toEqual([
      '2024/02/moi/index.json',
      'du-lieu/2024/articles.csv',
      'du-lieu/2024/articles.jsonl',
    ]);
    expect(shelved()).toEqual(before);
    expect(statSync(file).ino).toBe(ino);
    expect(read('2024/02/moi/index.json', data)).toContain('Lời mới');
  });

  it('packs a closed year again whose text or file changed, and forgets the old package after a while', async () => {
    const before = packages();
    edit('content/articles/2023/05/mot.md', (text) => text.replace('Nội dung', 'Nội dung sửa'));
    await makeData(folder, day);
    const changed = bagOf('du-lieu/2023/archive-2023-vi.zip', data);
    expect(changed.get('data/articles.jsonl')?.toString()).toContain('sửa');
    // Another build that shares the cache may be about to publish it.
    expect(packages()).toEqual(expect.arrayContaining(before));
    expect(packages()).toHaveLength(4);
    letTimePass(shelf);
    await makeData(folder, day);
    expect(packages().filter((name) => before.includes(name))).toHaveLength(2);
    expect(packages()).toHaveLength(3);

    writeFileSync(join(folder, 'content/articles/2022/03/day-du/Kế hoạch 1.pdf'), '%PDF-1.4\n% hai\n%%EOF\n');
    await makeData(folder, day);
    const file = 'data/sources/articles/2022/03/day-du/Kế hoạch 1.pdf';
    const bag = bagOf('du-lieu/2022/archive-2022-vi.zip', data);
    expect(bag.get(file)?.toString()).toContain('hai');
    expect(bagFaults(bag)).toEqual([]);
  });

  it('packs a year when the day comes on which it is over', async () => {
    await makeData(folder, '2025-01-01');
    const bag = bagOf('du-lieu/2024/archive-2024-vi.zip', data);
    expect(bagFaults(bag)).toEqual([]);
    expect(bag.get('data/articles.jsonl')?.toString()).toContain('Bài của ngày mai');
  });

  it('is the same after its cache was damaged or lost', async () => {
    await makeData(folder, day);
    const whole = read('manifest-sha256.txt', data);
    for (const name of packages()) {
      // Another file of the same name: the old one is still the output's.
      rmSync(join(shelf, name));
      writeFileSync(join(shelf, name), 'cut');
    }
    const notes = readdirSync(shelf).filter((name) => /[.](?:year[.]txt|month)$/.test(name));
    for (const name of notes) writeFileSync(join(shelf, name), '{');
    for (const lost of ['_data', '_data', '.cache/open-data']) {
      rmSync(join(folder, lost), { recursive: true, force: true });
      await makeData(folder, day);
      expect(read('manifest-sha256.txt', data)).toBe(whole);
    }
  });

  it('keeps the texts of months for the open year alone', async () => {
    rmSync(shelf, { recursive: true });
    await makeData(folder, day);
    expect(readdirSync(shelf).filter((name) => name.endsWith('.month'))).toHaveLength(1);
  });

  it('takes an article that is removed out of a closed year, and in a while out of the cache', async () => {
    edit('content/articles/2022/04/rut.md', (text) => text.replace(', replacedBy: /2022/03/day-du/', ''));
    edit('content/articles/2022/03/day-du.md', (text) =>
      text.replace('tags:', 'removed: { date: 2024-05-01, reason: Theo yêu cầu, basis: Số 2 }\ntags:'),
    );
    letTimePass(shelf);
    await makeData(folder, day);
    const bag = bagOf('du-lieu/2022/archive-2022-vi.zip', data);
    expect(bagFaults(bag)).toEqual([]);
    expect([...bag.keys()].filter((path) => path.includes('day-du'))).toEqual([]);
    const kept = [data, shelf].flatMap((place) =>
      filesOf(place).filter((path) => readFileSync(join(place, path)).includes('Bờ ruộng')),
    );
    expect(kept).toEqual([]);
  });
});

it('is not there where nothing is published', async () => {
  const empty = join(folder, 'empty');
  writeFiles(empty, { 'content/site.yaml': siteYaml });
  expect(await makeData(empty, day)).toEqual([]);
});
