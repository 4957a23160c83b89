import type { Messages } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import type { Position } from './text.ts';

/** Where the problems of one file go, and in whose words. */
export interface Reporter {
  readonly say: Messages;
  error(at: Position, field: string, message: string): void;
  warning(at: Position, field: string, message: string): void;
}

/** The first place of a file: for what concerns the file as a whole. */
export const fileStart: Position = { line: 1, column: 1 };

/** Collects the problems of the file at `path` (below the content folder) in `problems`. */
export function reporterFor(path: string, say: Messages, problems: Problem[]): Reporter {
  const add =
    (severity: Problem['severity']) =>
    ({ line, column }: Position, field: string, message: string): void => {
      problems.push({ severity, path: `content/${path}`, line, column, field, message });
    };
  return { say, error: add('error'), warning: add('warning') };
}
