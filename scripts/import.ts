import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { HelpAsked } from './cli/help.ts';
import { UsageError } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';
import { messagesOf } from './content/messages/of-language.ts';
import { languageOf } from './content/settings.ts';
import { detectKind } from './import/detect-kind.ts';
import { ImportRefused } from './import/import-refused.ts';
import { readMapping } from './import/mapping.ts';
import { importWordsOf } from './import/messages/words.ts';
import { type SourceKind, sourceKinds } from './import/model.ts';
import { reportName } from './import/report.ts';
import { type Imported, type ImportJob, runImport } from './import/run.ts';

/** `npm run import -- SOURCE --output DIR`: legacy sources to articles, each input item accounted for. */
function readJob(argv: readonly string[], folder: string): ImportJob {
  const { values, positionals } = parse(argv);
  const output = values.output === undefined ? undefined : resolve(folder, values.output);
  const language = languageOf(output ?? folder);
  const words = importWordsOf[language];
  const [written] = positionals;
  if (written === undefined || positionals.length > 1) throw new UsageError(words.usage);
  if (output === undefined) throw new UsageError(`${words.noOutput}\n${words.usage}`);
  const source = resolve(folder, written);
  if (!existsSync(source)) throw new UsageError(words.noSource(written));
  if (overlap(source, output)) throw new UsageError(words.overlaps);
  const mapping = readMapping(values.mapping && resolve(folder, values.mapping), messagesOf[language]);
  if (values.from !== undefined && !isKind(values.from)) throw new UsageError(words.badKind(values.from));
  const kind = values.from ?? mapping.from ?? detectKind(source);
  if (kind === undefined) throw new UsageError(words.unknownKind(written));
  return { source: realpathSync(source), output, kind, mapping, onProgress: progress() };
}

function parse(argv: readonly string[]) {
  if (argv.includes('--help')) {
    throw new HelpAsked(`${importWordsOf.vi.usage}\n${importWordsOf.en.usage}`);
  }
  try {
    return parseArgs({
      args: [...argv],
      options: { output: { type: 'string' }, mapping: { type: 'string' }, from: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (cause) {
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new UsageError(`${message}\n${importWordsOf.vi.usage}\n${importWordsOf.en.usage}`, { cause });
  }
}

function isKind(text: string): text is SourceKind {
  return sourceKinds.some((kind) => kind === text);
}

function overlap(source: string, output: string): boolean {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path) + sep;
  return real(output).startsWith(real(source)) || real(source).startsWith(real(output));
}

function progress(): ImportJob['onProgress'] {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, of) => {
    if (done % 50 === 0 || done === of) process.stderr.write(`\r${done}/${of}${done === of ? '\n' : ''}`);
  };
}

function printSummary({ inputs, figures, removed, isNewSite, words }: Imported, output: string): void {
  const { results, reasons, remarks } = figures;
  const report = `${output}${sep}${reportName}`;
  const counts = { articles: results.article, files: results.file, leftOut: results['left-out'] };
  console.log(words.done({ inputs, ...counts, report }));
  for (const [reason, count] of reasons)
    console.log(words.reasonCount(words.reasons[reason]('').trim(), count));
  for (const [remark, count] of remarks) console.log(words.reasonCount(words.remarks[remark]('…'), count));
  if (removed > 0) console.log(words.removed(removed));
  if (isNewSite) console.log(words.newSite(`${output}${sep}site.yaml`));
  console.log(words.next(output));
}

await run(
  async () => {
    try {
      const job = readJob(process.argv.slice(2), process.cwd());
      printSummary(await runImport(job), job.output);
      return true;
    } catch (error) {
      if (error instanceof ImportRefused) throw new UsageError(error.message, { cause: error });
      throw error;
    }
  },
  () => wordsOf.vi,
);
