import { html } from '../../layouts/html.ts';
import { formatProblem, type Problem } from '../content/problem.ts';
import type { Words } from './words.ts';

/** What the preview shows in place of a site whose content has problems: it reloads by itself once they are mended. */
export function problemPage(problems: readonly Problem[], words: Words): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return String(html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.contentWithProblems}</title>
</head>
<body>
<h1>${words.contentWithProblems}</h1>
<p>${words.problems(errors.length, problems.length - errors.length)}</p>
<ol>${problems.map((problem) => html`<li><code>${formatProblem(problem)}</code></li>`)}</ol>
</body>
</html>
`);
}

/** What the preview shows where the code itself failed, as while a layout is being written. */
export function failurePage(error: unknown, words: Words): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return String(html`<!DOCTYPE html>
<html lang="${words.language}">
<head><meta charset="utf-8"><title>${words.buildFailed}</title></head>
<body><h1>${words.buildFailed}</h1><pre>${text}</pre></body>
</html>
`);
}
