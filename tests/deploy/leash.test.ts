import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runLeashed } from '../../scripts/deploy/programs.ts';
import { until } from '../patience.ts';
import { root, tsx } from '../site/command.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../site/sites.ts';

const folder = temporaryFolder();
const { env } = process;
afterAll(() => removeFolder(folder));

describe('a program on a leash', () => {
  it('reads its input, and gives back what it says and how it ended', async () => {
    const words = ['-c', 'cat; echo "$0" >&2; exit 3', 'một hai'];
    expect(await runLeashed('sh', words, { env, input: 'vào\n' })).toEqual({
      status: 3,
      output: 'vào\n',
      errors: 'một hai\n',
    });
  });

  it('is named where it is missing', async () => {
    await expect(runLeashed('khong-co', [], { env })).rejects.toMatchObject({
      reason: 'noProgram',
      detail: 'khong-co',
    });
  });

  it('dies with whoever started it', async () => {
    const file = join(folder, 'pid');
    writeFiles(folder, {
      'start.mts': `import { runLeashed } from '${root}/scripts/deploy/programs.ts';
        await runLeashed('sh', ['-c', 'echo $$ >${file}; exec sleep 300'], { env: process.env });`,
    });
    const parent = spawn(process.execPath, ['--import', tsx, join(folder, 'start.mts')], { stdio: 'ignore' });
    await until(
      'the start of the program',
      () => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'),
    );
    const pid = Number(readFileSync(file, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await until('the death of the program', () => !isAlive(pid));
  });
});

/** Whether a process runs; one that is dead and not yet buried does not. */
function isAlive(pid: number): boolean {
  const status = `/proc/${pid}/stat`;
  return existsSync(status) && !/\) [ZX] /.test(readFileSync(status, 'utf8'));
}
