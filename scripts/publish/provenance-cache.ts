import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../content/whole-file.ts';
import type { LastCommits } from './provenance-log.ts';

/** The last commits of all files, as of a commit. */
export interface StoredCommits {
  readonly head: string;
  readonly commits: LastCommits;
}

const id = z.string().regex(/^[0-9a-f]{40,64}$/);
const schema = z.object({
  head: id,
  commits: z.array(z.tuple([z.string(), z.object({ id, time: z.number(), author: z.string() })])),
});

/** What an earlier build was told; undefined where it is lost or damaged: then git is asked for all. */
export function readLastCommits(file: string): StoredCommits | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(parseJson(readFileSync(file, 'utf8')));
  return parsed.success ? { head: parsed.data.head, commits: new Map(parsed.data.commits) } : undefined;
}

/** Keeps what git said for the next build. */
export function storeLastCommits(file: string, { head, commits }: StoredCommits): void {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, JSON.stringify({ head, commits: [...commits] }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A damaged file is a lost one.
  }
}
