import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../scripts/content/messages/en.ts';
import type { Messages } from '../../scripts/content/messages/messages.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { problemsOf } from '../check-content.ts';
import { aContentFolder, aFolder, articleText, siteYaml } from '../folders.ts';
import { contentRows, settingsRows } from './broken-rows.ts';

const fixtures = new URL('../fixtures/broken/', import.meta.url).pathname;

const placeOf = ({ path, line, column, field }: Problem): string =>
  `${path.replace(/^content\//, '')}:${line}:${column}${field === '' ? '' : ` ${field}`}`;
const rowOf = (problem: Problem) => [problem.severity, placeOf(problem), problem.message];

/** What the tests of this file have seen, to know at the end that each message has its case. */
const seen: Problem[] = [];
async function problemsIn(folder: string): Promise<Problem[]> {
  const problems = await problemsOf(folder);
  seen.push(...problems);
  return problems;
}

describe('a folder in which each file makes one mistake', () => {
  let problems: Problem[];
  beforeAll(async () => {
    problems = await problemsIn(`${fixtures}content`);
  });

  it('reports exactly the expected problems, in the order of the files', () => {
    expect(problems.map(placeOf)).toEqual(contentRows.map(({ place }) => place));
  });

  it.each(contentRows)('says in Vietnamese what is wrong at $place', ({ severity, place, vi }) => {
    expect(problems.map(rowOf)).toContainEqual([severity, place, vi]);
  });

  it('says the same in English where the language of the site is English', async () => {
    const folder = aFolder({});
    cpSync(`${fixtures}content`, folder, { recursive: true });
    const settings = readFileSync(join(folder, 'site.yaml'), 'utf8');
    const inEnglish = settings.replace('language: vi', 'language: en').replace('[vi, en]', '[en, vi]');
    writeFileSync(join(folder, 'site.yaml'), inEnglish);
    const expected = contentRows.map(({ severity, place, en }) => [severity, place, en]);
    expect((await problemsOf(folder)).map(rowOf)).toEqual(expected);
  });
});

describe('a site.yaml with one mistake', () => {
  it.each(Object.entries(settingsRows))(
    '%s is reported at its place, in both languages',
    async (name, row) => {
      const text = readFileSync(`${fixtures}settings/${name}`, 'utf8');
      const { severity, place, vi, en } = row;
      expect((await problemsIn(aFolder({ 'site.yaml': text }))).map(rowOf)).toEqual([[severity, place, vi]]);
      const inEnglish = text.replace('language: vi', 'language: en').replace('[en, vi]', '[vi, en]');
      expect((await problemsOf(aFolder({ 'site.yaml': inEnglish }))).map(rowOf)).toEqual([
        [severity, place, en],
      ]);
    },
  );

  it('is the only file whose absence is a problem', async () => {
    const problems = await problemsIn(aFolder({ 'articles/2023/01/bai.md': articleText() }));
    expect(problems.map(rowOf)).toEqual([['error', 'site.yaml:1:1', vi.missingFile('site.yaml')]]);
  });

  it('may not be followed by a notice that ends before it begins', async () => {
    const notice = 'text: Báo động\nfrom: 2023-01-12\nuntil: 2023-01-09\n';
    const problems = await problemsIn(aContentFolder({ 'notice.yaml': notice }));
    expect(problems.map(rowOf)).toEqual([['error', 'notice.yaml:3:8 until', vi.daysReversed]]);
  });

  it('does not hide the problems of articles', async () => {
    const problems = await problemsIn(
      aFolder({ 'site.yaml': siteYaml('x: y\n'), 'articles/2023/01/bai.md': articleText('x: y') }),
    );
    expect(problems.map(placeOf)).toEqual(['articles/2023/01/bai.md:4:1 x', 'site.yaml:14:1 x']);
  });
});

describe('files that git cannot hold well', () => {
  const at = 'articles/2023/01';

  it.each<[string, string | Buffer, string, string]>([
    ['a name with #', articleText(), `${at}/bai#1.md`, vi.badFileName('#')],
    ['a name with ? and %', articleText(), `${at}/bai?%20.md`, vi.badFileName('? %')],
    ['a name with a line break', articleText(), `${at}/bai\n1.md`, vi.badFileName('\\n')],
    ['a name that runs backwards', articleText(), `${at}/bai\u202edm.md`, vi.badFileName('\\u202e')],
    ['a name in decomposed form', articleText(), `${at}/ba\u0300i.md`, vi.nameNotNfc],
    ['a text in another encoding', Buffer.from([0xff, 0xfe, 0x2d, 0x00]), `${at}/bai.md`, vi.notUtf8],
    ['a text with a form feed', '---\ntitle: A\n\f', `${at}/bai.md`, vi.forbiddenCharacter('U+000C')],
    [
      'an article of more than 1 MB',
      articleText('', 'a '.repeat(500_000)),
      `${at}/bai.md`,
      vi.fileTooLarge('1 MB'),
    ],
    ['front matter of 6,000 lines', articleText('\n'.repeat(6000)), `${at}/bai.md`, vi.longFrontMatter],
    [
      '3,000 links',
      articleText('', '[a](https://a.vn)\n'.repeat(3000)),
      `${at}/bai.md`,
      vi.tooManyLinks(2000),
    ],
  ])('%s is a problem', async (_name, text, path, message) => {
    const [problem, ...others] = await problemsIn(aContentFolder({ [path]: text }));
    expect(problem?.message).toBe(message);
    expect(problem?.path).not.toMatch(/[\n\u202e]/);
    expect(others).toEqual([]);
  });

  it('says where in a text a hidden character stands', async () => {
    const problems = await problemsIn(
      aContentFolder({ [`${at}/bai.md`]: articleText('', 'Lời\nẩn \u202edm\n') }),
    );
    expect(problems.map(placeOf)).toEqual([`${at}/bai.md:6:4`]);
  });

  it('names that are not UTF-8 are problems', async () => {
    const folder = aContentFolder({ [`${at}/bai.md`]: articleText() });
    const name = Buffer.concat([
      Buffer.from(`${join(folder, at)}/bai-`),
      Buffer.from([0xe1]),
      Buffer.from('.md'),
    ]);
    writeFileSync(name, articleText());
    const problems = await problemsIn(folder);
    expect(problems.map(({ message }) => message)).toEqual([vi.badFileName('\ufffd')]);
  });

  it('symbolic links are problems, whatever they lead to', async () => {
    const folder = aContentFolder({ [`${at}/bai.md`]: articleText() });
    symlinkSync('bai.md', join(folder, at, 'khac.md'));
    symlinkSync('/etc', join(folder, at, 'thu-muc'));
    symlinkSync('/nowhere', join(folder, at, 'mat.md'));
    const problems = await problemsIn(folder);
    expect(problems.map(rowOf)).toEqual(
      ['khac.md', 'mat.md', 'thu-muc'].map((name) => ['error', `${at}/${name}:1:1`, vi.symbolicLink]),
    );
  });

  it('two names that differ by case are a problem', async () => {
    const problems = await problemsIn(
      aContentFolder({
        [`${at}/bai.md`]: articleText('images: [{ src: anh.PNG, decorative: true }]'),
        [`${at}/bai/anh.PNG`]: await sharp({
          create: { width: 9, height: 9, channels: 3, background: 'red' },
        })
          .png()
          .toBuffer(),
        [`${at}/bai/anh.png`]: 'x',
      }),
    );
    expect(problems.map(rowOf)).toEqual([['error', `${at}/bai/anh.png:1:1`, vi.differsByCase('anh.PNG')]]);
  });

  it('a folder in the place of a file is a problem', async () => {
    const folder = aFolder({});
    mkdirSync(join(folder, 'site.yaml'));
    const [problem] = await problemsIn(folder);
    expect(problem?.message).toBe(vi.unreadable('EISDIR'));
  });

  it.each([
    ['removed: { date: 2024-06-02, reason: Theo yêu cầu, basis: Công văn 1 }', '4:18 removed.date'],
    ['withdrawn:\n  reason: Trùng\n  date: 2024-06-02', '6:9 withdrawn.date'],
    ['draft: true\n"withdrawn":\n  "date": "2024-06-02"\n  reason: Trùng', '6:11 withdrawn.date'],
  ])('a day to come of a withdrawal or removal is a problem until it has come: %j', async (matter, place) => {
    const folder = aContentFolder({ [`${at}/bai.md`]: articleText(matter) });
    expect((await problemsIn(folder)).map(rowOf)).toEqual([
      ['error', `${at}/bai.md:${place}`, vi.endToCome('2024-06-02')],
    ]);
    expect(await problemsOf(folder, '2024-06-02')).toEqual([]);
  });

  it('a photo of more than 50 megapixels is a problem of the article that names it', async () => {
    const photo = await sharp({ create: { width: 7200, height: 7200, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const problems = await problemsIn(
      aContentFolder({
        [`${at}/bai.md`]: articleText('', '![Ảnh](anh.png)\n'),
        [`${at}/bai/anh.png`]: photo,
      }),
    );
    expect(problems.map(rowOf)).toEqual([['error', `${at}/bai.md:5:8`, vi.photoTooLarge(50)]]);
  });
});

describe('the words of problems', () => {
  /** What a message looks like whatever stands in it. */
  function formsOf(say: Messages, key: keyof Messages): RegExp[] {
    const words = say[key];
    const gap = '\u2042';
    const texts =
      typeof words === 'string'
        ? [words]
        : [Array<string>(5).fill(gap), [gap, gap], [gap]].map((values) =>
            Reflect.apply(words, undefined, values),
          );
    return texts.map(
      (text) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(gap, '[^]*'), 'u'),
    );
  }

  /** What only a comparison with an earlier release can say. */
  const ofReleases = ['lostUrl', 'lostAttachment', 'silentEdit', 'silentFile'];
  const ofFiles = (Object.keys(vi) as (keyof Messages)[]).filter((key) => !ofReleases.includes(key));

  it.each(ofFiles)('%s is provoked by a case of this file', (key) => {
    const forms = formsOf(vi, key);
    expect(seen.some(({ message }) => forms.some((form) => form.test(message)))).toBe(true);
  });

  it('are the same set in both languages, none of them in two', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    const texts = Object.values(vi).filter((words) => typeof words === 'string');
    expect(new Set(texts).size).toBe(texts.length);
  });
});
