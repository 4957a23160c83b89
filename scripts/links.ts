import { cachesIn } from './cli/caches.ts';
import { readCommandLine } from './cli/options.ts';
import { printProblems, run } from './cli/report.ts';
import { formatReport } from './cli/report-formats.ts';
import { repositoryPaths, sourceLines } from './cli/source-lines.ts';
import { wordsOf } from './cli/words.ts';
import { loadBesideGit } from './content/load.ts';
import { sortProblems } from './content/problem.ts';
import { readText } from './content/read-text.ts';
import { reporterFor } from './content/reporter.ts';
import { collectLinks } from './links/collect.ts';
import { tryLinks } from './links/links.ts';
import { linkProblems, linkSummary, linksAsJson } from './links/report.ts';

/** `npm run links`: what became of the links to other sites. It reports; nothing waits for it. */
await run(
  async () => {
    const {
      words,
      source,
      format,
      links: asked,
    } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content', 'format', 'allow-private', 'fresh', 'archive'],
      title: false,
      name: 'links',
    });
    const { content, say, problems } = await loadBesideGit(source.content, {
      cache: cachesIn(source.cache).readings,
    });
    if (content === undefined) return printProblems(sortProblems(problems), words);
    const links = collectLinks(
      content,
      (path) => readText(source.content, path, reporterFor(path, say, [])) ?? '',
    );
    const tried = await tryLinks(links, {
      cache: cachesIn(source.cache).triedLinks,
      ...asked,
      timeout: 15_000,
      hosts: 8,
      pause: 1000,
      agent: `KhoTin-links (+${content.site.origin}${content.site.base})`,
      now: Date.now,
      onProgress: (done, of) => {
        if (process.stderr.isTTY)
          process.stderr.write(`\r${words.links(done, of)}${done === of ? '\n' : ''}`);
      },
    });
    const pathOf = repositoryPaths(source.content, process.cwd());
    const findings = linkProblems(tried, words.language);
    if (format === 'json') console.log(linksAsJson(tried, pathOf));
    else if (format === 'text') {
      printProblems(findings, words, sourceLines(source.content));
      console.log(linkSummary(tried, words.language));
    } else console.log(formatReport(findings, format, pathOf));
    return true;
  },
  () => wordsOf.vi,
);
