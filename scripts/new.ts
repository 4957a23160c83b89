import { resolve } from 'node:path';
import { editorWordsOf } from './cli/editor-words.ts';
import { knownLabels } from './cli/new-article-labels.ts';
import { askMissing } from './cli/new-article-questions.ts';
import { type Desk, startArticle } from './cli/new-article-start.ts';
import { startFromWord, wordReport } from './cli/new-article-word.ts';
import { readCommandLine, UsageError } from './cli/options.ts';
import { run } from './cli/report.ts';
import { openTerminal, Stopped } from './cli/terminal.ts';
import { wordsOf } from './cli/words.ts';
import { readSettings } from './content/settings.ts';

/** `npm run new -- "Tiêu đề"` or `npm run new -- bai.docx`: starts an article and says where. */
await run(
  async () => {
    const { words, source, rest, given } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content', 'date', 'category', 'author', 'tags', 'summary'],
      title: true,
      name: 'new',
    });
    const { language } = words;
    const settings = readSettings(source.content, undefined, []);
    const desk: Desk = {
      content: source.content,
      settings,
      language,
      today: source.day(settings.site?.timeZone ?? 'Asia/Ho_Chi_Minh'),
      labels: knownLabels(source.content, settings),
    };
    const [first = '', ...more] = rest;
    if (/\.(?:docx?|docm|odt|rtf|pdf)$/i.test(first)) {
      const made = await startFromWord(desk, resolve(first), more.join(' '), given);
      console.log(words.newArticle(`content/${made.path}`));
      for (const line of wordReport(made, editorWordsOf[language])) console.log(line);
      return true;
    }
    const start = await ask(desk, { title: rest.join(' '), given });
    console.log(words.newArticle(`content/${startArticle(desk, start.title, start.given)}`));
    return true;
  },
  () => wordsOf.vi,
);

type Start = Awaited<ReturnType<typeof askMissing>>;

/** On a terminal what is missing is asked; elsewhere the command line says all. */
async function ask({ settings, labels, language }: Desk, start: Start): Promise<Start> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return start;
  const words = editorWordsOf[language];
  const terminal = openTerminal(process.stdin, process.stdout);
  try {
    return await askMissing(terminal, {
      ...start,
      categories: settings.site?.categories ?? [],
      labels,
      language,
      words,
    });
  } catch (error) {
    throw error instanceof Stopped ? new UsageError(`\n${words.stopped}`) : error;
  } finally {
    terminal.close();
  }
}
