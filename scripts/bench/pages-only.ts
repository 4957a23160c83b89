import { resolve } from 'node:path';
import { compose } from '../../.eleventy.ts';
import { keepHeapSmall } from '../cli/heap.ts';
import { readCommandLine } from '../cli/options.ts';
import { makeRelease } from '../cli/release.ts';
import { startWatch } from '../cli/stopwatch.ts';
import { openRelease } from '../publish/output.ts';

/** A build of pages, feeds and sitemaps alone, without search, sources, exports and compression. */
async function buildPages(): Promise<void> {
  const { source, output: folder } = readCommandLine(process.argv.slice(2), process.cwd(), {
    options: ['content', 'output', 'date'],
    title: false,
  });
  const output = openRelease(folder, resolve(source.content));
  if (output.isFirst) keepHeapSmall();
  const { problems, site } = await compose(source);
  if (site === undefined || problems.some(({ severity }) => severity === 'error')) {
    output.discard();
    throw new Error(`The content has ${problems.length} problems`);
  }
  const parts = { files: false, search: false, siblings: false };
  await makeRelease(site, { source, output, folder, parts, watch: startWatch() });
}

process.exitCode = 1; // What comes to no end has failed.
void buildPages().then(() => {
  process.exitCode = 0;
});
