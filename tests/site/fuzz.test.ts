import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root, tsx } from './command.ts';

const run = promisify(execFile);

describe('a folder of which one file was spoiled', () => {
  it.each([0, 60])('gives a named problem or a faithful site: seeds from %i', async (from) => {
    const script = join(root, 'tests/site/fuzz.ts');
    const { stderr } = await run(process.execPath, ['--import', tsx, script, `--from=${from}`, '--count=60']);
    expect(stderr).toBe('');
  });
});
