/** The commit that changed a file last. */
export interface LastCommit {
  readonly id: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly author: string;
}

/** By the file's path below the content folder. */
export type LastCommits = ReadonlyMap<string, LastCommit>;

const mark = '\u0001';
/** What `parseLog` reads: for each commit its id, its time and its author's name, then its files. */
export const logFormat = '--format=%x01%H%x00%ct%x00%an';

/**
 * The newest commit of each file in the answer of `git log -z --name-only`, newest first. Its paths begin at the
 * top of the repository; `prefix` is where the content folder lies in it.
 */
export function parseLog(log: string, prefix: string): Map<string, LastCommit> {
  const commits = new Map<string, LastCommit>();
  const parts = log.split('\0');
  let commit: LastCommit | undefined;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    if (part.startsWith(mark)) {
      const author = withoutMail(parts[at + 2] ?? '');
      commit = { id: part.slice(1), time: Number(parts[at + 1]), author };
      at += 2;
      continue;
    }
    // A line feed parts the first file from the commit.
    const path = part.startsWith('\n') ? part.slice(1) : part;
    const file = path.slice(prefix.length);
    const isNew = path.startsWith(prefix) && file !== '' && !commits.has(file);
    if (commit !== undefined && isNew) commits.set(file, commit);
  }
  return commits;
}

/** The text from which `parseLog` reads the same commits. */
export function formatLog(commits: LastCommits): string {
  const parts: string[] = [];
  let last: LastCommit | undefined;
  for (const [file, commit] of commits) {
    if (commit !== last) parts.push(mark + commit.id, String(commit.time), commit.author);
    parts.push(`\n${file}`);
    last = commit;
  }
  return parts.join('\0');
}

/** Some put their mail address where their name belongs. */
function withoutMail(name: string): string {
  return name.includes('@') ? name.replace(/\s*<?\S+@\S+/g, '').trim() : name.trim();
}
