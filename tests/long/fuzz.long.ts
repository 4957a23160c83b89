import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root, tsx } from '../site/command.ts';

const run = promisify(execFile);

describe('a folder of which one file was spoiled', () => {
  it('gives a named problem or a faithful site, three thousand times', async () => {
    const script = join(root, 'tests/site/fuzz.ts');
    const { stderr } = await run(process.execPath, ['--import', tsx, script, '--from=1000', '--count=3000']);
    expect(stderr).toBe('');
  });
});
