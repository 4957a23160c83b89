import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../../scripts/bench/generate.ts';
import { buildOnce, contentsOf } from './build-once.ts';
import { failingDisk } from './failing-disk.ts';
import { accidents } from './history-accidents.ts';
import { edits, putArticle } from './history-edits.ts';
import { type Events, type HistorySite, pick, writeContent } from './history-site.ts';
import { removeFolder, siteYaml, temporaryFolder } from './sites.ts';
import { otherVersion, thisVersion, type Version } from './versions.ts';

/*
 * Run by itself, since Eleventy loads our templates through tsx: `node --import tsx tests/site/incremental.ts
 * --from SEED --count N --steps N`. It ends with status 1 at the first history that goes wrong, and tells it.
 */

/** Builds in `folder` what the site is now; false where the content was refused. */
function build(folder: string, site: HistorySite): Promise<boolean> {
  const at = (name: string): string => join(folder, name);
  const place = { content: at('content'), cache: at('.cache'), assets: at('assets'), output: at('_site') };
  return buildOnce(site.version, place, site);
}

/**
 * A build on a disk that is full or dead after some changes. A full one must leave the output as it was; what became
 * of a dead one is for the next build to mend.
 */
async function failingBuild(folder: string, site: HistorySite, told: string[]): Promise<void> {
  const output = join(folder, '_site');
  const before = existsSync(output) ? contentsOf(output) : undefined;
  const failure = pick(site, ['full', 'dead'] as const);
  // Most changes are those to few files.
  const after = Math.floor(2 ** (site.random() * 9)) - 1;
  told.push(`${failure} after ${after}`);
  const disk = failingDisk(failure, after);
  try {
    await build(folder, site);
    assert.ok(!disk.hasFailed, 'a build hides that its disk failed');
  } catch (error) {
    if (!disk.hasFailed) throw error;
  } finally {
    disk.mend();
  }
  if (disk.hasFailed && failure === 'full')
    assert.deepEqual(existsSync(output) ? contentsOf(output) : undefined, before);
}

/** A history under way. */
interface Life {
  readonly folder: string;
  readonly versions: readonly Version[];
  readonly told: string[];
}

/**
 * Lets a site live through `steps` builds that a seed decides: edits, accidents, builds that are refused or fail. After each the
 * output must be what a machine that never built before makes of the same content, byte for byte.
 */
async function runHistory(seed: number, steps: number, { folder, versions, told }: Life): Promise<void> {
  const random = seeded(seed);
  const site: HistorySite = {
    folder,
    random,
    files: new Map([['site.yaml', `${siteYaml}silentEdits: allow\n`]]),
    versions,
    version: pick({ random }, versions),
    day: '2024-06-01',
    address: undefined,
    drafts: false,
    siblings: false,
    previous: undefined,
    kept: join(folder, 'kept'),
  };
  for (const path of ['articles/2023/01/bai-a.md', 'articles/2024/06/bai-b.md']) putArticle(site, path);
  const happen = (events: Events): void => {
    const name = pick(site, Object.keys(events));
    told.push(name);
    events[name]?.(site);
  };
  for (let step = 0; step < steps; step += 1) {
    for (let count = Math.floor(random() * 3); count >= 0; count -= 1) happen(edits);
    if (random() < 0.6) happen(accidents);
    writeContent(site);
    if (random() < 0.3) await failingBuild(folder, site, told);
    told.push('build');
    if (!(await build(folder, site))) {
      told.push('refused');
      continue;
    }
    const fresh = join(folder, 'fresh');
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(join(fresh, '.cache'), { recursive: true });
    symlinkSync(join(folder, 'content'), join(fresh, 'content'));
    assert.ok(await build(fresh, site), 'a fresh build refuses what the other took');
    assert.deepEqual(contentsOf(join(folder, '_site')), contentsOf(join(fresh, '_site')));
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('_site.')),
    [],
  );
}

const { from, count, steps } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '1' },
    steps: { type: 'string', default: '3' },
  },
}).values;
const all = temporaryFolder();
try {
  const versions = [await thisVersion(), await otherVersion(join(all, 'other'))];
  for (let seed = Number(from); seed < Number(from) + Number(count); seed += 1) {
    const folder = join(all, String(seed));
    mkdirSync(folder);
    const told: string[] = [];
    try {
      await runHistory(seed, Number(steps), { folder, versions, told });
    } catch (cause) {
      throw new Error(`History ${seed}: ${told.join(' ')}`, { cause });
    }
    removeFolder(folder);
  }
} finally {
  removeFolder(all);
}
