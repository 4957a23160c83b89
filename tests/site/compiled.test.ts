import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compiledProgram } from '../../scripts/compiled.mjs';
import { copyProject, removeFolder, temporaryFolder } from './sites.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

it('lets checkouts that share their packages each run code of their own', () => {
  for (const name of ['one', 'two']) {
    const project = join(folder, name);
    copyProject(project);
    const args = [join(project, 'scripts/khotin.mjs'), 'build', '--date', '2026-11-20'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    // The second finds neither layouts nor styles of the first.
    removeFolder(project);
  }
});

it('notes each start, since code of other versions goes a day after its last', async () => {
  const start = async (): Promise<string> => dirname((await compiledProgram('build')) ?? '');
  const compiled = await start();
  utimesSync(compiled, 0, 0);
  expect(await start()).toBe(compiled);
  expect(statSync(compiled).mtimeMs).toBeGreaterThan(Date.now() - 600_000);
});

describe('what V8 keeps of a program', () => {
  // A checkout of its own: other tests start the programs of this one.
  const project = join(folder, 'three');
  const start = (...args: readonly string[]) => {
    const program = [join(project, 'scripts/khotin.mjs'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, program, {
      cwd: project,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const keptOf = async (name: string): Promise<string> => {
    const compiled: typeof import('../../scripts/compiled.mjs') = await import(
      pathToFileURL(join(project, 'scripts/compiled.mjs')).href
    );
    return `${await compiled.compiledProgram(name)}.${process.arch}.v8`;
  };
  beforeAll(() => copyProject(project));

  it.each<[string, boolean, (whole: Buffer) => Buffer]>([
    ['whole', true, (whole) => whole],
    ['cut off', false, (whole) => whole.subarray(0, whole.length / 2)],
    ['empty', false, () => Buffer.alloc(0)],
    ['of other bytes', false, (whole) => Buffer.concat([whole.subarray(0, -1), Buffer.from('x')])],
  ])('is made anew where it is not whole: %s', async (_what, isWhole, damage) => {
    const first = start('check');
    expect([first.status, first.stderr]).toEqual([0, '']);
    const kept = await keptOf('check');
    const left = damage(readFileSync(kept));
    writeFileSync(kept, left);
    expect(start('check')).toEqual(first);
    expect(readFileSync(kept).equals(left)).toBe(isWhole);
  });

  it('serves the start of first builds too, which have settings of their own for the heap', async () => {
    const build = (output: string) => start('build', '--date', '2026-11-20', '--output', output).status;
    expect(build('one')).toBe(0);
    const kept = await keptOf('build');
    utimesSync(kept, 1, 1);
    expect(build('two')).toBe(0);
    expect(statSync(kept).mtimeMs).toBe(1000);
  });
});
