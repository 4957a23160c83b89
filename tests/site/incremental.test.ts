import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root, tsx } from './command.ts';

const run = promisify(execFile);
const count = 10;

describe('a build that goes on from the last one', () => {
  it.each([0, 10, 20, 30, 40])('gives what a first build gives: histories from %i', async (from) => {
    const script = join(root, 'tests/site/incremental.ts');
    const { stderr } = await run(process.execPath, [
      '--import',
      tsx,
      script,
      `--from=${from}`,
      `--count=${count}`,
    ]);
    expect(stderr).toBe('');
  });
});
