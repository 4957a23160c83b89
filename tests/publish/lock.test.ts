import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../scripts/publish/lock.ts';
import { aFolder } from '../folders.ts';
import { root, tsx } from '../site/command.ts';

const run = promisify(execFile);

describe('a lock', () => {
  it('names its process while it is held, and leaves nothing behind', () => {
    const folder = aFolder({});
    const file = join(folder, 'a.lock');
    const unlock = takeLock(file);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    unlock?.();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['no process any more', String(2 ** 30), true],
    ['nobody, since its disk was full', '', true],
    ['another process', String(process.ppid), false],
  ])('is taken over or not where it names %s', (_, holder, isTaken) => {
    const file = join(aFolder({ 'a.lock': holder }), 'a.lock');
    expect(takeLock(file) !== undefined).toBe(isTaken);
    expect(readFileSync(file, 'utf8')).toBe(isTaken ? String(process.pid) : holder);
  });

  it('is taken over although a process was killed while it took it over', () => {
    const file = join(aFolder({ 'a.lock': '', 'a.lock.taking': '' }), 'a.lock');
    expect(takeLock(file)).toBeUndefined();
    expect(takeLock(file)).toBeDefined();
  });

  it('lets one in at a time, of four that race for it and leave it behind', async () => {
    const folder = aFolder({});
    const file = join(folder, 'a.lock');
    writeFileSync(file, '');
    const racer = ['--import', tsx, join(root, 'tests/publish/lock-racer.ts'), file, '200'];
    await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, racer)));
    expect(readdirSync(folder).filter((name) => name !== 'a.lock')).toEqual([]);
  });
});
