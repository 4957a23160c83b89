import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { UsageError } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';
import { languageOf, readSettings } from './content/settings.ts';
import { openWorkFolder, type WorkFolder } from './content/work-folder.ts';
import { parseManifest, readManifest } from './publish/manifest.ts';
import { differences } from './reproduce/compare.ts';
import { type Built, buildTwin, type Circumstances, copyTwin, type Origin } from './reproduce/twins.ts';
import { reproduceWordsOf } from './reproduce/words.ts';

/** `npm run reproduce`: builds the same site twice, under circumstances that differ in all they can. */
const known = {
  content: { type: 'string', default: 'content' },
  node: { type: 'string', default: process.execPath },
  date: { type: 'string' },
  base: { type: 'string' },
  previous: { type: 'string' },
  compress: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const argv = process.argv.slice(2);
const lenient = parseArgs({ args: argv, options: known, strict: false }).values.content;
const language = languageOf(resolve(typeof lenient === 'string' ? lenient : known.content.default));
const words = reproduceWordsOf[language];

function readLine() {
  try {
    return parseArgs({ args: argv, options: known }).values;
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message.split('. ')[0] : ''}\n${words.usage}`, {
      cause,
    });
  }
}

/** The version of a Node binary. Throws `UsageError` where it is none. */
function versionOf(node: string): string {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  } catch (cause) {
    throw new UsageError(words.badNode(node), { cause });
  }
}

async function reproduce(): Promise<boolean> {
  const line = readLine();
  if (line.help) {
    console.log(words.usage);
    return true;
  }
  const content = resolve(line.content);
  if (!existsSync(content)) throw new UsageError(wordsOf[language].noContent(content));
  const { site } = readSettings(content, undefined, []);
  const day =
    line.date ??
    DateTime.now()
      .setZone(site?.timeZone ?? 'Asia/Ho_Chi_Minh')
      .toISODate();
  const place = line.previous;
  const previous = place === undefined || /^https?:/i.test(place) ? place : resolve(place);
  const options = [
    ...['--date', day ?? ''],
    ...(line.base === undefined ? [] : ['--base', line.base]),
    ...(previous === undefined ? [] : ['--previous', previous]),
    ...(line.compress ? ['--compress'] : []),
  ];
  const versions = [versionOf(process.execPath), versionOf(line.node)] as const;
  const { PATH, HOME } = process.env;
  const code = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  const origin = { code, content, assets: resolve('assets'), options, env: { PATH, HOME } };
  const work = openWorkFolder('khotin-twins');
  try {
    return await buildBoth(origin, circumstances(work.path, line.node), { versions, work });
  } finally {
    work.remove();
  }
}

interface Building {
  readonly versions: readonly [string, string];
  readonly work: WorkFolder;
}

async function buildBoth(
  origin: Origin,
  twins: readonly Circumstances[],
  { versions, work }: Building,
): Promise<boolean> {
  // Both are copied before the first is built: what is edited meanwhile is in neither.
  for (const twin of twins) copyTwin(origin, twin);
  const built: Built[] = [];
  for (const [index, twin] of twins.entries()) {
    console.log(words.building({ ...twin, version: versions[index] ?? '' }));
    const one = await buildTwin(origin, twin);
    if (one.status !== 0) {
      process.stderr.write(one.errors);
      return false;
    }
    built.push(one);
  }
  return compare(work, built, majorOf(versions[0]) !== majorOf(versions[1]));
}

function circumstances(work: string, node: string): readonly Circumstances[] {
  const hasTaskset = (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'taskset')));
  return [
    {
      folder: join(work, 'a'),
      timeZone: 'Asia/Ho_Chi_Minh',
      locale: 'vi_VN.UTF-8',
      order: 'forward',
      isAlone: false,
      node: process.execPath,
    },
    {
      folder: join(work, 'một thư mục khác', 'sâu hơn'),
      timeZone: 'America/St_Johns',
      locale: 'tr_TR.UTF-8',
      order: 'backward',
      isAlone: hasTaskset,
      node,
    },
  ];
}

function compare(work: WorkFolder, [first, second]: readonly Built[], isOtherNode: boolean): boolean {
  const sums = [first, second].map((one) => parseManifest(readManifest(one?.output ?? '') ?? ''));
  const [before, after] = sums;
  if (before === undefined || after === undefined) throw new Error('A build left no manifest');
  const found = differences(before, after, isOtherNode);
  for (const { path, kind, isExpected } of found)
    console.log(`${isExpected ? '·' : '!'} ${path}: ${words.kinds[kind]}`);
  const unexpected = found.filter(({ isExpected }) => !isExpected).length;
  if (unexpected > 0) {
    console.error(words.differ(unexpected, work.path));
    work.keep();
    return false;
  }
  console.log(words.same(before.size, found.length));
  return true;
}

function majorOf(version: string): string {
  return version.replace(/\..*/, '');
}

await run(reproduce, () => wordsOf[language]);
