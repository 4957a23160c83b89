import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../cli/options.ts';
import { articlesIn, type JudgedArticle } from './articles.ts';
import { benchWords } from './words.ts';

/** A built site, as far as its search can be measured. */
export interface BenchSite {
  readonly folder: string;
  readonly language: string;
  /** Path of the search page below the site's root, and of the folder that holds its index. */
  readonly searchPage: string;
  readonly bundle: string;
  readonly articles: readonly JudgedArticle[];
}

/** Reads a site that was built for `base`. Throws `UsageError` where there is none. */
export function readSite(folder: string, base: string): BenchSite {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`${benchWords('vi').noSite(folder)}\n${benchWords('en').noSite(folder)}`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const search = ['tim-kiem/', 'search/'].find((path) => existsSync(join(folder, path, 'index.html')));
  const page = search ? readFileSync(join(folder, search, 'index.html'), 'utf8') : '';
  const language = /<html[^>]* lang="(\w+)/u.exec(page)?.[1] ?? 'vi';
  const bundle = /data-bundle="([^"]+)"/u.exec(page)?.[1];
  if (search === undefined || bundle === undefined)
    throw new UsageError(benchWords(language).noSearch(folder));
  const articles = articlesIn(
    folder,
    files.filter((file) => /^\d{4}\/.*\/index\.html$/u.test(file)),
  );
  if (articles.length === 0) throw new UsageError(benchWords(language).noArticles(folder));
  return { folder, language, searchPage: search, bundle: bundle.replace(base, ''), articles };
}
