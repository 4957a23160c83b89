import { UsageError } from '../../scripts/cli/options.ts';
import { doAll, type Step } from '../../scripts/cli/transaction.ts';

/** Carries out a plan as its command does; a refusal is what the command would say. */
export function carryOut(plan: () => { readonly steps: readonly Step[] }): {
  readonly status: number;
  readonly errors: string;
} {
  try {
    doAll(plan().steps);
    return { status: 0, errors: '' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { status: 1, errors: error.message };
  }
}
