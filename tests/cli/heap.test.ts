import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { heapFlag } from '../../scripts/cli/heap.ts';

it('sets a limit that this version of Node knows: an unknown one would be ignored', () => {
  const node = (flag: string) => spawnSync(process.execPath, [flag, '-e', '']).status;
  expect(node(heapFlag)).toBe(0);
  expect(node(`${heapFlag.replace('heap', 'no-heap')}`)).not.toBe(0);
});
