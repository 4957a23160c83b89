import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Answer, ask } from '../content/git.ts';
import { readLastCommits, storeLastCommits } from './provenance-cache.ts';
import { type LastCommit, type LastCommits, logFormat, parseLog } from './provenance-log.ts';

/** What a checkout knows of the last change of each source; or why it knows nothing. */
export type History =
  | { readonly known: false; readonly why: 'noGit' | 'noRepository' | 'refused' | 'noCommit' | 'tooLong' }
  | {
      readonly known: true;
      readonly head: string;
      readonly shallow: boolean;
      readonly commits: LastCommits;
      /** Files that the last commit has as they are; of any other nothing can be said. */
      readonly committed: ReadonlySet<string>;
    };

/**
 * Asks git for the last commit of each file below `content`; `cache` keeps the answer, so that the next build asks
 * for newer commits alone. A clone that was cut off says nothing of files whose last change lies beyond the cut.
 */
export async function readHistory(content: string, cache: string): Promise<History> {
  const git = (...args: string[]): Promise<Answer> => ask(content, args);
  const [place, named] = await Promise.all([
    git('rev-parse', '--show-prefix', '--is-shallow-repository', '--git-path', 'shallow'),
    git('rev-parse', '--verify', '--quiet', 'HEAD'),
  ]);
  if (place.status !== 0) return { known: false, why: faultOf(place) };
  if (named.status !== 0) return { known: false, why: 'noCommit' };
  const [prefix = '', shallowWord, shallowFile = ''] = place.output.split('\n');
  const head = named.output.trim();
  const shallow = shallowWord === 'true';
  // Side by side: each answer comes when the build finds the time to look for it.
  const [commits, files, changed] = await Promise.all([
    shallow
      ? lastCommits(head, prefix, git)
      : wholeLog(head, { prefix, file: join(cache, `${fileName(prefix)}.txt`) }, git),
    git('ls-tree', '-r', '--name-only', '-z', head, '--', '.'),
    git('diff', '--name-only', '--relative', '-z', head, '--', '.'),
  ]);
  if (commits === undefined || files.status !== 0 || changed.status !== 0)
    return { known: false, why: 'tooLong' };
  const committed = new Set(files.output.split('\0').filter(Boolean));
  for (const file of changed.output.split('\0')) committed.delete(file);
  if (!shallow) return { known: true, head, shallow, commits, committed };
  const cut = cutCommits(resolve(content, shallowFile));
  const certain = [...commits].filter(([, { id }]) => !cut.has(id));
  return { known: true, head, shallow, commits: new Map(certain), committed };
}

type Git = (...args: string[]) => Promise<Answer>;

interface LogPlace {
  /** Where the content folder lies in its repository. */
  readonly prefix: string;
  /** What earlier builds were told. */
  readonly file: string;
}

async function wholeLog(
  head: string,
  { prefix, file }: LogPlace,
  git: Git,
): Promise<LastCommits | undefined> {
  const stored = readLastCommits(file);
  if (stored?.head === head) return stored.commits;
  const isBefore =
    stored !== undefined && (await git('merge-base', '--is-ancestor', stored.head, head)).status === 0;
  const newer = await lastCommits(isBefore ? `${stored.head}..${head}` : head, prefix, git);
  if (newer === undefined) return undefined;
  const commits = isBefore ? new Map(stored.commits) : newer;
  if (isBefore) for (const [path, commit] of newer) commits.set(path, commit);
  storeLastCommits(file, { head, commits });
  return commits;
}

async function lastCommits(
  range: string,
  prefix: string,
  git: Git,
): Promise<Map<string, LastCommit> | undefined> {
  // -c: what a merge itself changed is the merge's.
  const form = ['-c', '-z', '--name-only', '--no-renames', '--no-show-signature', logFormat];
  const { status, output } = await git('log', ...form, range, '--', '.');
  return status === 0 ? parseLog(output, prefix) : undefined;
}

/** The commits whose parents a shallow clone does not have: they seem to have made every file. */
function cutCommits(file: string): Set<string> {
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
}

/** The site's folder in its repository as the name of a file. */
function fileName(prefix: string): string {
  return prefix.replace(/[^a-z0-9]+/gi, '-') || 'root';
}

function faultOf({ status, errors }: Answer): 'noGit' | 'refused' | 'noRepository' {
  if (status === undefined) return 'noGit';
  // git does not read a repository that belongs to somebody else.
  return errors.includes('safe.directory') ? 'refused' : 'noRepository';
}
