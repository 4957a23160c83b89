import type { LintRule } from './lint-rules.ts';
import type { Messages } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import type { Position } from './text.ts';

/** Where the problems of one file go, and in whose words. */
export interface Reporter {
  readonly say: Messages;
  error(at: Position, field: string, message: string): void;
  /** `rule` names the rule of copy lint that asks for it, by which a site can switch it off. */
  warning(at: Position, field: string, message: string, rule?: LintRule): void;
}

/** The first place of a file: for what concerns the file as a whole. */
export const fileStart: Position = { line: 1, column: 1 };

/** Collects the problems of the file at `path` (below the content folder) in `problems`. */
export function reporterFor(path: string, say: Messages, problems: Problem[]): Reporter {
  const add =
    (severity: Problem['severity']) =>
    ({ line, column }: Position, field: string, message: string, rule?: LintRule): void => {
      const words = rule === undefined ? message : `${message} [${rule}]`;
      const problem = { severity, path: `content/${path}`, line, column, field, message: words };
      problems.push(rule === undefined ? problem : { ...problem, rule });
    };
  return { say, error: add('error'), warning: add('warning') };
}
