import { compose } from '../.eleventy.ts';
import { keepHeapSmall } from './cli/heap.ts';
import { type CommandLine, readCommandLine, type Taken, wordsFor } from './cli/options.ts';
import { historyPlaces, makeRelease } from './cli/release.ts';
import { printHeldBack, printProblems, run } from './cli/report.ts';
import { startWatch } from './cli/stopwatch.ts';
import { Historian } from './publish/historian.ts';
import { openRelease } from './publish/output.ts';
import { signerWith } from './publish/signature.ts';

/** `npm run build`: checks the content and, where nothing is wrong, brings the output folder up to date. */
async function build({ words, source, output: folder, compress, sign: key }: CommandLine): Promise<boolean> {
  const watch = startWatch();
  const sign = key === undefined ? undefined : signerWith(key);
  const output = openRelease(folder, source.content);
  if (output.isFirst) keepHeapSmall();
  let historian: Historian | undefined;
  try {
    // Git can be asked while the content is read: later both cores have enough to do.
    if (output.isLarge) historian = new Historian(historyPlaces(source));
    const { problems, site } = await compose(source);
    watch.lap('read');
    if (!printProblems(problems, words) || site === undefined) {
      historian?.forget();
      output.discard();
      return false;
    }
    const parts = { files: true, search: true, siblings: compress };
    const made = await makeRelease(site, { source, output, folder, parts, historian, sign, watch });
    printHeldBack(site.held, words);
    if (source.previous === undefined) console.log(words.notCompared);
    if (site.encoded > 0) console.log(words.encodedPhotos(site.encoded));
    const { rendered, written, removed } = made;
    console.log(
      words.changed({ read: site.read, rendered, written: written.length, removed: removed.length }),
    );
    console.log(words.stages(watch.seconds));
    const articles = site.archives.reduce((sum, { entries }) => sum + entries.length, 0);
    const seconds = (watch.seconds.get('all') ?? 0).toFixed(1);
    const pages = site.publication.pages.length;
    console.log(words.built({ articles, pages, files: made.files, output: folder, seconds }));
    return true;
  } catch (error) {
    historian?.forget();
    output.discard();
    throw error;
  }
}

const taken: Taken = {
  options: ['content', 'output', 'base', 'date', 'previous', 'drafts', 'compress', 'sign'],
  title: false,
  name: 'build',
};
const argv = process.argv.slice(2);
void run(
  () => build(readCommandLine(argv, process.cwd(), taken)),
  () => wordsFor(argv, process.cwd()),
);
