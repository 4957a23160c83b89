import { outputPath } from '../archive/paths.ts';
import type { Messages } from '../content/messages/messages.ts';
import type { Site } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { fileStart, reporterFor } from '../content/reporter.ts';
import type { FileCopy, Page } from './model.ts';

type Published = Pick<Page, 'url' | 'source'> | FileCopy;

/**
 * Two pages at one URL are a problem of the file that came second, naming the other. Two lists meet only where
 * two labels share a slug: the content stage has reported that with its mend.
 */
export function checkAddresses(site: Site, published: readonly Published[], say: Messages): Problem[] {
  const problems: Problem[] = [];
  const holders = new Map<string, Published>();
  for (const one of published) {
    const path = outputPath(site, one.url);
    const holder = holders.get(path);
    if (holder === undefined) holders.set(path, one);
    else if (!isSameFile(one, holder) && (one.source ?? holder.source) !== undefined) {
      const [culprit, other] = one.source === undefined ? [holder, one] : [one, holder];
      const message = say.sameUrl(one.url, other.source ?? say.generatedPage);
      const source = culprit.source?.replace(/^content\//, '') ?? 'site.yaml';
      reporterFor(source, say, problems).error(fileStart, '', message);
    }
  }
  return problems;
}

/** A photo that several articles show, or a file that two versions of an article offer, is one file. */
function isSameFile(a: Published, b: Published): boolean {
  return 'path' in a && 'path' in b && a.from === b.from && a.path === b.path;
}
