import type { Archive } from '../archive/model.ts';
import { outputPath, pathsOf } from '../archive/paths.ts';
import type { Output } from '../publish/output.ts';
import { searchEntries } from './from-archive.ts';
import { beginSearch } from './volumes.ts';

/**
 * Begins to write the search volumes of each language into the output; what comes back waits until all of them are
 * there. `cache` keeps volumes from build to build.
 */
export async function beginIndex(
  archives: readonly Archive[],
  output: Output,
  cache: string,
): Promise<() => Promise<void>> {
  const begun: (() => Promise<unknown>)[] = [];
  for (const archive of archives) {
    const { site, language } = archive;
    const path = outputPath(site, pathsOf(site).searchBundle(language)).replace(/index\.html$/, '');
    const { abbreviations } = site;
    const settings = { language, abbreviations };
    begun.push(await beginSearch(searchEntries(archive), settings, { output, path, cache }));
  }
  return async () => {
    for (const finish of begun) await finish();
  };
}

/** The same in one go. */
export async function indexArchives(
  archives: readonly Archive[],
  output: Output,
  cache: string,
): Promise<void> {
  const finish = await beginIndex(archives, output, cache);
  await finish();
}
