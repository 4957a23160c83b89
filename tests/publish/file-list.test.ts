import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FileList } from '../../scripts/publish/file-list.ts';
import { manifestOf } from '../../scripts/publish/manifest.ts';
import { linesOfManifest, noLines } from '../../scripts/publish/manifest-lines.ts';

const sum = (text: string): string => hash('sha256', text);
const last = new Map(
  ['a/index.html', 'a/index.html.br', 'b.html', 'pagefind/1.pf', 'pagefind/2.pf', 'z.txt'].map((path) => [
    path,
    sum(path),
  ]),
);
const linesOf = (manifest: string) => linesOfManifest(manifest) ?? noLines;
const opened = (): FileList => new FileList(linesOf(manifestOf(last)));

describe('the list of files of a release', () => {
  it('is the manifest of all that was added, whatever the last release had', () => {
    const files = opened();
    for (const path of ['z.txt', 'a/index.html']) files.add(path, sum(path));
    files.add('b.html', sum('b, changed'));
    files.add('pagefind/3.pf', sum('new'));
    files.add('0.txt', '');
    files.settle('0.txt', sum('zero'));
    const all = new Map([
      ['0.txt', sum('zero')],
      ['a/index.html', sum('a/index.html')],
      ['b.html', sum('b, changed')],
      ['pagefind/3.pf', sum('new')],
      ['z.txt', sum('z.txt')],
    ]);
    expect(files.toManifest()).toBe(manifestOf(all));
    expect(files.size).toBe(5);
    expect(files.written).toEqual(['b.html', 'pagefind/3.pf', '0.txt']);
    expect(files.removed).toEqual(['a/index.html.br', 'pagefind/1.pf', 'pagefind/2.pf']);
  });

  it('is the last one again where all was kept, or written with the same bytes', () => {
    const files = opened();
    for (const path of [...last.keys()].toReversed()) {
      files.add(path, '');
      files.settle(path, sum(path));
    }
    expect(files.toManifest()).toBe(manifestOf(last));
    expect([files.written, files.removed, files.size]).toEqual([[], [], 6]);
  });

  it.each([
    ['nothing', ''],
    ['text', 'Đây không phải danh mục.\n'],
    ['a line without its end', manifestOf(last).slice(0, -1)],
    ['lines in another order', manifestOf(last).split('\n').toReversed().join('\n').slice(1)],
    ['a line twice', manifestOf(last).replace(/.*\n/, '$&$&')],
  ])('begins anew where the last manifest is %s', (_, manifest) => {
    const files = new FileList(linesOf(manifest));
    files.add('b.html', sum('b.html'));
    expect(files.sumBefore('b.html')).toBeUndefined();
    expect(files.toManifest()).toBe(manifestOf(new Map([['b.html', sum('b.html')]])));
    expect([files.written, files.removed]).toEqual([['b.html'], []]);
  });

  it('takes no path twice: not kept, not new, not one and the other', () => {
    const files = opened();
    files.add('b.html', sum('b.html'));
    files.add('new.html', '');
    for (const [path, again] of [
      ['b.html', sum('b.html')],
      ['b.html', sum('other')],
      ['new.html', sum('other')],
    ] as const)
      expect(() => files.add(path, again)).toThrow(`Cannot publish a second file at ${path}`);
  });

  it('keeps what the last release had, with its siblings, and nothing else', () => {
    const files = opened();
    expect(files.keep('b.html', sum('other'))).toBe(false);
    expect(files.keep('c.html')).toBe(false);
    expect(files.keep('a/index.html', sum('a/index.html'))).toBe(true);
    files.keepSiblings('a/index.html');
    files.keepSiblings('b.html');
    files.keepSiblings('c.html');
    expect(files.toManifest()).toBe(manifestOf(new Map([...last].slice(0, 2))));
    expect(() => files.keep('a/index.html')).toThrow('second file');
  });

  it('tells what lay below a folder, without the siblings of other files', () => {
    expect(opened().below('pagefind/')).toEqual(['pagefind/1.pf', 'pagefind/2.pf']);
    expect(opened().below('a/')).toEqual(['a/index.html']);
    expect(opened().below('y/')).toEqual([]);
  });

  it('comes to the same as a map, over random releases', () => {
    const digits = (text: string): number => Number.parseInt(sum(text).slice(0, 8), 16);
    let before = new Map<string, string>();
    for (let round = 0; round < 60; round += 1) {
      const files = new FileList(linesOf(manifestOf(before)));
      const now = new Map<string, string>();
      for (let at = 0; at < 80; at += 1) {
        const chance = digits(`${round} ${at}`) % 10;
        const path = `${at % 7}/${at}${at % 3 === 0 ? '' : '.html'}`;
        if (chance < 2) continue;
        const content = chance < 8 ? (before.get(path) ?? sum(path)) : sum(`${round} ${path}`);
        now.set(path, content);
        files.add(path, at % 2 === 0 ? content : '');
        files.settle(path, content);
      }
      expect(files.toManifest()).toBe(manifestOf(now));
      const isOther = ([path, content]: [string, string]): boolean => before.get(path) !== content;
      expect(files.written.toSorted()).toEqual(
        [...now]
          .filter(isOther)
          .map(([path]) => path)
          .toSorted(),
      );
      expect(files.removed).toEqual([...before.keys()].filter((path) => !now.has(path)).toSorted());
      before = now;
    }
  });
});
