import { auditSite } from './audit/audit-site.ts';
import { builtSite } from './audit/built-site.ts';
import { changesBetween } from './audit/glance.ts';
import type { Changes } from './audit/model.ts';
import { sumsAt } from './audit/sums-at.ts';
import { formatFault } from './audit/words.ts';
import { type CommandLine, readCommandLine, UsageError } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';

/**
 * `npm run audit`: reads every page of a built site as a browser does and names what is wrong with it. With
 * `--previous` only those that changed since that release, and those that name what did.
 */
async function audit({ words, output, source }: CommandLine): Promise<boolean> {
  const started = performance.now();
  const site = builtSite(output);
  if (site === undefined) throw new UsageError(words.nothingBuilt(output));
  const changes = await changesSince(source.previous, output);
  const { pages, of, faults } = auditSite(site, changes);
  for (const fault of faults) process.stderr.write(`${formatFault(fault, words.language)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(words.audited({ pages, of, faults: faults.length, seconds }));
  return faults.length === 0;
}

/** What cannot be compared is read in full. */
async function changesSince(previous: string | undefined, output: string): Promise<Changes | undefined> {
  const before = previous === undefined ? undefined : await sumsAt(previous);
  const now = await sumsAt(output);
  return before === undefined || now === undefined ? undefined : changesBetween(before, now);
}

await run(
  () =>
    audit(
      readCommandLine(process.argv.slice(2), process.cwd(), {
        options: ['content', 'output', 'previous'],
        title: false,
        name: 'audit',
      }),
    ),
  () => wordsOf.vi,
);
