import { hash } from 'node:crypto';
import { codeKey } from '../content/code-key.ts';
import type { Messages } from '../content/messages/messages.ts';
import { messagesOf } from '../content/messages/of-language.ts';
import type { Article, Content, Language, Site } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { readText } from '../content/read-text.ts';
import { reporterFor } from '../content/reporter.ts';
import { wholeFindings } from './article-rules.ts';
import { confusionsWith } from './confusions.ts';
import type { Finding } from './finding.ts';
import { locate } from './locate.ts';
import { openMemory, type Told } from './memory.ts';
import { type Proofreader, proofreader } from './prose.ts';
import { tokenJudge } from './token.ts';
import { type LintWords, lintWordsOf } from './words.ts';

/** So many findings of one rule are told of an article one by one. */
const mostTold = 10;

/** Content as loaded, with its problems. */
interface Loaded {
  readonly content: Content;
  readonly problems: readonly Problem[];
}

/** Where the articles' files lie, and where what was told of them is kept from run to run. */
interface Places {
  readonly folder: string;
  readonly cache: string | undefined;
}

/**
 * The problems of content and what copy lint says of its articles: what an editor should look at in a text that is
 * otherwise right. Lint only warns, and changes no text. Rules that the site switched off are silent.
 */
export function withLint({ content, problems }: Loaded, places: Places): Problem[] {
  const { site } = content;
  const warnings = lintArticles(content, places);
  return [...problems, ...warnings].filter(({ rule }) => rule === undefined || !site.lintOff.has(rule));
}

function lintArticles({ site, articles }: Content, { folder, cache }: Places): Problem[] {
  const telling = { words: lintWordsOf[site.language], say: messagesOf[site.language], folder };
  const readers = readersFor(site);
  const settings = JSON.stringify([codeKey(), site.language, site.spelling]);
  const memory = openMemory(cache, hash('sha256', settings).slice(0, 20));
  const problems = articles.flatMap((article) => {
    if (article.removed !== undefined) return [];
    const path = `content/${article.source}`;
    const name = `${article.language}${article.contentId.slice(0, 20)}`;
    const known = memory.find(name);
    const told = known ?? tell(findingsIn(article, readers[article.language]), article, telling);
    if (known === undefined) memory.put(name, told);
    return told.map((one): Problem => ({ ...one, path }));
  });
  memory.close();
  return problems;
}

/** A proofreader for each language: English has no syllables to be judged. */
export function readersFor({ spelling }: Pick<Site, 'spelling'>): Readonly<Record<Language, Proofreader>> {
  const vi = tokenJudge('vi', confusionsWith(spelling));
  return { vi: proofreader(vi), en: proofreader(tokenJudge('en', new Map())) };
}

/** All findings in an article, those of its title and summary first. */
export function findingsIn(article: Article, read: Proofreader): Finding[] {
  const texts = [
    ['title', article.title],
    ['summary', article.summary ?? ''],
    ['body', article.body()],
  ] as const;
  return [
    ...wholeFindings(article),
    ...texts.flatMap(([where, text]) => read(text).map((slip) => ({ ...slip, where }))),
  ];
}

interface Telling {
  readonly words: LintWords;
  readonly say: Messages;
  readonly folder: string;
}

function tell(findings: readonly Finding[], article: Article, { words, say, folder }: Telling): Told {
  if (findings.length === 0) return [];
  // The file was read without a problem before: there is none to report.
  const source = readText(folder, article.source, reporterFor(article.source, say, [])) ?? '';
  return thinnedOut(findings, words).map(({ finding, message }) => {
    const { where, rule } = finding;
    const field = typeof where !== 'string' || where === 'body' ? '' : where;
    const place = locate(finding, article.body(), source);
    return { severity: 'warning', ...place, field, message: `${message} [${rule}]`, rule };
  });
}

/** The first findings of each rule, the last of them with a word on how many more there are. */
function thinnedOut(
  findings: readonly Finding[],
  words: LintWords,
): { readonly finding: Finding; readonly message: string }[] {
  return [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => {
    const same = findings.filter((finding) => finding.rule === rule);
    const rest = same.length - mostTold;
    return same.slice(0, mostTold).map((finding, index) => {
      const message = words[finding.kind](finding);
      const isLast = index === mostTold - 1 && rest > 0;
      return { finding, message: isLast ? words.more({ found: message, meant: `${rest}` }) : message };
    });
  });
}
