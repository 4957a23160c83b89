import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf } from './audit.ts';
import { buildOnce, contentsOf } from './build-once.ts';
import { thisVersion } from './versions.ts';

/*
 * One of several builders that share a cache: `node --import tsx tests/site/sharing.ts --cache DIR --work DIR
 * FOLDER…` builds each content folder in turn, `--rounds` times, each time into an output that has nothing yet, and
 * prints what it came to: the folder, a space and a sum over all files.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cache: { type: 'string', default: '' },
    work: { type: 'string', default: '' },
    rounds: { type: 'string', default: '1' },
  },
});
const version = await thisVersion();
const output = resolve(values.work, '_site');
mkdirSync(values.work, { recursive: true });
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const content of positionals) {
    rmSync(output, { recursive: true, force: true });
    const place = { content, cache: resolve(values.cache), assets: join(content, 'assets'), output };
    const wasBuilt = await buildOnce(version, place, { day: '2024-06-01' });
    if (!wasBuilt) throw new Error(`${content} was refused`);
    const sums = [...contentsOf(output)].map(([path, sum]) => `${sum} ${path}\n`).join('');
    console.log(`${content} ${hash('sha256', sums)} ${filesOf(output).length}`);
  }
}
