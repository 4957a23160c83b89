import { newArticle } from './cli/new-article.ts';
import { readCommandLine } from './cli/options.ts';
import { run } from './cli/report.ts';
import { wordsOf } from './cli/words.ts';
import { readSettings } from './content/settings.ts';

/** `npm run new -- "Tiêu đề"`: starts an article and says where. */
await run(
  async () => {
    const { words, source, rest } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content', 'date'],
      title: true,
    });
    const { site } = readSettings(source.content, undefined, []);
    const day = source.day(site?.timeZone ?? 'Asia/Ho_Chi_Minh');
    const path = newArticle(source.content, rest.join(' '), day, words.language);
    console.log(words.newArticle(`content/${path}`));
    return true;
  },
  () => wordsOf.vi,
);
