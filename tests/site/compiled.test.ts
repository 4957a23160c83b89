import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
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
