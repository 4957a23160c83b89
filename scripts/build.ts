import { join } from 'node:path';
import { compose } from '../.eleventy.ts';
import { render } from '../layouts/render.ts';
import { pathsOf } from './archive/paths.ts';
import { runEleventy } from './cli/drive-eleventy.ts';
import { type CommandLine, readCommandLine, type Taken } from './cli/options.ts';
import { printHeldBack, printProblems, run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';
import { bundleAssets } from './publish/assets.ts';
import { copyFiles } from './publish/copy-files.ts';

import { formatLedger, ledgerName } from './publish/ledger.ts';
import { openRelease } from './publish/output.ts';
import { Plan } from './publish/plan.ts';
import { indexArchives } from './search/index-archives.ts';

/** `npm run build`: checks the content and, where nothing is wrong, puts a whole new site into the output folder. */
async function build({ words, source, output: folder }: CommandLine): Promise<boolean> {
  const started = performance.now();
  const { problems, site } = await compose(source);
  if (!printProblems(problems, words) || site === undefined) return false;
  const { publication, archives, held, encoded, emblem, ledger } = site;
  const { assets, files } = await bundleAssets(publication.site, emblem, pathsOf(publication.site));

  const output = openRelease(folder, source.content);
  try {
    const around = { site: publication.site, frames: publication.frames, assets };
    await runEleventy(
      new Plan(publication.pages, { ...publication, output, render: (page) => render(page, around) }),
    );
    copyFiles(publication, { content: source.content, photos: source.photoCache }, output);
    output.write(ledgerName, formatLedger(ledger));
    for (const [path, bytes] of files) output.write(path, Buffer.from(bytes));
    await indexArchives(archives, output, join(source.photoCache, '..', 'search'));
    const count = output.commit();
    printHeldBack(held, words);
    if (source.previous === undefined) console.log(words.notCompared);
    if (encoded > 0) console.log(words.encodedPhotos(encoded));
    const articles = archives.reduce((sum, { entries }) => sum + entries.length, 0);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      words.built({ articles, pages: publication.pages.length, files: count, output: folder, seconds }),
    );
    return true;
  } catch (error) {
    output.discard();
    throw error;
  }
}

const taken: Taken = { options: ['content', 'output', 'base', 'date', 'previous', 'drafts'], title: false };
await run(
  () => build(readCommandLine(process.argv.slice(2), process.cwd(), taken)),
  () => wordsOf.vi,
);
