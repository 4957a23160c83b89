import { UsageError } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';
import { languageOf } from './content/settings.ts';
import { deploy } from './deploy/deploy.ts';
import { contentFolder, DeployUsage } from './deploy/options.ts';

/** `npm run deploy -- TARGET`: puts the built site in place in one step, or goes back to the release before. */
const argv = process.argv.slice(2);
const isTerminal = process.stderr.isTTY;

/** On a terminal a step is told in one line that changes; elsewhere once, when it is over. */
function onStep(words: string, isOver: boolean): void {
  if (isTerminal) process.stderr.write(`\r${words}${isOver ? '\n' : ''}`);
  else if (isOver) console.log(words);
}

await run(
  async () => {
    const surroundings = { folder: process.cwd(), env: process.env, print: console.log, onStep };
    await deploy(argv, surroundings).catch((cause) => {
      throw cause instanceof DeployUsage ? new UsageError(cause.message, { cause }) : cause;
    });
    return true;
  },
  () => wordsOf[languageOf(contentFolder(argv, process.cwd()))],
);
