import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder } from './folders.ts';
import { forgetLostRuns, lackOfRoom } from './run-folder.ts';

it('lets all that a run makes lie in one folder', () => {
  expect(process.env['KHOTIN_RUN']).toMatch(/khotin-run-\d+-\w{6}$/);
  expect(tmpdir()).toBe(process.env['KHOTIN_RUN']);
});

it.each([
  [0, 'need 300 MB in /tmp, where 0 MB are free'],
  [299.9, 'need 300 MB in /tmp, where 299 MB are free'],
  [300, undefined],
])('tells of a disk that has %d MB free', (free, told) => {
  const lack = lackOfRoom('/tmp', free);
  if (told === undefined) expect(lack).toBeUndefined();
  else expect(lack).toContain(told);
});

it('forgets runs that ended long ago, and leaves those that may be at work', () => {
  const parent = aFolder({});
  const nobody = 2 ** 22 + 1;
  const names = {
    old: `khotin-run-${nobody}-AbCd12`,
    young: `khotin-run-${nobody}-AbCd13`,
    running: `khotin-run-${process.pid}-AbCd14`,
    foreign: 'khotin-AbCd15',
  };
  for (const name of Object.values(names))
    mkdirSync(join(parent, name, 'khotin-test-x'), { recursive: true });
  const { old, running, foreign } = names;
  const before = new Date(Date.now() - 90_000_000);
  for (const name of [old, running, foreign]) utimesSync(join(parent, name), before, before);
  forgetLostRuns(parent);
  expect(readdirSync(parent).toSorted()).toEqual([names.young, running, foreign].toSorted());
});
