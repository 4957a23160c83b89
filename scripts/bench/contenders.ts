import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../content/load.ts';
import type { Article, Day } from '../content/model.ts';
import { article } from './generate.ts';
import { hugoVersion, prepareHugo } from './hugo.ts';
import { prepareEmpty, prepareIdiomatic } from './idiomatic.ts';
import type { Command } from './measure.ts';

/** What runs beside Kho Tin. */
export const names = [
  'ours',
  'hugo',
  'hugo with pagefind',
  'floor',
  'eleventy',
  'empty',
  'one more',
  'one more with all',
] as const;
export type Name = (typeof names)[number];

/** One program of the benchmark. */
export interface Contender {
  readonly name: Name;
  readonly command: Command;
  /** Brings the folders into the state that each run starts from. */
  reset(): void;
}

const tsx = ['--import', import.meta.resolve('tsx')] as const;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ours = (name: string, ...args: string[]) =>
  [process.execPath, at('../khotin.mjs'), name, ...args] as const;
const day = '2026-01-01';

/** Idiomatic Eleventy takes quadratic time: beyond this it is left out. */
const mostForEleventy = 20_000;

/** Lays out the same site for every program, below `folder`; `content` is a content folder of `count` articles. */
export function contendersFor(folder: string, content: string, count: number): Contender[] {
  const { content: read, problems } = loadContent(content);
  if (read === undefined) throw new Error(`${content}: ${problems[0]?.message ?? 'no site.yaml'}`);
  const output = join(folder, 'ours/_site');
  const contenders: Contender[] = [fullBuild(folder, content, output)];
  if (hugoVersion() !== undefined) {
    prepareHugo(join(folder, 'hugo'), read.articles);
    contenders.push(...hugo(join(folder, 'hugo')));
  }
  contenders.push(floor(folder, content, output));
  if (count <= mostForEleventy) {
    prepareIdiomatic(join(folder, 'eleventy'), read.articles);
    contenders.push(eleventy('eleventy', join(folder, 'eleventy')));
  }
  prepareEmpty(join(folder, 'empty'));
  contenders.push(eleventy('empty', join(folder, 'empty')));
  contenders.push(...oneMore(folder, content, newestDay(read.articles)));
  return contenders;
}

/** Hugo alone, and followed by Pagefind's own indexer. */
function hugo(cwd: string): Contender[] {
  const reset = (): void => putAway(join(cwd, 'public'));
  const build = ['hugo', '--quiet', '--destination', 'public'] as const;
  const index = [process.execPath, at('../../node_modules/pagefind/lib/runner/bin.cjs'), '--site', 'public'];
  const both = `${build.join(' ')} && "$0" "$@"`;
  return [
    { name: 'hugo', command: { args: build, cwd }, reset },
    { name: 'hugo with pagefind', command: { args: ['sh', '-c', both, ...index], cwd }, reset },
  ];
}

let putAwayCount = 0;

/**
 * Takes the output of a run out of the way. It is deleted at the end: for minutes ext4 passes over each inode of a
 * deleted file when it looks for a free one, and the next program would pay for it.
 */
function putAway(path: string): void {
  putAwayCount += 1;
  if (existsSync(path)) renameSync(path, `${path}.${putAwayCount}`);
}

function fullBuild(folder: string, content: string, output: string): Contender {
  const cwd = join(folder, 'ours');
  mkdirSync(cwd, { recursive: true });
  return {
    name: 'ours',
    command: { args: ours('bench/pages-only', '--content', content, '--output', output, '--date', day), cwd },
    reset() {
      putAway(output);
      putAway(join(cwd, '.cache'));
    },
  };
}

/** Writes as many bytes as our build wrote, so it comes after the first of those. */
function floor(folder: string, content: string, output: string): Contender {
  const sizes = join(folder, 'sizes.json');
  const target = join(folder, 'floor');
  return {
    name: 'floor',
    command: { args: [process.execPath, ...tsx, at('floor.ts'), content, sizes, target], cwd: folder },
    reset() {
      putAway(target);
      const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.(?:html|xml|json)$/.test(path),
      );
      writeFileSync(
        sizes,
        JSON.stringify(Object.fromEntries(files.map((path) => [path, statSync(join(output, path)).size]))),
      );
    },
  };
}

/** The day of the newest article that the build publishes. */
function newestDay(articles: readonly Article[]): Day {
  return articles.reduce((newest, { date }) => (date > newest && date <= day ? date : newest), '');
}

function eleventy(name: 'eleventy' | 'empty', cwd: string): Contender {
  const command = at('../../node_modules/@11ty/eleventy/cmd.cjs');
  const input = name === 'empty' ? ['--input=src'] : [];
  return {
    name,
    command: { args: [process.execPath, command, '--quiet', ...input], cwd },
    reset: () => putAway(join(cwd, '_site')),
  };
}

/**
 * The newest article comes in, on its day, beside a site that is built; the content is a repository, as it is for
 * editors.
 */
function oneMore(folder: string, content: string, newest: Day): Contender[] {
  const git = (cwd: string, ...args: string[]): void => {
    execFileSync('git', ['-C', cwd, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.vn', ...args], {
      stdio: 'ignore',
    });
  };
  return (['one more', 'one more with all'] as const).map((name): Contender => {
    const cwd = join(folder, name.replaceAll(/\W+/g, '-'));
    const copy = join(cwd, 'content');
    const [script, options] =
      name === 'one more' ? ['bench/pages-only', []] : ['build', ['--compress', '--previous', '_site']];
    const args = ours(
      script,
      '--content',
      copy,
      '--output',
      join(cwd, '_site'),
      '--date',
      newest,
      ...options,
    );
    let added = 0;
    return {
      name,
      command: { args, cwd },
      reset() {
        if (!existsSync(copy)) {
          cpSync(content, copy, { recursive: true });
          git(cwd, 'init', '-q');
          git(cwd, 'add', 'content');
          git(cwd, 'commit', '-q', '-m', 'All');
          const first = args.filter((arg) => arg !== '--previous' && arg !== '_site');
          execFileSync(first[0] ?? '', first.slice(1), { cwd, stdio: 'ignore', maxBuffer: 1e9 });
        }
        added += 1;
        const text = article(added, 1).text.replace(/^title: .*$/m, `title: Tin thêm ${added}`);
        const file = join(copy, 'articles', newest.slice(0, 7).replace('-', '/'), `tin-them-${added}.md`);
        writeFileSync(file, text.replace(/^date: .*$/m, `date: ${newest}`));
        git(cwd, 'add', 'content');
        git(cwd, 'commit', '-q', '-m', 'One more');
      },
    };
  });
}
