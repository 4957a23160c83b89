import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { heapFlag } from '../../scripts/cli/heap.ts';
import { budgetFlag } from '../../scripts/run-compiled.mjs';

it.each([heapFlag, budgetFlag])(
  '%s is known to this version of Node: an unknown one would be ignored',
  (known) => {
    const node = (flag: string) => spawnSync(process.execPath, [flag, '-e', '']).status;
    expect(node(known)).toBe(0);
    expect(node(known.replace('--', '--no-such-'))).not.toBe(0);
  },
);
