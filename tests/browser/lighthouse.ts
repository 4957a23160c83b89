import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openWorkFolder } from '../../scripts/content/work-folder.ts';
import { runCommand } from '../site/command.ts';
import { serveSite } from './serve.ts';

/**
 * `npm run lighthouse`: what Lighthouse says of the sample site, beside a plain page without styles or scripts
 * that says as much as an article. The scores of the machine that it runs on count only in that comparison, so
 * each page is measured three times and the median is shown. Lighthouse needs a newer Node than the project:
 * both are installed into a folder of the system's temporary folder, and stay there for the next time.
 */
const runs = 3;
/** How long an installation and one measurement may take, in milliseconds; a page may load for half of the latter. */
const patience = { install: 300_000, measure: 120_000 };
const tools = join(tmpdir(), 'khotin-lighthouse');
const article = '2023/01/cum-thi-dua-cac-so-kinh-te-ky-thuat-tong-ket-nam-2022-ky-giao-uoc-nam-2023/';
const pages = {
  home: '',
  list: 'tu-khoa/chuyen-doi-so/',
  article,
  search: 'tim-kiem/',
  'plain page': 'plain.html',
};
const categories = ['accessibility', 'best-practices', 'seo', 'performance'] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly score: number | null;
        readonly title: string;
        readonly displayValue?: string;
      }
    >
  >;
}

const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const node = join(tools, 'node_modules', nodePackage, 'bin', 'node');
const lighthouse = join(tools, 'node_modules/lighthouse/cli/index.js');
if (!existsSync(lighthouse) || !existsSync(node)) {
  mkdirSync(tools, { recursive: true });
  execFileSync(
    'npm',
    ['install', '--no-fund', '--no-audit', '--prefix', tools, 'lighthouse@13', `${nodePackage}@24`],
    {
      stdio: 'inherit',
      timeout: patience.install,
    },
  );
}

/** The words of an article as a page of its own, with nothing else on it. */
function plainPage(html: string): string {
  const words = /<div class="prose">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
  const paragraphs = words.match(/<p>[\s\S]*?<\/p>/g) ?? [];
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang đối chiếu</title><meta name="description" content="Trang đối chiếu"><meta name="viewport" content="width=device-width"></head><body><main><h1>Trang đối chiếu</h1>${paragraphs.join('')}</main></body></html>`;
}

async function measure(url: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    node,
    [
      lighthouse,
      url,
      '--quiet',
      `--max-wait-for-load=${patience.measure / 2}`,
      '--output=json',
      `--only-categories=${categories.join()}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic',
    ],
    {
      maxBuffer: 100_000_000,
      timeout: patience.measure,
      killSignal: 'SIGINT',
      env: {
        ...process.env,
        TMPDIR: folder,
        CHROME_PATH: process.env['KHOTIN_CHROMIUM'] ?? '/usr/bin/chromium',
      },
    },
  ).catch((cause) => {
    throw new Error(`Lighthouse did not finish with ${url} in ${patience.measure / 1000} s`, { cause });
  });
  const report: Report = JSON.parse(stdout);
  return report;
}

const score = (report: Report, category: string): number =>
  Math.round((report.categories[category]?.score ?? 0) * 100);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const work = openWorkFolder('khotin-measured');
const folder = work.path;
const site = join(folder, 'site');
const server = await serveSite(site);
const faults: string[] = [];
const rows: Record<string, Record<string, string | number>> = {};
try {
  const built = await runCommand('build', ['--output', site, '--date', '2026-11-20', '--base', server.url]);
  if (built.status !== 0) throw new Error(built.errors);
  writeFileSync(join(site, 'plain.html'), plainPage(readFileSync(join(site, article, 'index.html'), 'utf8')));

  for (const [name, path] of Object.entries(pages)) {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1) reports.push(await measure(server.url + path));
    const lowest = (category: string): number =>
      Math.min(...reports.map((report) => score(report, category)));
    rows[name] = {
      accessibility: lowest('accessibility'),
      'best practices': lowest('best-practices'),
      SEO: lowest('seo'),
      'performance (median)': median(reports.map((report) => score(report, 'performance'))),
    };
    if (name === 'plain page') continue;
    const [first] = reports;
    const needed = categories.slice(0, 3).some((category) => lowest(category) < 100);
    const failed = Object.values(first?.audits ?? {}).filter(
      (audit) => audit.score !== null && audit.score < 1,
    );
    if (needed) faults.push(...failed.map(({ id, title }) => `${name}: ${id}: ${title}`));
  }
} finally {
  await server.stop();
  work.remove();
}
console.table(rows);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
