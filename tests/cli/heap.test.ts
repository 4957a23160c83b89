import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { heapFlagFor } from '../../scripts/cli/heap.ts';
import { startFlags } from '../../scripts/run-compiled.mjs';

const flags = [heapFlagFor(0), heapFlagFor(150_000), ...startFlags];

it.each(flags)('%s is known to this version of Node: it would complain of another', (known) => {
  const node = (flag: string) => spawnSync(process.execPath, [flag, '-e', '']).status;
  expect(node(known)).toBe(0);
  expect(node(known.replace('--', '--no-such-'))).not.toBe(0);
});

it('lets the heap of a large site grow less', () => {
  const percent = (flag: string): number => Number(flag.split('=')[1]);
  expect(percent(heapFlagFor(60_001))).toBeLessThan(percent(heapFlagFor(60_000)));
});
