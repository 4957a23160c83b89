import type { LintRule } from './lint-rules.ts';

/** One thing wrong with content, in the editor's words. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Begins with `content/`, whatever the folder is called. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The front matter key, `images[1].src` for the first; empty where no field is concerned. */
  readonly field: string;
  readonly message: string;
  /** The rule of copy lint that asks for it. */
  readonly rule?: LintRule;
}

/** @example content/articles/2023/01/x.md:3:7 date: viết ngày dạng 2023-01-09 */
export function formatProblem(problem: Problem): string {
  const place = `${problem.path}:${problem.line}:${problem.column}`;
  return problem.field === ''
    ? `${place} ${problem.message}`
    : `${place} ${problem.field}: ${problem.message}`;
}

/** By file, then by place in it, so that the same content always reads the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.message, b.message),
  );
}

/** Orders by code unit: the same on each machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
