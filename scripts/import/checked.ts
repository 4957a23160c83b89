import { articleReader } from '../content/article.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { Language, Site } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { reporterFor } from '../content/reporter.ts';

/** What a build would say against an article; undefined where it would take it. */
export function firstProblem(
  { id, text, files }: { readonly id: string; readonly text: string; readonly files: Iterable<string> },
  {
    site,
    language,
    say,
  }: {
    readonly site: Pick<Site, 'timeZone' | 'categories'>;
    readonly language: Language;
    readonly say: Messages;
  },
): string | undefined {
  const problems: Problem[] = [];
  const path = `articles/${id}.md`;
  const sizes = new Map([...files].map((name) => [name, 1]));
  const read = articleReader(site, say);
  read({ id, language, path, text, contentId: '', files: sizes }, reporterFor(path, say, problems));
  const problem = problems.find(({ severity }) => severity === 'error');
  return (
    problem && `${problem.line}:${problem.column} ${problem.field} ${problem.message}`.replace(/\s+/g, ' ')
  );
}
