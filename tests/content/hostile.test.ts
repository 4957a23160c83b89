import { describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import { problemsOf } from '../check-content.ts';
import { aContentFolder, articleText } from '../folders.ts';

const fixtures = new URL('../fixtures/hostile/content', import.meta.url).pathname;
const path = 'articles/2023/01/bai.md';

/** The problems that a text causes as an article, each as `line:column message`. */
function problemsOfText(text: string | Buffer): string[] {
  const { problems } = loadContent(aContentFolder({ [path]: text }));
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('the hostile fixtures', () => {
  it('name each attack with its place, run nothing, and publish only what is harmless', async () => {
    const problems = await problemsOf(fixtures);
    const places = problems.map((one) =>
      `${one.path.slice(8)}:${one.line}:${one.column} ${one.field}`.trim(),
    );
    await expect(`${places.join('\n')}\n`).toMatchFileSnapshot('../fixtures/hostile/problems.txt');
    expect(Reflect.get(globalThis, 'hostileCodeRan')).toBeUndefined();
    const { content } = loadContent(fixtures);
    // Templates and scripts in a text are text; the layouts escape them.
    const whole = content?.articles.filter(
      ({ source }) => !problems.some((one) => one.path.endsWith(source)),
    );
    expect(whole?.map(({ id }) => id)).toEqual(['2023/01/run-template', '2023/01/script']);
  });

  it('never let a prototype key reach an article', () => {
    const { content } = loadContent(fixtures);
    for (const article of content?.articles ?? []) expect(article.draft).toBe(false);
    expect(Reflect.get({}, 'draft')).toBeUndefined();
  });
});

describe('characters that hide what a text says', () => {
  it.each([
    ['NUL', 'a\0b', 'U+0000'],
    ['a lone carriage return', 'a\rb', 'U+000D'],
    ['an escape sequence', 'a\x1b[2Jb', 'U+001B'],
    ['a C1 control', 'a\x85b', 'U+0085'],
    ['a bidi override', 'a\u202eb', 'U+202E'],
    ['a bidi isolate', 'a\u2067b', 'U+2067'],
    ['a replacement character', 'a\ufffdb', 'U+FFFD'],
    ['a noncharacter', 'a\uffffb', 'U+FFFF'],
  ])('%s is refused in a body, in front matter and as an escape', (_name, text, code) => {
    const message = vi.forbiddenCharacter(code);
    expect(problemsOfText(articleText('', `Lời.\n${text}\n`))).toEqual([`6:2 ${message}`]);
    expect(problemsOfText(articleText(`place: ${text}`))).toEqual([`4:9 ${message}`]);
    const escaped = `"a\\u${text.charCodeAt(1).toString(16).padStart(4, '0')}b"`;
    expect(problemsOfText(articleText(`place: ${escaped}`))).toEqual([`4:8 ${message}`]);
  });

  it.each([
    ['half a character', articleText('aliases: ["/\\uD800"]'), `4:11 ${vi.forbiddenCharacter('U+D800')}`],
    ['an entity', articleText('', 'a &#8238; b\n'), `5:3 ${vi.forbiddenCharacter('U+202E')}`],
    [
      'an entity beyond Unicode',
      articleText('', '\na &#x110000; b\n'),
      `6:3 ${vi.forbiddenCharacter('U+FFFD')}`,
    ],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from(articleText('', 'a')), Buffer.from([0xc3, 0x28])]),
      `5:2 ${vi.notUtf8}`,
    ],
    ['UTF-16', Buffer.from(`\ufeff${articleText()}`, 'utf16le'), `1:1 ${vi.notUtf8}`],
  ])('%s is refused', (_name, text, problem) => {
    expect(problemsOfText(text)).toEqual([problem]);
  });

  it.each(['\u200d', '\u200c', '\u00ad', '\u200f', '\t', '&#160;', '&amp;#0;'])('%j stays', (text) => {
    const { content, problems } = loadContent(aContentFolder({ [path]: articleText('', `a${text}b\n`) }));
    expect(problems).toEqual([]);
    expect(content?.articles[0]?.body()).toBe(`a${text}b\n`);
  });
});

/** Milliseconds of CPU: twenty times what the dearest takes; those that were mended took minutes. */
const limit = 60_000;
const body = (text: string): string => articleText('', text);
const matter = (text: string): string => articleText(text);
const times = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');

describe('texts made to exhaust a parser', () => {
  it.each([
    [
      '200 KB of flow brackets',
      matter(`tags: ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      `2:1 ${vi.yamlTooDeep}`,
    ],
    ['flow brackets line by line', matter(`tags:${'\n ['.repeat(4000)}`), `2:1 ${vi.yamlTooDeep}`],
    ['items in items on one line', matter(`tags:\n  ${'- '.repeat(100_000)}`), `2:1 ${vi.yamlTooDeep}`],
    [
      'items in items line by line',
      matter(times(200, (i) => `${' '.repeat(i)}-\n`)),
      `2:1 ${vi.yamlTooDeep}`,
    ],
    ['explicit keys in explicit keys', matter(`  ${'? '.repeat(100_000)}`), `2:1 ${vi.yamlTooDeep}`],
    ['80,000 anchors', matter(`tags: ${'&a '.repeat(80_000)}`), `2:1 ${vi.yamlTooDeep}`],
    ['keys in keys', matter('a: '.repeat(80_000)), `4:4 ${vi.yamlColon(undefined)}`],
    ['100,000 lines of front matter', matter('a: b\n'.repeat(100_000)), `1:1 ${vi.longFrontMatter}`],
    ['900,000 blank lines', matter('\n'.repeat(900_000)), `1:1 ${vi.longFrontMatter}`],
    ['900,000 blank lines and no end', `---\n${'\n'.repeat(900_000)}`, `2:1 ${vi.unclosedFrontMatter}`],
    ['50,000 items', matter(`tags: [${'"!",'.repeat(50_000)}]`), `4:7 ${vi.tooMany(20)}`],
    [
      'a tower of combining marks',
      body(`a${'\u0301\u0323'.repeat(200_000)}`),
      `5:32 ${vi.forbiddenCharacter('U+0301')}`,
    ],
    ['quotes 1,000 deep', body(`${'> '.repeat(1000)}x`), `5:1 ${vi.tooDeep(50)}`],
    ['lists 1,000 deep', body(`${'- '.repeat(1000)}x`), `5:1 ${vi.tooDeep(50)}`],
    [
      'lists deeper line by line',
      body(times(300, (i) => `${' '.repeat(i * 2)}- a\n`)),
      `53:1 ${vi.tooDeep(50)}`,
    ],
    ['50,000 links', body(times(50_000, (i) => `[a](b${i}.pdf)\n`)), `2005:5 ${vi.tooManyLinks(2000)}`],
    [
      'quoted definitions',
      body(`[a]: x\n\n${'>'.repeat(400_000)}${'[a]'.repeat(150_000)}`),
      `7:1 ${vi.tooDeep(50)}`,
    ],
    [
      'pictures in pictures',
      body(`${'!['.repeat(150_000)}${'](x)'.repeat(150_000)}`),
      `5:300003 ${vi.noSuchFile('x', undefined)}`,
    ],
  ])('%s: one named problem in time', (_name, text, problem) => {
    const start = process.cpuUsage();
    const problems = problemsOfText(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(limit);
    expect(problems).toEqual([problem]);
  });

  it.each([
    ['[', 900_000],
    ['*', 900_000],
    ['`', 900_000],
    ['<', 900_000],
    ['&', 900_000],
    ['\\', 900_000],
    ['![](', 225_000],
    ['[a][b', 180_000],
    ['*a _b ', 150_000],
    ['<a href="', 100_000],
    ['[a](<', 180_000],
    ['a|b\n-|-\n', 100_000],
    ['> a\n', 200_000],
    ['- [a\n', 180_000],
    ['<!-- ', 180_000],
  ])('a body of %j, %i times: read whole in time', (text, count) => {
    const written = `Mở [đầu ${text.repeat(count)}\n`;
    const start = process.cpuUsage();
    const { content, problems } = loadContent(aContentFolder({ [path]: body(written) }));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(limit);
    expect(problems).toEqual([]);
    expect(content?.articles[0]?.body() === written).toBe(true);
  });
});
