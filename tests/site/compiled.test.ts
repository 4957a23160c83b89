import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compiledProgram } from '../../scripts/compiled.mjs';
import { root, runCommand } from './command.ts';
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

it.each<[string, boolean, (whole: Buffer) => Buffer]>([
  ['whole', true, (whole) => whole],
  ['cut off', false, (whole) => whole.subarray(0, whole.length / 2)],
  ['empty', false, () => Buffer.alloc(0)],
  ['of other bytes', false, (whole) => Buffer.concat([whole.subarray(0, -1), Buffer.from('x')])],
])('starts whatever V8 had kept of a program: %s', async (_what, isWhole, damage) => {
  const check = () => runCommand('check', ['--content', join(root, 'content')]);
  const first = await check();
  expect([first.status, first.errors]).toEqual([0, '']);
  const compiled = dirname((await compiledProgram('check')) ?? '');
  const [name = ''] = readdirSync(compiled).filter((file) => /^check.*[.]v8$/.test(file));
  const kept = join(compiled, name);
  const left = damage(readFileSync(kept));
  writeFileSync(kept, left);
  expect(await check()).toEqual(first);
  // What was not whole was made anew.
  expect(readFileSync(kept).equals(left)).toBe(isWhole);
});
