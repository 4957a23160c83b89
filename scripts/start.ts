import { readCommandLine } from './cli/options.ts';
import { startPreview } from './cli/preview.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';

/** `npm start`: the preview, until it is stopped. */
await run(
  async () => {
    const line = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content', 'port'],
      title: false,
      name: 'start',
    });
    const preview = await startPreview(line);
    console.log(line.words.preview(preview.url));
    process.once('SIGINT', () => {
      void preview.stop().then(() => process.exit(0));
    });
    return true;
  },
  () => wordsOf.vi,
);
