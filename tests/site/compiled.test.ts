import { spawnSync } from 'node:child_process';
import { statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
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
  const start = async (): Promise<string> => dirname(fileURLToPath((await compiledProgram('build')) ?? ''));
  const compiled = await start();
  utimesSync(compiled, 0, 0);
  expect(await start()).toBe(compiled);
  expect(statSync(compiled).mtimeMs).toBeGreaterThan(Date.now() - 600_000);
});
