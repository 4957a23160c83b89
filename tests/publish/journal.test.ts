import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, finish, workshopOf } from '../../scripts/publish/journal.ts';
import { aFolder } from '../folders.ts';
import { filesOf } from '../site/audit.ts';
import { failingDisk } from '../site/failing-disk.ts';

const before = {
  'index.html': 'cũ',
  'a/index.html': 'a',
  'b/index.html': 'b',
  tep: 'tệp',
  'c/d/e.html': 'e',
};
const ready = { 'index.html': 'mới', 'a/them/index.html': 'thêm', 'tep/index.html': 'thư mục' };
const changes = { written: Object.keys(ready), removed: ['b/index.html', 'tep', 'c/d/e.html'] };
const after = {
  'index.html': 'mới',
  'a/index.html': 'a',
  'a/them/index.html': 'thêm',
  'tep/index.html': 'thư mục',
};

/** An output folder with new files beside it that are to take their places. */
function aWorkshop() {
  const output = join(aFolder({}), '_site');
  const workshop = workshopOf(output);
  for (const [folder, files] of [
    [output, before],
    [workshop.next, ready],
  ] as const) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
  return workshop;
}

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(filesOf(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

function expectDone({ output, next, journal }: ReturnType<typeof workshopOf>): void {
  expect(textsIn(output)).toEqual(after);
  expect([next, journal, `${journal}.part`].filter((path) => existsSync(path))).toEqual([]);
}

describe('a journal', () => {
  it('puts new files in place and takes old ones away, empty folders too', () => {
    const workshop = aWorkshop();
    change(workshop, changes);
    expectDone(workshop);
    expect(existsSync(join(workshop.output, 'c'))).toBe(false);
  });

  it.each([0, 1, 2, 3, 4, 5])('is ended by the next build when a process died after step %i', (steps) => {
    const workshop = aWorkshop();
    const { output, next, journal } = workshop;
    writeFileSync(journal, JSON.stringify(changes));
    const all = [
      ...changes.removed.map((path) => () => rmSync(join(output, path))),
      ...changes.written.map((path) => () => {
        mkdirSync(dirname(join(output, path)), { recursive: true });
        renameSync(join(next, path), join(output, path));
      }),
    ];
    for (const step of all.slice(0, steps)) step();
    finish(workshop);
    expectDone(workshop);
  });

  it.each([0, 1, 2, 3])('finds out before the first step that the disk is full: room for %i', (room) => {
    const workshop = aWorkshop();
    const disk = failingDisk('full', room);
    let failure: unknown;
    try {
      change(workshop, changes);
    } catch (error) {
      failure = error;
    }
    // As a build does that failed.
    finish(workshop);
    disk.mend();
    expect(failure !== undefined).toBe(room < 2);
    expect(textsIn(workshop.output)).toEqual(room < 2 ? before : after);
    expect(readdirSync(dirname(workshop.output))).toEqual(['_site']);
  });

  it('that was never whole changes nothing', () => {
    const workshop = aWorkshop();
    writeFileSync(`${workshop.journal}.part`, '{"written":["ind');
    finish(workshop);
    expect(textsIn(workshop.output)).toEqual(before);
    expect(existsSync(workshop.next)).toBe(false);
  });

  it('whose files are lost is an error, not a site with holes', () => {
    const workshop = aWorkshop();
    writeFileSync(workshop.journal, JSON.stringify({ written: ['khong-co.html'], removed: [] }));
    expect(() => finish(workshop)).toThrow('khong-co.html');
  });
});
