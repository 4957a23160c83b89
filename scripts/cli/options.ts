import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { isWebAddress } from '../content/fields.ts';
import { languageOf } from '../content/settings.ts';
import type { Source } from './composition.ts';
import { HelpAsked, helpText } from './help.ts';
import { isReportFormat, type ReportFormat } from './report-formats.ts';
import { type Words, wordsOf } from './words.ts';

/** A fault of the command line: its message is all that the user needs. */
export class UsageError extends Error {}

const known = {
  content: { type: 'string', default: 'content' },
  output: { type: 'string', default: '_site' },
  base: { type: 'string' },
  date: { type: 'string' },
  drafts: { type: 'boolean', default: false },
  compress: { type: 'boolean', default: false },
  previous: { type: 'string' },
  sign: { type: 'string' },
  port: { type: 'string' },
  category: { type: 'string' },
  author: { type: 'string' },
  tags: { type: 'string' },
  summary: { type: 'string' },
  merge: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  'allow-private': { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  archive: { type: 'boolean', default: false },
} as const;

/** The names of all options. */
export const optionNames: readonly string[] = Object.keys(known);

/** What a command takes: options, and perhaps a title in plain words. */
export interface Taken {
  readonly options: readonly (keyof typeof known)[];
  readonly title: boolean;
  /** The command's name in package.json, for its help. */
  readonly name?: string;
}

/** The values of the options that a command takes, and what else was written. */
export interface CommandLine {
  readonly words: Words;
  readonly source: Source;
  readonly output: string;
  /** Whether texts get compressed siblings. */
  readonly compress: boolean;
  /** The file of the key that signs the manifest. */
  readonly sign: string | undefined;
  readonly port: number | undefined;
  readonly rest: readonly string[];
  /** What the options of `npm run new` say of the article. */
  readonly given: Given;
  readonly merge: boolean;
  readonly dryRun: boolean;
  readonly format: ReportFormat;
  /** What `npm run links` takes. */
  readonly links: { readonly allowPrivate: boolean; readonly fresh: boolean; readonly archive: boolean };
}

/** The parts of an article that a command line can give, as they were typed. */
export interface Given {
  readonly date: string | undefined;
  readonly category: string | undefined;
  readonly author: string | undefined;
  readonly tags: string | undefined;
  readonly summary: string | undefined;
}

/** Reads a command line. Throws `UsageError` for options that the command does not take or cannot use. */
export function readCommandLine(argv: readonly string[], folder: string, taken: Taken): CommandLine {
  if (asksForHelp(argv)) {
    throw new HelpAsked(helpText(taken.name ?? '', taken.options, languageOf(join(folder, 'content'))));
  }
  const { values, positionals } = parse(argv, taken);
  const content = resolve(folder, values.content);
  const words = wordsOf[languageOf(content)];
  if (!existsSync(content) || !statSync(content).isDirectory())
    throw new UsageError(words.noContent(content));
  if (values.base !== undefined && !isBase(values.base)) throw new UsageError(words.badAddress(values.base));
  if (values.date !== undefined && !isDay(values.date)) throw new UsageError(words.badDay(values.date));
  if (!isReportFormat(values.format)) throw new UsageError(words.badFormat(values.format));
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new UsageError(words.badPort(values.port ?? ''));
  }
  return {
    words,
    source: {
      content,
      cache: join(folder, '.cache'),
      assets: join(folder, 'assets'),
      address: values.base,
      drafts: values.drafts,
      proofread: false,
      previous: previousPlace(values.previous, folder),
      day: (timeZone) => values.date ?? DateTime.now().setZone(timeZone).toFormat('yyyy-MM-dd'),
      onPhoto: photoProgress(words),
    },
    output: resolve(folder, values.output),
    compress: values.compress,
    sign: values.sign === undefined ? undefined : resolve(folder, values.sign),
    port,
    rest: positionals,
    given: {
      date: values.date,
      category: values.category,
      author: values.author,
      tags: values.tags,
      summary: values.summary,
    },
    merge: values.merge,
    dryRun: values['dry-run'],
    format: values.format,
    links: { allowPrivate: values['allow-private'], fresh: values.fresh, archive: values.archive },
  };
}

/** The words of the site that a command line means, be it right or wrong. */
export function wordsFor(argv: readonly string[], folder: string): Words {
  const { values } = parseArgs({ args: [...argv], options: known, strict: false });
  const content = typeof values.content === 'string' ? values.content : known.content.default;
  return wordsOf[languageOf(resolve(folder, content))];
}

/** After `--` everything is plain words. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

function parse(argv: readonly string[], taken: Taken) {
  const options = taken.options.map((name) => `--${name}`).join(' ');
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...argv],
      options: known,
      allowPositionals: taken.title,
      tokens: true,
    });
    const other = tokens.find((token) => token.kind === 'option' && !taken.options.includes(token.name));
    if (other !== undefined) throw new Error(`Unknown option '${argv[other.index]}'`);
    return { values, positionals };
  } catch (cause) {
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new UsageError(`${message}\nTùy chọn / options: ${options}`, { cause });
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

function isBase(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { search, hash, pathname } = new URL(text);
  return `${search}${hash}` === '' && /^(?:\/[\w.~-]+)*\/?$/.test(pathname);
}

function previousPlace(place: string | undefined, folder: string): string | undefined {
  return place === undefined || isWebAddress(place) ? place : resolve(folder, place);
}

function photoProgress(words: Words): Source['onPhoto'] {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, of) => {
    process.stderr.write(`\r${words.photos(done, of)}${done === of ? '\n' : ''}`);
  };
}
