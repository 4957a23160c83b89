import { readTried, type Tried, writeTried } from './cache.ts';
import type { ExternalLink } from './collect.ts';
import { archiveOf, type TriedLink } from './report.ts';
import { type Manners, tryAll } from './try-all.ts';

/** What a run of `npm run links` goes by. */
export interface LinkRun extends Manners {
  /** The file of earlier findings. */
  readonly cache: string;
  /** Whether earlier findings count for nothing. */
  readonly fresh: boolean;
  /** Whether the archive is asked for copies of what is gone; it lies at `archiveBase`. */
  readonly archive: boolean;
  readonly archiveBase?: string;
  /** Milliseconds since 1970. */
  now(): number;
  onProgress(done: number, of: number): void;
}

/** Tries links, or finds them in the cache, and says what became of each. */
export async function tryLinks(links: readonly ExternalLink[], run: LinkRun): Promise<TriedLink[]> {
  const kept = readTried(run.cache, run.now());
  const tried = new Map<string, Tried>(run.fresh ? [] : kept);
  await tryMissing(
    links.map(({ url }) => url),
    tried,
    run,
  );
  const lost = links.flatMap((link) => {
    const isLost = tried.get(link.url)?.kind === 'gone';
    return isLost ? [{ link, archive: archiveOf(link.url, link.day, run.archiveBase) }] : [];
  });
  const archives = new Map(lost.map(({ link, archive }) => [link, archive]));
  if (run.archive) await tryMissing([...archives.values()], tried, run);
  writeTried(run.cache, new Map([...kept, ...tried]));
  return links.flatMap((link): TriedLink[] => {
    const outcome = tried.get(link.url);
    const archive = archives.get(link);
    if (outcome === undefined) return [];
    const { kind, detail, target } = outcome;
    const copy = archive === undefined || !run.archive ? undefined : tried.get(archive)?.kind;
    const isArchived = copy && (copy === 'ok' || copy === 'moved');
    return [{ ...link, outcome: { kind, detail, target }, archive, isArchived }];
  });
}

async function tryMissing(urls: readonly string[], tried: Map<string, Tried>, run: LinkRun): Promise<void> {
  const missing = [...new Set(urls)].filter((url) => !tried.has(url));
  let done = 0;
  await tryAll(missing, run, (url, outcome) => {
    tried.set(url, { ...outcome, at: run.now() });
    done += 1;
    run.onProgress(done, missing.length);
  });
}
