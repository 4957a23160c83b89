import type { Archive } from '../archive/model.ts';
import { outputPath, pathsOf } from '../archive/paths.ts';
import type { Output } from '../publish/output.ts';
import { searchEntries } from './from-archive.ts';
import { writeSearch } from './volumes.ts';

/** Writes the search volumes of each language into the output. `cache` keeps volumes from build to build. */
export async function indexArchives(
  archives: readonly Archive[],
  output: Output,
  cache: string,
): Promise<void> {
  for (const archive of archives) {
    const { site, language } = archive;
    const path = outputPath(site, pathsOf(site).searchBundle(language)).replace(/index\.html$/, '');
    const { abbreviations } = site;
    await writeSearch(searchEntries(archive), { language, abbreviations }, { output, path, cache });
  }
}
