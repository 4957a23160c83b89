import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditSite } from './audit/audit-site.ts';
import { type CommandLine, readCommandLine, UsageError } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';

/** `npm run audit`: reads every page of a built site as a browser does and names what is wrong with it. */
async function audit({ words, output }: CommandLine): Promise<boolean> {
  const started = performance.now();
  const robots = join(output, 'robots.txt');
  const sitemap = existsSync(robots)
    ? /^Sitemap: (\S+)$/m.exec(readFileSync(robots, 'utf8'))?.[1]
    : undefined;
  if (sitemap === undefined) throw new UsageError(words.nothingBuilt(output));
  const { pages, faults } = auditSite(output, new URL('.', sitemap).href);
  for (const { file, kind, detail } of faults) {
    process.stderr.write(`${file}: ${words.faults[kind]}${detail === '' ? '' : `: ${detail}`}\n`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(words.audited({ pages, faults: faults.length, seconds }));
  return faults.length === 0;
}

await run(
  () =>
    audit(
      readCommandLine(process.argv.slice(2), process.cwd(), { options: ['content', 'output'], title: false }),
    ),
  () => wordsOf.vi,
);
