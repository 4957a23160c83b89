import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../scripts/bench/generate.ts';
import { FileList, type UnchangedFiles } from '../../scripts/publish/file-list.ts';
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
    expect(String(files.toManifest())).toBe(manifestOf(all));
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
    expect(String(files.toManifest())).toBe(manifestOf(last));
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
    expect(String(files.toManifest())).toBe(manifestOf(new Map([['b.html', sum('b.html')]])));
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
    expect(String(files.toManifest())).toBe(manifestOf(new Map([...last].slice(0, 2))));
    expect(() => files.keep('a/index.html')).toThrow('second file');
  });

  describe('of which whole months stay', () => {
    const months = new Map(
      ['2023/01/', '2023/02/']
        .flatMap((month) =>
          [
            ...['a/index.html', 'a/index.html.br', 'a/index.html.gz', 'a/index.md', 'a/index.md.br'],
            ...['b/index.html', 'b/index.html-x', 'b/index.html.gz', 'b/index.md', 'index.html'],
          ].map((name) => month + name),
        )
        .map((path) => [path, sum(path)]),
    );
    const names = [
      'a/index.html',
      'a/index.md',
      'b/index.html',
      'b/index.html-x',
      'b/index.md',
      'index.html',
    ];
    const filesOf = (month: string, ...without: string[]): UnchangedFiles => {
      const paths = names.filter((name) => !without.includes(name)).map((name) => month + name);
      return { folder: month, count: paths.length, paths: () => paths };
    };
    const openedMonths = (): FileList => new FileList(linesOf(manifestOf(months)));

    it('keeps all of a folder, with siblings or without', () => {
      for (const withSiblings of [true, false]) {
        const files = openedMonths();
        files.keepLater(filesOf('2023/01/'));
        files.keepUnchanged(withSiblings);
        const kept = [...months].filter(
          ([path]) => path.startsWith('2023/01/') && (withSiblings || !/\.(?:br|gz)$/.test(path)),
        );
        expect(String(files.toManifest())).toBe(manifestOf(new Map(kept)));
        expect(files.size).toBe(kept.length);
      }
    });

    it('asks for no path where a folder is full of what is kept, from several sides', () => {
      const files = openedMonths();
      files.keep('2023/01/index.html');
      files.add('2023/01/b/index.html-x', sum('changed'));
      const unasked = (count: number): UnchangedFiles => ({
        folder: '2023/01/',
        count,
        paths: () => {
          throw new Error('Asked for paths');
        },
      });
      files.keepLater(unasked(1));
      files.keepLater(unasked(3));
      files.keepUnchanged(true);
      expect(files.removed.every((path) => path.startsWith('2023/02/'))).toBe(true);
      files.keepLater(unasked(5));
      expect(() => files.keepUnchanged(true)).toThrow('Asked for paths');
    });

    it('lets go what is no longer published, and its siblings', () => {
      const files = openedMonths();
      files.keepLater(filesOf('2023/01/', 'a/index.html', 'a/index.md'));
      files.keepLater(filesOf('2023/02/'));
      files.keepUnchanged(true);
      const gone = ['a/index.html', 'a/index.html.br', 'a/index.html.gz', 'a/index.md', 'a/index.md.br'];
      expect(files.removed).toEqual(gone.map((name) => `2023/01/${name}`));
    });

    it('lets go the siblings of what is written anew', () => {
      const files = openedMonths();
      files.add('2023/01/a/index.html', sum('changed'));
      files.add('2023/01/a/index.html.br', sum('changed too'));
      files.keepLater(filesOf('2023/01/', 'a/index.html'));
      files.keepUnchanged(true);
      expect(files.removed.filter((path) => path.startsWith('2023/01/'))).toEqual([
        '2023/01/a/index.html.gz',
      ]);
    });

    it('takes no path twice, and none that the last release has not', () => {
      const twice = openedMonths();
      twice.keep('2023/01/a/index.md');
      twice.keepLater(filesOf('2023/01/'));
      expect(() => twice.keepUnchanged(true)).toThrow('second file at 2023/01/a/index.md');
      const unknown = openedMonths();
      unknown.keepLater({ folder: undefined, count: 1, paths: () => ['2023/03/index.html'] });
      expect(() => unknown.keepUnchanged(true)).toThrow('has no 2023/03/index.html');
    });

    it.each([1, 2, 3, 4, 5])('comes to what looking for each one comes to: seed %i', (seed) => {
      const random = seeded(seed);
      const [together, singly] = [openedMonths(), openedMonths()];
      for (const month of ['2023/01/', '2023/02/']) {
        const left = names.filter(() => random() < 0.8);
        const written = left.filter(() => random() < 0.2);
        for (const name of written) {
          for (const files of [together, singly]) files.add(month + name, sum(name));
        }
        const kept = left.filter((name) => !written.includes(name)).map((name) => month + name);
        together.keepLater({ folder: month, count: kept.length, paths: () => kept });
        for (const path of kept) {
          singly.keep(path);
          singly.keepSiblings(path);
        }
      }
      together.keepUnchanged(true);
      expect(together.toManifest()).toEqual(singly.toManifest());
      expect([together.written, together.removed]).toEqual([singly.written, singly.removed]);
    });
  });

  it('tells what lay below a folder, without the siblings of other files', () => {
    expect(opened().below('pagefind/')).toEqual(['pagefind/1.pf', 'pagefind/2.pf']);
    expect(opened().below('a/')).toEqual(['a/index.html']);
    expect(opened().below('y/')).toEqual([]);
  });

  it('makes the manifest of a large release whose compressed siblings go', () => {
    const files = Array.from({ length: 150_000 }, (_, at) => `${String(at).padStart(6, '0')}.html`);
    const [all, some] = [files.flatMap((path) => [path, `${path}.br`]), files].map((paths) =>
      manifestOf(new Map(paths.map((path) => [path, sum('x')]))),
    );
    const list = new FileList(linesOf(all ?? ''));
    for (const path of files) list.keep(path);
    expect(String(list.toManifest()) === some).toBe(true);
  });

  it('comes to the same as a map, over random releases', () => {
    const digits = (text: string): number => Number.parseInt(sum(text).slice(0, 8), 16);
    let before = new Map<string, string>();
    for (let round = 0; round < 60; round += 1) {
      const files = new FileList(linesOf(manifestOf(before)));
      const now = new Map<string, string>();
      for (let at = 0; at < 80; at += 1) {
        const chance = digits(`${round} ${at}`) % 10;
        // In the rounds of every other release some paths take more bytes than characters.
        const letter = Math.floor(round / 20) % 2 === 1 && at % 11 === 0 ? 'ấ' : '';
        const path = `${at % 7}/${letter}${at}${at % 3 === 0 ? '' : '.html'}`;
        if (chance < 2) continue;
        const content = chance < 8 ? (before.get(path) ?? sum(path)) : sum(`${round} ${path}`);
        now.set(path, content);
        files.add(path, at % 2 === 0 ? content : '');
        files.settle(path, content);
      }
      expect(String(files.toManifest())).toBe(manifestOf(now));
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
