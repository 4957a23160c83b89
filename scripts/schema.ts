import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { editorSettings } from './admin/editor-settings.ts';
import { readCommandLine } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';
import { readSettings } from './content/settings.ts';

/** `npm run schema`: writes the settings by which VS Code checks and completes articles and settings. */
await run(
  async () => {
    const { words, source } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content'],
      title: false,
    });
    // Without sound settings there are no categories to offer; the check says what is wrong with them.
    const { site } = readSettings(source.content, undefined, []);
    const categories = site?.categories.map(({ id }) => id) ?? [];
    for (const [path, text] of editorSettings(words.language, categories)) {
      const file = resolve(path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(path);
    }
    return true;
  },
  () => wordsOf.vi,
);
