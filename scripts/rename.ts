import { editorWordsOf } from './cli/editor-words.ts';
import { readCommandLine } from './cli/options.ts';
import { planRename } from './cli/rename-article.ts';
import { run } from './cli/report.ts';
import { doAll } from './cli/transaction.ts';
import { wordsOf } from './cli/words.ts';

/** `npm run rename -- OLD NEW`: moves an article with all that belongs to it; its old address leads on. */
await run(
  async () => {
    const { words, source, rest, dryRun } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content', 'dry-run'],
      title: true,
      name: 'rename',
    });
    const say = editorWordsOf[words.language];
    const { steps, lines } = planRename(source.content, rest, say);
    for (const line of lines) console.log(line);
    if (!dryRun) doAll(steps);
    console.log(dryRun ? say.dryRun : say.renamed);
    return true;
  },
  () => wordsOf.vi,
);
