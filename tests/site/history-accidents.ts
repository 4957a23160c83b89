import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerName } from '../../scripts/publish/ledger.ts';
import { type Events, type HistorySite, writeContent } from './history-site.ts';
import { writeFiles } from './sites.ts';

/** What machines do between builds. */
export const accidents: Events = {
  loseReadings: ({ folder }) => rmSync(join(folder, '.cache/readings'), { recursive: true, force: true }),
  loseKeys: ({ folder }) => rmSync(join(folder, '.cache/keys'), { recursive: true, force: true }),
  loseAssets: ({ folder }) => rmSync(join(folder, '.cache/assets'), { force: true }),
  loseCache: ({ folder }) => rmSync(join(folder, '.cache'), { recursive: true, force: true }),
  loseOutput: ({ folder }) => rmSync(join(folder, '_site'), { recursive: true, force: true }),
  loseSearch: ({ folder }) => rmSync(join(folder, '.cache/search'), { recursive: true, force: true }),
  loseData: ({ folder }) => rmSync(join(folder, '.cache/open-data'), { recursive: true, force: true }),
  cutFiles(site) {
    for (const path of cacheFiles(site)) {
      if (site.random() < 0.5) continue;
      const rest = readFileSync(path).subarray(0, Math.floor(site.random() * 500));
      rmSync(path); // The output may have it under a second name.
      writeFileSync(path, rest);
    }
  },
  loseFiles(site) {
    for (const path of cacheFiles(site)) if (site.random() < 0.3) rmSync(path);
  },
  /** CI restores the cache of another day. */
  oldCache({ folder, kept }) {
    if (!existsSync(kept)) return;
    rmSync(join(folder, '.cache'), { recursive: true, force: true });
    cpSync(kept, join(folder, '.cache'), { recursive: true });
  },
  /** Or what it restores lies among what is there. */
  mixedCache({ folder, kept }) {
    if (existsSync(kept)) cpSync(kept, join(folder, '.cache'), { recursive: true });
  },
  keepCache({ folder, kept }) {
    rmSync(kept, { recursive: true, force: true });
    if (existsSync(join(folder, '.cache'))) cpSync(join(folder, '.cache'), kept, { recursive: true });
  },
  killedBefore({ folder }) {
    writeFiles(folder, { '_site.next/2023/01/ma/index.html': 'half a page', '_site.journal.part': '{"wri' });
  },
  /** What is there becomes the release that later builds go on from. */
  publish(site) {
    const output = join(site.folder, '_site');
    if (!existsSync(join(output, ledgerName))) return;
    site.previous = join(site.folder, 'published');
    rmSync(site.previous, { recursive: true, force: true });
    cpSync(output, site.previous, { recursive: true });
  },
  startLedger(site) {
    site.previous = undefined;
  },
  commit(site) {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', site.folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
        stdio: 'ignore',
      });
    git('init', '-q');
    writeContent(site);
    git('add', 'content');
    git('commit', '-q', '--allow-empty', '-m', 'x');
  },
};

function cacheFiles({ folder }: HistorySite): string[] {
  const cache = join(folder, '.cache');
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .toSorted();
}
