import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chartOf } from './bench/chart.ts';
import { type Contender, contendersFor } from './bench/contenders.ts';
import { generateContent } from './bench/generate.ts';
import { type Cost, measure, medianCost } from './bench/measure.ts';
import { type Results, tableOf } from './bench/table.ts';
import { loadContent } from './content/load.ts';
import { openWorkFolder } from './content/work-folder.ts';

/**
 * `npm run bench`: what a build costs beside its peers, in alternating runs of whole processes. `--articles 1000`,
 * or several numbers with commas; `--content DIR` instead of made-up articles; `--rounds N`; `--only NAME,NAME`;
 * `--json`; `--chart FILE` writes the curve as SVG. Peers that are not installed are left out.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    content: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    chart: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const counts = values.articles.split(',').map(Number);
if (![rounds, ...counts].every((one) => Number.isInteger(one) && one > 0)) {
  throw new Error('--articles and --rounds take whole numbers');
}

/** Alternates the programs, so that a busy moment of the machine falls on all of them. */
async function race(contenders: readonly Contender[]): Promise<Results> {
  const costs = new Map(contenders.map(({ name }) => [name, [] as Cost[]]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, command, reset } of contenders) {
      console.error(`${round}/${rounds} ${name}`);
      reset();
      costs.get(name)?.push(await measure(command));
    }
  }
  return new Map([...costs].map(([name, all]) => [name, medianCost(all)]));
}

async function benchmark(count: number): Promise<Results> {
  const work = openWorkFolder('khotin-bench');
  const content = join(work.path, 'content');
  try {
    if (values.content === undefined) generateContent(content, count);
    else cpSync(resolve(values.content), content, { recursive: true });
    const only = values.only?.split(',');
    const contenders = contendersFor(work.path, content, count);
    const results = await race(contenders.filter(({ name }) => only === undefined || only.includes(name)));
    // To take a million files away again takes minutes.
    if (!values.json) console.log(`${count} articles, medians of ${rounds}\n\n${tableOf(results)}\n`);
    return results;
  } finally {
    work.remove();
  }
}

const sizes = new Map<number, Results>();
const given = values.content === undefined ? undefined : loadContent(resolve(values.content)).content;
for (const count of given === undefined ? counts : [given.articles.length]) {
  sizes.set(count, await benchmark(count));
}
if (values.json) {
  console.log(
    JSON.stringify(
      Object.fromEntries([...sizes].map(([count, results]) => [count, Object.fromEntries(results)])),
      null,
      2,
    ),
  );
}
if (values.chart !== undefined) writeFileSync(values.chart, chartOf(sizes));
