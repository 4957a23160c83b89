import { describe, expect, it } from 'vitest';
import { checkBody, firstParagraph, shorten } from '../../scripts/content/body.ts';
import { fileDesk } from '../../scripts/content/files.ts';
import { vi } from '../../scripts/content/messages/vi.ts';
import type { Problem } from '../../scripts/content/problem.ts';
import { reporterFor } from '../../scripts/content/reporter.ts';

const files = new Map([
  ['anh.jpg', 100],
  ['ảnh hai.png', 100],
  ['quyet-dinh.pdf', 200],
  ['trang.html', 10],
]);

function check(body: string) {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const report = reporterFor('articles/2023/01/bai.md', vi, problems);
  const references = checkBody(body, 5, fileDesk('2023/01/bai', files, used, report), report);
  const said = problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  return { ...references, used: [...used], problems: said };
}

describe('checkBody', () => {
  it.each([
    ['![Hội trường](anh.jpg "Toàn cảnh")', 'anh.jpg', 'Hội trường', 'Toàn cảnh'],
    ['![Hội trường](bai/anh.jpg)', 'anh.jpg', 'Hội trường', undefined],
    ['![Hội trường](./anh.jpg)', 'anh.jpg', 'Hội trường', undefined],
    ['![Hội trường](<ảnh hai.png>)', 'ảnh hai.png', 'Hội trường', undefined],
    ['![Hội trường](%E1%BA%A3nh%20hai.png)', 'ảnh hai.png', 'Hội trường', undefined],
    ['![Hội trường](a\u0309nh%20hai.png)', 'ảnh hai.png', 'Hội trường', undefined],
  ])('finds the photo of %j', (body, name, alt, caption) => {
    const { images, used, problems } = check(body);
    expect(problems).toEqual([]);
    expect(used).toEqual([name]);
    expect(images).toMatchObject([{ file: `articles/2023/01/bai/${name}`, alt, caption, line: 5 }]);
  });

  it('gathers each file that the text links to once', () => {
    const { files: found, problems } = check('[a](quyet-dinh.pdf) và [b](bai/quyet-dinh.pdf#trang=2)');
    expect(problems).toEqual([]);
    expect(found).toEqual(['articles/2023/01/bai/quyet-dinh.pdf']);
  });

  it.each([
    ['![](anh.jpg)', `5:5 ${vi.altMissing}`],
    ['Lời\n![ ](anh.jpg)', `6:6 ${vi.altMissing}`],
    ['![a](anh.jpeg)', `5:6 ${vi.noSuchFile('anh.jpeg', 'anh.jpg')}`],
    ['![a](quyet-dinh.pdf)', `5:6 ${vi.photoType('jpg, jpeg, png, webp, avif, gif, tif, tiff')}`],
    ['![a](https://example.vn/a.jpg)', `5:6 ${vi.remotePhoto}`],
    ['![a](//example.vn/a.jpg)', `5:6 ${vi.remotePhoto}`],
    ['![a](../a.jpg)', `5:6 ${vi.outsideFolder('../a.jpg')}`],
    ['[a](t%E1%BA%ADp.pdf)', `5:5 ${vi.noSuchFile('tập.pdf', undefined)}`],
    ['[a](../02/khac/a.pdf)', `5:5 ${vi.outsideFolder('../02/khac/a.pdf')}`],
    ['[a](khac.md)', `5:5 ${vi.noSuchFile('khac.md', undefined)}`],
    ['[a](javascript:x)', `5:5 ${vi.unsafeLink('javascript:x')}`],
    ['- a\n  - [b](data:x)', `6:9 ${vi.unsafeLink('data:x')}`],
    ['# [b](data:x)', `5:7 ${vi.unsafeLink('data:x')}`],
    ['|a|\n|-|\n|b|\n|[c](data:x)|', `8:6 ${vi.unsafeLink('data:x')}`],
    ['[a]: https://example.vn', `5:1 ${vi.linkDefinition('a')}`],
  ])('reports %j', (body, problem) => {
    expect(check(body).problems).toEqual([problem]);
  });

  it('tells two equal links apart', () => {
    const message = vi.unsafeLink('data:x');
    expect(check('[a](data:x) [b](data:x)\n[c](data:x)').problems).toEqual([
      `5:5 ${message}`,
      `5:17 ${message}`,
      `6:5 ${message}`,
    ]);
  });

  it.each(['[a](#)', '[a](?x=1)', '[a](mailto:a@example.vn)', '[a]', '`[a](data:x)`'])(
    'has nothing to say about %j',
    (body) => {
      expect(check(body)).toEqual({ images: [], files: [], links: [], used: [], problems: [] });
    },
  );

  it.each([
    ['/2023/', '/2023/', undefined],
    ['/2023/?x=1#b', '/2023/', 'b'],
    ['/2023/#', '/2023/', undefined],
    ['#muc-kết-quả', '', 'muc-kết-quả'],
    ['#a?b#c', '', 'a?b#c'],
    ['https://example.vn', 'https://example.vn', undefined],
    ['HTTP://Example.vn:80/2023/b%C3%A0i/?x=1#b', 'HTTP://Example.vn:80/2023/bài/', 'b'],
    ['/2023/#:~:text=Sở', '/2023/', undefined],
    ['/2023/#muc:~:text=Sở', '/2023/', 'muc'],
  ])('gathers the link %j to a page, and the place on it', (href, path, anchor) => {
    expect(check(`[a](${href})`)).toEqual({
      images: [],
      files: [],
      links: [{ path, anchor, line: 5, column: 5 }],
      used: [],
      problems: [],
    });
  });
});

describe('firstParagraph', () => {
  it.each([
    ['Một.\n\nHai.', 'Một.'],
    ['\n\nMột\nhai.', 'Một hai.'],
    ['# Mục\n\nMột *hai*.', 'Một hai.'],
    ['![a](a.jpg)\n\nMột.', 'Một.'],
    ['> Trích.\n\nMột.', 'Một.'],
    ['- a\n\nMột.', 'Một.'],
    ['- a', ''],
    ['', ''],
    [`\n${'chữ '.repeat(4000)}`, `${'chữ '.repeat(79)}chữ…`],
    [`${'\n'.repeat(9000)}Một.`, 'Một.'],
  ])('of a body is its first plain one', (body, text) => {
    expect(firstParagraph(body)).toBe(text);
  });
});

describe('shorten', () => {
  it.each([
    ['một hai ba', 20, 'một hai ba'],
    ['một hai ba', 10, 'một hai ba'],
    ['một hai ba', 9, 'một hai…'],
    ['một, hai', 5, 'một…'],
    ['mộthaibabốn', 5, 'mộth…'],
  ])('%j to %i is %j', (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(limit);
  });
});
