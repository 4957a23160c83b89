import { describe, expect, it } from 'vitest';
import { formatReport } from '../../scripts/cli/report-formats.ts';
import type { Problem } from '../../scripts/content/problem.ts';

const aProblem = (over: Partial<Problem> = {}): Problem => ({
  severity: 'error',
  path: 'content/articles/2023/01/a.md',
  line: 3,
  column: 7,
  field: 'date',
  message: 'hãy viết 2023-01-09',
  ...over,
});
const pathOf = (path: string): string => path.replace(/^content/, 'noi-dung');

describe('formatReport', () => {
  it.each<[string, Problem, string]>([
    [
      'an error',
      aProblem(),
      '::error file=noi-dung/articles/2023/01/a.md,line=3,col=7::date: hãy viết 2023-01-09',
    ],
    [
      'a warning without a field',
      aProblem({ severity: 'warning', field: '' }),
      '::warning file=noi-dung/articles/2023/01/a.md,line=3,col=7::hãy viết 2023-01-09',
    ],
    [
      'signs that workflow commands keep for themselves',
      aProblem({ path: 'content/a,b:100%.md', field: '', message: 'tăng 5%, xem:\r\n::error::giả' }),
      '::error file=noi-dung/a%2Cb%3A100%25.md,line=3,col=7::tăng 5%25, xem:%0D%0A::error::giả',
    ],
  ])('gives GitHub %s in one line', (_name, problem, line) => {
    expect(formatReport([problem], 'github', pathOf)).toBe(line);
  });

  it('gives GitLab issues with fingerprints that stay while lines move, and differ where issues do', () => {
    const twice = [aProblem(), aProblem(), aProblem({ severity: 'warning', field: '', rule: 'spacing' })];
    const issues = JSON.parse(formatReport(twice, 'gitlab', pathOf));
    expect(issues[0]).toEqual({
      description: 'date: hãy viết 2023-01-09',
      check_name: 'content',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'noi-dung/articles/2023/01/a.md', lines: { begin: 3 } },
    });
    expect(issues[2]).toMatchObject({ check_name: 'spacing', severity: 'minor' });
    const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(3);
    const moved = JSON.parse(
      formatReport(
        twice.map((one) => ({ ...one, line: 9 })),
        'gitlab',
        pathOf,
      ),
    );
    expect(moved.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).toEqual(fingerprints);
  });

  it('gives other programs all that it knows', () => {
    const report = formatReport([aProblem(), aProblem({ severity: 'warning', rule: 'alt' })], 'json', pathOf);
    expect(JSON.parse(report)).toEqual({
      errors: 1,
      warnings: 1,
      problems: [
        { ...aProblem({ path: 'noi-dung/articles/2023/01/a.md' }), rule: null },
        { ...aProblem({ path: 'noi-dung/articles/2023/01/a.md', severity: 'warning' }), rule: 'alt' },
      ],
    });
  });

  it('is empty where there is nothing to say', () => {
    expect(formatReport([], 'github', pathOf)).toBe('');
    expect(JSON.parse(formatReport([], 'gitlab', pathOf))).toEqual([]);
    expect(JSON.parse(formatReport([], 'json', pathOf))).toEqual({ errors: 0, warnings: 0, problems: [] });
  });
});
