import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A file of the newest commit. */
export interface HostedFile {
  readonly path: string;
  readonly sha: string;
  readonly size: number;
}

/** What a commit does; it is refused where `parent` is not the newest commit. */
export interface Change {
  readonly parent: string;
  readonly message: string;
  readonly written: ReadonlyMap<string, Buffer>;
  readonly deleted: readonly string[];
}

/** What git knows of a commit. */
export interface Commit {
  readonly oid: string;
  readonly message: string;
  readonly date: string;
}

/** A bare git repository with one branch, as it lies at the host of a department's site. */
export interface HostedRepository {
  /** Where it lies, to be cloned. */
  readonly folder: string;
  readonly branch: string;
  /** The newest first; of one file, those that touched it. */
  commits(path?: string): Commit[];
  files(): HostedFile[];
  blob(sha: string): Buffer;
  /** The id of the new commit. */
  commit(change: Change): string;
  /** What the newest commit did: `A path`, `M path`. */
  lastChanges(): string[];
}

const editor = ['-c', 'user.name=Biên tập', '-c', 'user.email=bientap@example.vn'];

/** Makes a repository that holds `files`. */
export function hostRepository(above: string, files: Readonly<Record<string, string>>): HostedRepository {
  const folder = join(above, 'hosted.git');
  const branch = 'main';
  const index = join(above, 'hosted.index');
  execFileSync('git', ['init', '--quiet', '--bare', `--initial-branch=${branch}`, folder]);
  const git = (args: readonly string[], input?: Buffer): Buffer =>
    execFileSync('git', [...editor, ...args], {
      cwd: folder,
      env: { ...process.env, GIT_INDEX_FILE: index },
      maxBuffer: 1e8,
      ...(input && { input }),
    });
  const words = (...args: string[]): string => git(args).toString().trim();

  const commit = ({ parent, message, written, deleted }: Change): string => {
    git(['read-tree', parent === '' ? '--empty' : parent]);
    for (const path of deleted) git(['update-index', '--force-remove', '--', path]);
    for (const [path, bytes] of written) {
      const sha = git(['hash-object', '-w', '--stdin'], bytes).toString().trim();
      git(['update-index', '--add', '--cacheinfo', `100644,${sha},${path}`]);
    }
    const parents = parent === '' ? [] : ['-p', parent];
    const oid = words('commit-tree', words('write-tree'), ...parents, '-m', message);
    // The last word: git refuses where the branch points elsewhere by now.
    git(['update-ref', `refs/heads/${branch}`, oid, parent || '0'.repeat(40)]);
    return oid;
  };
  const first = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  commit({ parent: '', message: 'Bắt đầu', written: first, deleted: [] });

  return {
    folder,
    branch,
    commit,
    commits: (path) =>
      words('log', '--format=%H%x09%cI%x09%s', branch, ...(path === undefined ? [] : ['--', path]))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [oid = '', date = '', message = ''] = line.split('\t');
          return { oid, date, message };
        }),
    files: () =>
      git(['ls-tree', '-r', '-z', '--long', branch])
        .toString()
        .split('\0')
        .filter((line) => line !== '')
        .map((line) => {
          const [about = '', path = ''] = line.split('\t');
          const [, , sha = '', size = ''] = about.split(/ +/);
          return { path, sha, size: Number(size) };
        }),
    blob: (sha) => git(['cat-file', 'blob', sha]),
    lastChanges: () =>
      git(['diff-tree', '-r', '--no-commit-id', '--name-status', '-z', branch])
        .toString()
        .match(/[A-Z]\0[^\0]+/g)
        ?.map((change) => change.replace('\0', ' ')) ?? [],
  };
}
