import { hash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileLines, filesIn } from '../../scripts/content/packed-lines.ts';
import { type ArticleFile, type FreshReading, fileReader } from '../../scripts/content/read-files.ts';
import { readRuns } from '../../scripts/content/read-runs.ts';
import { unpacker } from '../../scripts/content/unpacker.ts';
import { articleText, removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();
const count = 1500;
const paths = Array.from({ length: count }, (_, at) => `articles/2024/03/bai-${at}.md`);
const files = paths.map((path): ArticleFile => {
  return { id: path.slice('articles/'.length, -3), language: 'vi', path, files: new Map([['a.jpg', 5]]) };
});
const task = { folder, site: { timeZone: 'Asia/Ho_Chi_Minh', categories: [] }, language: 'vi' } as const;

beforeAll(() => {
  const texts = paths.map((path, at) => {
    const fields = { title: `Bài ${at}`, date: at % 100 === 7 ? '2024-02-31' : '2024-03-01T08:30+07:00' };
    return [path, articleText(fields, at % 3 === 0 ? '![Ảnh](a.jpg "Lời")' : `Đoạn ${at}.`)] as const;
  });
  writeFiles(folder, Object.fromEntries(texts.filter((_, at) => at !== 1234)));
});
afterAll(() => removeFolder(folder));

function readAll(): readonly (FreshReading | undefined)[] {
  const readings = new Map<ArticleFile, FreshReading>();
  readRuns(files, task, (file, packed, body) => {
    expect(readings.has(file)).toBe(false);
    readings.set(file, { packed, body: Buffer.from(body) });
  });
  return files.map((file) => readings.get(file));
}

describe('readRuns', () => {
  it('reads on two cores what one core reads, in the order of the files', () => {
    const read = fileReader(task);
    const alone = files.map((file) => {
      const reading = read(file, () => false);
      return reading && { ...reading, body: Buffer.from(reading.body) };
    });
    expect(readAll()).toEqual(alone);
  });

  it('names what is wrong, wherever it was read', () => {
    const { unpack } = unpacker(() => () => '');
    const wrong = readAll().flatMap((reading, at) => {
      const file = files[at];
      return file && reading ? unpack(reading.packed, file).problems.map(({ path }) => path) : [];
    });
    expect(wrong).toHaveLength(count / 100 + 1);
    expect(wrong).toContain(join('content', paths[1234] ?? ''));
  });
});

describe('fileReader', () => {
  const [head, body] = ['title: Tin\ndate: 2024-03-01', 'Đường số 1.\n\n𠮷 hết.\n'];
  it.each([
    ['as it is stored', `---\n${head}\n---\n${body}`],
    ['with a byte order mark', `\ufeff---\n${head}\n---\n${body}`],
    ['with the ends of lines of Windows', `---\n${head}\n---\n${body}`.replaceAll('\n', '\r\n')],
    ['with letters in parts', `---\n${head}\n---\n${body}`.normalize('NFD')],
  ])('gives the bytes of a body that is %s', (name, text) => {
    const path = `articles/2024/03/${name}.md`;
    writeFiles(folder, { [path]: text });
    const file = { id: `2024/03/${name}`, language: 'vi', path, files: new Map() } as const;
    expect(fileReader(task)(file, () => false)?.body.toString()).toBe(body);
  });

  it.each(['a b', 'a  b', 'a\u00a0b', 'a\tb', 'a\nb', 'a\n\n\nb\n', '**a** b'])(
    'knows %j by the words that readers read',
    (words) => {
      const path = 'articles/2024/03/words.md';
      const file = { id: '2024/03/words', language: 'vi', path, files: new Map() } as const;
      writeFiles(folder, { [path]: `---\n${head}\ntags:\n  - Tin\n---\n${words}` });
      const packed = fileReader(task)(file, () => false)?.packed;
      expect(packed?.textHash).toBe(hash('sha256', 'Tin\na b'));
      expect(packed?.form).toBe(/ {2}|\*/.test(words) ? '' : 'p');
    },
  );

  it('gives none where there is no body, or no article', () => {
    const texts = { 'a.md': `---\n${head}\n---`, 'b.md': `---\n${head}\n---\n`, 'c.md': 'x' };
    writeFiles(folder, texts);
    for (const path of Object.keys(texts)) {
      const file = { id: '2024/03/x', language: 'vi', path, files: new Map() } as const;
      expect(fileReader(task)(file, () => false)?.body).toHaveLength(0);
    }
  });
});

describe('fileLines', () => {
  it('come back as the files they were made of', () => {
    const beside = new Map([['ảnh\t1\n.jpg', 5]]);
    const english = {
      id: '2024/03/a',
      language: 'en',
      path: 'articles/2024/03/a.en.md',
      files: beside,
    } as const;
    const all = [...files.slice(0, 3), { ...english, files: new Map() }, english];
    expect(filesIn(fileLines(all))).toEqual(all);
  });
});
