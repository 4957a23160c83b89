import type { Messages } from '../content/messages/messages.ts';
import type { Problem } from '../content/problem.ts';
import { fileStart, reporterFor } from '../content/reporter.ts';
import type { FileCopy, Page, ServerRedirect } from './model.ts';

/** As encoded: the ledger keeps no longer ones. */
const longestName = 255;

/**
 * Two articles cannot have one old address, however the letters of its parameters' names are written; nor can an
 * address lead away from a page of today: that is one without a query where a page stands, or a search.
 */
export function checkServerRedirects(
  redirects: readonly ServerRedirect[],
  published: () => readonly (Page | FileCopy)[],
  say: Messages,
): Problem[] {
  if (redirects.length === 0) return [];
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  for (const one of published()) {
    if ('kind' in one && one.kind === 'search') taken.set(`${one.url}?`, say.generatedPage);
    taken.set(one.url, one.source ?? say.generatedPage);
  }
  for (const { url, source } of redirects) {
    const report = (message: string): void => {
      if (source === undefined) return;
      reporterFor(source.replace(/^content\//, ''), say, problems).error(fileStart, '', message);
    };
    const path = url.replace(/\?.*$/, '?');
    if (
      url
        .replace(/\?.*$/, '')
        .split('/')
        .some((name) => name.length > longestName)
    ) {
      report(say.longAddress(longestName));
    }
    const key = url.replace(/[?&]\w+=/g, (name) => name.toLowerCase());
    const holder = taken.get(path) ?? taken.get(key);
    if (holder === undefined) taken.set(key, source ?? say.generatedPage);
    else report(say.sameUrl(url, holder));
  }
  return problems;
}
