import { hash } from 'node:crypto';
import { ask } from './git.ts';

/** Names the bytes of a file as git does, so that both ways of naming them agree. */
export function contentId(bytes: Buffer): string {
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}

/** The content ids of files, by their paths below the content folder. */
export type ContentIds = ReadonlyMap<string, string>;

/**
 * The content ids of all files below `folder` that git knows and that stand as it knows them: asking git is far
 * cheaper than reading. Empty where the folder is in no repository, or where git is not there.
 */
export async function knownIds(folder: string): Promise<ContentIds> {
  const ids = new Map<string, string>();
  const [listed, changed] = await Promise.all([
    answerOf(folder, ['ls-files', '-s', '-z']),
    answerOf(folder, ['diff-files', '--name-only', '--relative', '-z']),
  ]);
  if (listed === undefined || changed === undefined) return ids;
  for (const line of listed.split('\0')) {
    // Mode, id and stage, a tab, the path. Links and conflicts are not plain files, and other ids are no SHA-1.
    if (line.startsWith('100') && line.startsWith(' 0\t', 47)) ids.set(line.slice(50), line.slice(7, 47));
  }
  for (const path of changed.split('\0')) ids.delete(path);
  return ids;
}

async function answerOf(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { status, output } = await ask(folder, args);
    return status === 0 ? output : undefined;
  } catch {
    // Without a temporary folder that takes the answer all files are read: that takes time, and nothing else.
    return undefined;
  }
}
