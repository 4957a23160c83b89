import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { editorSettings } from './admin/editor-settings.ts';
import { readCommandLine } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';

/** `npm run schema`: writes the settings by which VS Code checks and completes articles and settings. */
await run(
  async () => {
    const { words } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content'],
      title: false,
    });
    for (const [path, text] of editorSettings(words.language)) {
      const file = resolve(path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(path);
    }
    return true;
  },
  () => wordsOf.vi,
);
