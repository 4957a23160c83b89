import { hash } from 'node:crypto';
import type { Problem } from '../content/problem.ts';

export const formats = ['text', 'github', 'gitlab', 'json'] as const;
/** For people, for annotations beside the lines of a pull or merge request, and for other programs. */
export type ReportFormat = (typeof formats)[number];

export function isReportFormat(text: string): text is ReportFormat {
  return formats.some((format) => format === text);
}

/** A report for a program. `pathOf` turns the path of a problem into one from the root of the repository. */
export function formatReport(
  problems: readonly Problem[],
  format: Exclude<ReportFormat, 'text'>,
  pathOf: (path: string) => string,
): string {
  const placed = problems.map((problem) => ({ ...problem, path: pathOf(problem.path) }));
  switch (format) {
    case 'github':
      return placed.map(githubLine).join('\n');
    case 'gitlab':
      return JSON.stringify(gitlabIssues(placed), undefined, 2);
    case 'json':
      return JSON.stringify(ownReport(placed), undefined, 2);
  }
}

function sentence({ field, message }: Problem): string {
  return field === '' ? message : `${field}: ${message}`;
}

/** A workflow command of GitHub Actions; in its values %, line breaks, and in properties also : and , are escaped. */
function githubLine(problem: Problem): string {
  const text = (value: string): string =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string): string => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const { severity, path, line, column } = problem;
  return `::${severity} file=${property(path)},line=${line},col=${column}::${text(sentence(problem))}`;
}

/** GitLab's Code Quality report. A fingerprint leaves the line out: it stays while other lines come and go. */
function gitlabIssues(problems: readonly Problem[]): object[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { severity, path, line, rule, field } = problem;
    const name = JSON.stringify([path, rule, field, problem.message]);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      description: sentence(problem),
      check_name: rule ?? 'content',
      fingerprint: hash('sha256', `${name} ${count}`),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path, lines: { begin: line } },
    };
  });
}

function ownReport(problems: readonly Problem[]): object {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: problems.length - errors,
    problems: problems.map(({ severity, path, line, column, field, message, rule }) => ({
      severity,
      path,
      line,
      column,
      field,
      message,
      rule: rule ?? null,
    })),
  };
}
