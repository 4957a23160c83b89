import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWatch } from '../../scripts/cli/stopwatch.ts';
import { filesOf } from './audit.ts';
import type { Version } from './versions.ts';

/** The folders of a build. */
export interface BuildPlace {
  readonly content: string;
  readonly cache: string;
  readonly assets: string;
  readonly output: string;
}

/** What `npm run build` takes as options. */
export interface BuildOptions {
  readonly day: string;
  readonly address?: string | undefined;
  readonly drafts?: boolean;
  readonly previous?: string | undefined;
  readonly siblings?: boolean;
}

/** Builds as `npm run build` does, in this process; false where the content was refused. */
export async function buildOnce(
  { compose, makeRelease, openRelease }: Version,
  { output: folder, ...place }: BuildPlace,
  { day, address, drafts = false, previous, siblings = false }: BuildOptions,
): Promise<boolean> {
  const source = {
    ...place,
    address,
    drafts,
    proofread: true,
    previous,
    day: () => day,
    onPhoto: () => undefined,
  };
  const output = openRelease(folder, source.content);
  try {
    const { site, problems } = await compose(source);
    if (site === undefined || problems.some(({ severity }) => severity === 'error')) {
      output.discard();
      return false;
    }
    const parts = { files: true, search: true, siblings };
    await makeRelease(site, { source, output, folder, parts, watch: startWatch() });
    return true;
  } catch (error) {
    output.discard();
    throw error;
  }
}

/** The files of an output folder with their sums, as they lie there. */
export function contentsOf(output: string): Map<string, string> {
  return new Map(
    filesOf(output)
      .toSorted()
      .map((path) => [path, hash('sha256', readFileSync(join(output, path)))]),
  );
}
