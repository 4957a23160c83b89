import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** One way to build: nothing of it may show in the bytes. */
export interface Circumstances {
  /** A folder that does not exist yet. */
  readonly folder: string;
  readonly timeZone: string;
  readonly locale: string;
  /** The order in which the files come into being, which some file systems list them in. */
  readonly order: 'forward' | 'backward';
  /** Whether the build gets one processor only. */
  readonly isAlone: boolean;
  /** The Node that builds. */
  readonly node: string;
}

/** What is built: the code of Kho Tin, and the folders of a site. */
export interface Origin {
  readonly code: string;
  readonly content: string;
  /** The site's own assets; they need not exist. */
  readonly assets: string;
  /** Options for `npm run build`, the same for all. */
  readonly options: readonly string[];
  /** Where programs and the home folder lie. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How a build ended. */
export interface Built {
  readonly output: string;
  readonly status: number | null;
  readonly errors: string;
}

const parts = ['.eleventy.ts', 'package.json', 'tsconfig.json', 'layouts', 'assets', 'scripts'];

/** Copies code and content into a folder of its own. */
export function copyTwin(origin: Origin, { folder, order }: Circumstances): void {
  const code = join(folder, 'code');
  for (const part of parts) copy(join(origin.code, part), join(code, part), order);
  symlinkSync(modulesOf(origin.code), join(code, 'node_modules'));
  copy(origin.content, join(folder, 'site', 'content'), order);
  if (existsSync(origin.assets)) copy(origin.assets, join(folder, 'site', 'assets'), order);
}

/** Builds a copy under its circumstances, without any cache. */
export async function buildTwin(origin: Origin, circumstances: Circumstances): Promise<Built> {
  const { folder, node, isAlone, timeZone, locale } = circumstances;
  const site = join(folder, 'site');
  const output = join(site, '_site');
  const script = join(folder, 'code', 'scripts', 'build.ts');
  const args = ['--import', import.meta.resolve('tsx'), script, ...origin.options, '--output', output];
  const command = isAlone ? ['taskset', '-c', '0', node, ...args] : [node, ...args];
  const env = { ...origin.env, TMPDIR: folder, TZ: timeZone, LANG: locale, LC_ALL: locale };
  return { output, ...(await run(command, site, env)) };
}

/** Copies a file, or a folder with all in it. */
function copy(from: string, to: string, order: Circumstances['order']): void {
  if (statSync(from).isFile()) {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    return;
  }
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(from.length + 1))
    .toSorted();
  for (const file of order === 'forward' ? files : files.toReversed()) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
}

/** The packages that the code uses: its own, or those among which it was installed. */
function modulesOf(code: string): string {
  const own = join(code, 'node_modules');
  if (existsSync(join(own, 'tsx'))) return own;
  const above = code.lastIndexOf(`${sep}node_modules${sep}`);
  return above === -1 ? own : code.slice(0, above + `${sep}node_modules`.length);
}

function run(
  [program = '', ...args]: readonly string[],
  cwd: string,
  env: Origin['env'],
): Promise<Pick<Built, 'status' | 'errors'>> {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, errors }));
  });
}
