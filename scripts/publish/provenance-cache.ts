import { readSealed, writeSealed } from '../content/sealed-file.ts';
import { formatLog, type LastCommits, parseLog } from './provenance-log.ts';

/** The last commits of all files, as of a commit. */
export interface StoredCommits {
  readonly head: string;
  readonly commits: LastCommits;
}

/** What an earlier build was told; undefined where it is lost or damaged: then git is asked for all. */
export function readLastCommits(file: string): StoredCommits | undefined {
  const text = readSealed(file);
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  return { head: text.slice(0, end), commits: parseLog(text.slice(end + 1), '') };
}

/** Keeps what git said for the next build. */
export function storeLastCommits(file: string, { head, commits }: StoredCommits): void {
  writeSealed(file, `${head}\n${formatLog(commits)}`);
}
