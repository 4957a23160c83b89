import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';

/** Names the bytes of a file as git does, so that both ways of naming them agree. */
export function contentId(bytes: Buffer): string {
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}

/**
 * The content ids of all files below `folder` that git knows and that stand as it knows them: asking git is far
 * cheaper than reading. Empty where the folder is in no repository, or where git is not there.
 */
export function knownIds(folder: string): ReadonlyMap<string, string> {
  const listed = git(folder, ['ls-files', '-s', '-z']);
  const changed = git(folder, ['diff-files', '--name-only', '--relative', '-z']);
  if (listed === undefined || changed === undefined) return new Map();
  const ids = new Map<string, string>();
  for (const line of listed.split('\0')) {
    // Mode, id and stage, a tab, the path. Links and conflicts are not plain files.
    const [, id, path] = /^100\d{3} ([0-9a-f]{40}) 0\t(.+)$/s.exec(line) ?? [];
    if (id !== undefined && path !== undefined) ids.set(path, id);
  }
  for (const path of changed.split('\0')) ids.delete(path);
  return ids;
}

function git(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}
