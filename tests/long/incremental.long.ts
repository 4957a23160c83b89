import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root, tsx } from '../site/command.ts';

const run = promisify(execFile);
const count = 100;

describe('a build that goes on from the last one', () => {
  it.each(Array.from({ length: 10 }, (_, index) => 1000 + index * count))(
    'gives what a first build gives: a hundred histories from %i',
    async (from) => {
      const script = join(root, 'tests/site/incremental.ts');
      const options = [`--from=${from}`, `--count=${count}`, '--steps=6'];
      const { stderr } = await run(process.execPath, ['--import', tsx, script, ...options]);
      expect(stderr).toBe('');
    },
  );
});
