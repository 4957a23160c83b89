import { DateTime } from 'luxon';
import type { Archive } from '../archive/model.ts';
import type { Site } from '../content/model.ts';
import { compareText } from '../content/problem.ts';
import { steadyOffset } from '../content/zone-offset.ts';
import type { History } from './provenance-git.ts';
import type { LastCommit } from './provenance-log.ts';

/** A published text, and where it comes from. */
export interface PublishedSource {
  /** Below the content folder. */
  readonly source: string;
  readonly url: string;
}

/** The sources of all articles and standing pages. */
export function sourcesOf(archives: readonly Archive[]): PublishedSource[] {
  return archives.flatMap(({ entries, removed, standing }) => {
    const articles = [...entries, ...removed].map(({ article, url }) => ({ source: article.source, url }));
    return [...articles, ...standing.map(({ page, url }) => ({ source: page.source, url }))];
  });
}

/** The text of `provenance.jsonl`: what is known of the history, then a line for each published source. */
export function provenanceText(
  published: readonly PublishedSource[],
  { origin, timeZone }: Pick<Site, 'origin' | 'timeZone'>,
  history: History,
): string {
  if (!history.known) return lines([{ git: false, why: history.why }]);
  const { head, shallow } = history;
  const dayOf = commitDays(timeZone);
  const sources = published.toSorted((a, b) => compareText(a.source, b.source));
  return lines([
    { git: true, head, shallow },
    ...sources.map(({ source, url }) => ({
      source: `content/${source}`,
      url: origin + url,
      ...commitOf(source, history, dayOf),
    })),
  ]);
}

/** The last commit of a source; where there is none that is certain, why. */
function commitOf(
  source: string,
  history: History & { known: true },
  dayOf: (commit: LastCommit) => string,
): object {
  const { commits, committed, shallow } = history;
  if (!committed.has(source)) return { commit: null, why: 'uncommitted' };
  const commit = commits.get(source);
  if (commit === undefined) return { commit: null, why: shallow ? 'shallow' : 'unknown' };
  return { commit: commit.id, day: dayOf(commit), author: commit.author };
}

/** The days of commits on the clocks of a site: one commit may have brought a whole archive. */
function commitDays(timeZone: string): (commit: LastCommit) => string {
  const days = new Map<number, string>();
  return ({ time }) => {
    const day = days.get(time) ?? dayAt(time, timeZone);
    days.set(time, day);
    return day;
  };
}

/**
 * The day at a moment in seconds. Where each article has a commit of its own, luxon would take a second for all, and
 * in most months a zone has one offset all through.
 */
function dayAt(time: number, timeZone: string): string {
  const day = new Date(time * 1000).toISOString().slice(0, 10);
  const offset = steadyOffset(day, timeZone);
  if (offset !== undefined) {
    const local = new Date(time * 1000 - Date.parse(`1970-01-01T00:00:00${offset}`)).toISOString();
    if (local.slice(0, 7) === day.slice(0, 7)) return local.slice(0, 10);
  }
  return DateTime.fromSeconds(time, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
