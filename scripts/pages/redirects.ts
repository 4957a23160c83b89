import type { Archive, Term } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import { decoded } from '../content/decoded.ts';
import { slugify } from '../content/slug.ts';
import type { RedirectPage } from './model.ts';

/** Old addresses that a file can stand at: a folder, or a name that servers take for HTML. */
const plainPath = /^[^?]*(?:\/|\/[^./?]+|\.html?)$/i;

/** Pages at old addresses: the aliases of articles, and former names of tags and authors. */
export function redirectPages(
  { site, language, entries, removed, terms }: Archive,
  paths: Paths,
): RedirectPage[] {
  const page = { kind: 'redirect' as const, language };
  const ofArticles = [...entries, ...removed].flatMap(({ article, url: target }) =>
    article.aliases
      .filter((alias) => plainPath.test(alias))
      .map((alias): RedirectPage => {
        const path = /(?:\/|\.html?)$/i.test(alias) ? alias : `${alias}/`;
        return { ...page, url: paths.at(decoded(path)), target, source: `content/${article.source}` };
      }),
  );
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
