import type { Archive, Entry, Term } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import { type OldAddress, parseAlias } from '../content/alias.ts';
import { slugify } from '../content/slug.ts';
import type { RedirectPage, ServerRedirect } from './model.ts';

/** Old addresses that a file can stand at: a folder, or a name that servers take for HTML. */
const plainPath = /(?:\/|\/[^./]+|\.html?)$/i;

/** Pages at old addresses: the aliases of articles, and former names of tags and authors. */
export function redirectPages(archive: Archive, paths: Paths): RedirectPage[] {
  const { site, language, terms } = archive;
  const page = { kind: 'redirect' as const, language };
  const ofArticles = oldAddresses(archive).flatMap(({ address, entry }): RedirectPage[] => {
    if (!hasPage(address)) return [];
    const path = /(?:\/|\.html?)$/i.test(address.path) ? address.path : `${address.path}/`;
    return [{ ...page, url: paths.at(path), target: entry.url, source: `content/${entry.article.source}` }];
  });
  const formerNames = (term: Term): readonly string[] =>
    term.kind === 'tag'
      ? (site.tags.find((tag) => tag.label === term.label && tag.language === language)?.aliases ?? [])
      : (site.authors.find(({ name }) => name === term.label)?.aliases ?? []);
  const ofTerms = [...terms.tag, ...terms.author].flatMap((term) =>
    formerNames(term)
      .map((name) => slugify(name))
      .filter((slug) => slug !== term.slug)
      .map((slug): RedirectPage => {
        const source = term.kind === 'tag' ? 'content/tags.yaml' : 'content/authors.yaml';
        return { ...page, url: paths.term(language, term.kind, slug), target: term.url, source };
      }),
  );
  return [...ofArticles, ...ofTerms];
}

/** Aliases of articles that only a web server can lead on from. */
export function serverRedirects(archive: Archive, paths: Paths): ServerRedirect[] {
  return oldAddresses(archive).flatMap(({ address, entry }): ServerRedirect[] => {
    if (hasPage(address)) return [];
    const query = address.parameters.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    const url = paths.at(address.path) + (query === '' ? '' : `?${query}`);
    return [{ url, target: entry.url, source: `content/${entry.article.source}` }];
  });
}

function oldAddresses({ entries, removed }: Archive): { address: OldAddress; entry: Entry }[] {
  return [...entries, ...removed].flatMap((entry) =>
    entry.article.aliases.flatMap((alias) => {
      const address = parseAlias(alias);
      return address === undefined ? [] : [{ address, entry }];
    }),
  );
}

function hasPage({ path, parameters }: OldAddress): boolean {
  return parameters.length === 0 && plainPath.test(path);
}
