import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from './front-matter.ts';
import type { Messages } from './messages/messages.ts';
import type { Article, Day } from './model.ts';
import type { Problem } from './problem.ts';
import { fileStart, type Reporter, reporterFor } from './reporter.ts';
import { decodeText, type Position } from './text.ts';
import { parseYaml } from './yaml.ts';

const ends = ['withdrawn', 'removed'] as const;

/**
 * An article is withdrawn or removed by the next build, since taking something down must not wait for a build that may
 * not come, nor bring back for some days what is gone. A day after `day` would then be a false statement: a problem.
 */
export function checkEnds(
  articles: readonly Article[],
  { folder, day, say }: { readonly folder: string; readonly day: Day; readonly say: Messages },
): Problem[] {
  const problems: Problem[] = [];
  for (const article of articles) {
    for (const end of ends) {
      const date = article[end]?.date;
      if (date === undefined || date <= day) continue;
      const report = reporterFor(article.source, say, problems);
      report.error(placeOf(end, join(folder, article.source), report), `${end}.date`, say.endToCome(date));
    }
  }
  return problems;
}

/** Where the date stands: readings do not keep it, since hardly any article has one. */
function placeOf(end: (typeof ends)[number], file: string, report: Reporter): Position {
  const result = splitFrontMatter(decodeText(readFileSync(file)).text);
  const matter = result.ok ? parseYaml(result.split.yaml, 2, report) : undefined;
  return matter?.valueAt([end, 'date']) ?? fileStart;
}
