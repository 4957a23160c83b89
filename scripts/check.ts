import { compose } from '../.eleventy.ts';
import { readCommandLine } from './cli/options.ts';
import { printProblems, run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';

/** `npm run check`: every problem of the content, and nothing else. */
await run(
  async () => {
    const { words, source } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content', 'base', 'date', 'previous'],
      title: false,
    });
    const { problems } = await compose(source);
    if (problems.length === 0) console.log(words.noProblems);
    return printProblems(problems, words);
  },
  () => wordsOf.vi,
);
