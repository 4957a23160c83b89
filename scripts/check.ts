import { compose } from '../.eleventy.ts';
import { readCommandLine, wordsFor } from './cli/options.ts';
import { printProblems, run } from './cli/report.ts';
import { formatReport } from './cli/report-formats.ts';
import { repositoryPaths, sourceLines } from './cli/source-lines.ts';

/** `npm run check`: every problem of the content, and nothing else. */
void run(
  async () => {
    const { words, source, format } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content', 'base', 'date', 'previous', 'format'],
      title: false,
      name: 'check',
    });
    const { problems } = await compose({ ...source, proofread: true });
    if (format === 'text') {
      if (problems.length === 0) console.log(words.noProblems);
      return printProblems(problems, words, sourceLines(source.content));
    }
    const report = formatReport(problems, format, repositoryPaths(source.content, process.cwd()));
    if (report !== '') console.log(report);
    return problems.every(({ severity }) => severity !== 'error');
  },
  () => wordsFor(process.argv.slice(2), process.cwd()),
);
