import { fullDiskOf } from '../content/disk.ts';
import type { HeldBack } from '../content/hold-back.ts';
import { formatProblem, type Problem } from '../content/problem.ts';
import { LedgerRefused } from '../publish/ledger.ts';
import { OutputRefused } from '../publish/output.ts';
import { SignatureRefused } from '../publish/signature.ts';
import { excerpt } from './excerpt.ts';
import { HelpAsked } from './help.ts';
import { UsageError } from './options.ts';
import type { Words } from './words.ts';

/** Content that cannot be published; its problems are printed already. */
export class ContentRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('Content has problems');
    this.problems = problems;
  }
}

/** Gives a line of a file by the path of a problem. */
export type LineSource = (path: string, line: number) => string | undefined;

/** Prints all problems to standard error, each with its line if `lineOf` gives it. True if none is an error. */
export function printProblems(problems: readonly Problem[], words: Words, lineOf?: LineSource): boolean {
  for (const problem of problems) {
    const { path, line, column } = problem;
    const text = lineOf?.(path, line) ?? '';
    const isTelling = !/^-*\s*$/.test(text);
    const shown = !isTelling ? '' : `${excerpt(text, line, column, process.stderr.columns)}\n`;
    process.stderr.write(`${formatProblem(problem)}\n${shown}`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length > 0) process.stderr.write(`${words.problems(errors, problems.length - errors)}\n`);
  return errors === 0;
}

/** Names what a build left out, and why. */
export function printHeldBack({ drafts, future, futureUpdates }: HeldBack, words: Words): void {
  for (const { source } of drafts) console.log(words.draft(`content/${source}`));
  for (const { source, date } of future) console.log(words.future(`content/${source}`, date));
  for (const { article, update } of futureUpdates) {
    console.log(words.futureUpdate(`content/${article.source}`, update.date));
  }
}

/** Runs a command; a fault that its user can mend is one message, any other is shown whole. */
export async function run(command: () => Promise<boolean>, words: () => Words): Promise<void> {
  process.stdout.on('error', (error) => {
    // Whoever reads the output has seen enough: `npm run tags | head`.
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = 1; // What comes to no end has failed: of a compiled command Node awaits nothing.
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    if (error instanceof HelpAsked) {
      console.log(error.message);
      process.exitCode = 0;
      return;
    }
    const fullDisk = fullDiskOf(error);
    if (fullDisk !== undefined) console.error(words().diskFull(fullDisk.path));
    else if (error instanceof UsageError) console.error(error.message);
    else if (error instanceof OutputRefused) console.error(refusal(error, words()));
    else if (error instanceof LedgerRefused) console.error(words().ledgerRefused[error.reason](error.detail));
    else if (error instanceof SignatureRefused)
      console.error(words().signatureRefused[error.reason](error.detail));
    else console.error(error);
  }
}

function refusal({ reason, folder }: OutputRefused, words: Words): string {
  switch (reason) {
    case 'notOurs':
      return words.outputNotOurs(folder);
    case 'overlaps':
      return words.outputOverlaps(folder);
    case 'locked':
      return words.outputLocked(folder);
  }
}
