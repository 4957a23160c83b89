import { formatProblem, type Problem } from '../content/problem.ts';
import { LedgerRefused } from '../publish/ledger.ts';
import { OutputRefused } from '../publish/output.ts';
import type { Composition } from './composition.ts';
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

/** Prints all problems to standard error. True if none of them is an error. */
export function printProblems(problems: readonly Problem[], words: Words): boolean {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length > 0) process.stderr.write(`${words.problems(errors, problems.length - errors)}\n`);
  return errors === 0;
}

/** Names what a build left out, and why. */
export function printHeldBack({ drafts, future }: { drafts: Held; future: Held }, words: Words): void {
  for (const { source } of drafts) console.log(words.draft(`content/${source}`));
  for (const { source, date } of future) console.log(words.future(`content/${source}`, date));
}

type Held = NonNullable<Composition['site']>['held']['drafts'];

/** Runs a command; a fault that its user can mend is one message, any other is shown whole. */
export async function run(command: () => Promise<boolean>, words: () => Words): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof UsageError) console.error(error.message);
    else if (error instanceof OutputRefused) console.error(refusal(error, words()));
    else if (error instanceof LedgerRefused) console.error(words().ledgerRefused[error.reason](error.detail));
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
