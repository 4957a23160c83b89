import { execFile } from 'node:child_process';
import { readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../scripts/publish/lock.ts';
import { aFolder } from '../folders.ts';
import { root, tsx } from '../site/command.ts';

const run = promisify(execFile);
const nobody = String(2 ** 30);
const guards = ['a.lock.taking', 'a.lock.taking.taking', 'a.lock.taking.taking.taking'];

/** Where a lock is to be, and what other processes left there. */
function aLock(left: Readonly<Record<string, string>>): { readonly folder: string; readonly file: string } {
  const folder = aFolder({});
  for (const [name, holder] of Object.entries(left)) symlinkSync(holder, join(folder, name));
  return { folder, file: join(folder, 'a.lock') };
}

describe('a lock', () => {
  it('names its process while it is held, and leaves nothing behind', () => {
    const { folder, file } = aLock({});
    const unlock = takeLock(file);
    expect(readlinkSync(file)).toBe(String(process.pid));
    unlock?.();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['no process any more', nobody, true],
    ['what is no process', '0', true],
    ['a process of the same number, before this one', String(process.pid), true],
    ['another process', String(process.ppid), false],
  ])('is taken over or not where it names %s', (_, holder, isTaken) => {
    const { folder, file } = aLock({ 'a.lock': holder });
    expect(takeLock(file) !== undefined).toBe(isTaken);
    expect(readlinkSync(file)).toBe(isTaken ? String(process.pid) : holder);
    expect(readdirSync(folder)).toEqual(['a.lock']);
  });

  it.each([
    ['no process any more', nobody, true],
    ['nobody, since its disk was full', '', true],
    ['another process', String(process.ppid), false],
  ])('that is a file is taken over or not where it names %s', (_, holder, isTaken) => {
    const file = join(aFolder({ 'a.lock': holder }), 'a.lock');
    expect(takeLock(file) !== undefined).toBe(isTaken);
  });

  it.each([['a.lock', 'a.lock.taking'], ['a.lock.taking'], ['a.lock.taking.taking'], ['a.lock', ...guards]])(
    'is taken although processes were killed while they took it over: %s, %s, %s, %s',
    (...names) => {
      const left = Object.fromEntries(names.map((name) => [name, nobody]));
      const { folder, file } = aLock(left);
      const unlock = takeLock(file);
      expect(readlinkSync(file)).toBe(String(process.pid));
      unlock?.();
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('lets one in at a time, of four that race for it and leave it behind', async () => {
    const { folder, file } = aLock({ 'a.lock': nobody });
    const racer = ['--import', tsx, join(root, 'tests/publish/lock-racer.ts'), file, '200'];
    await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, racer)));
    expect(readdirSync(folder)).toEqual([]);
  });
});
