import type { Archive, Term, TermKind, Translation } from '../archive/model.ts';
import type { Paths } from '../archive/paths.ts';
import type { Language } from '../content/model.ts';
import { numberedPages, stableList, yearLinks } from './lists.ts';
import type { CountedLink, Page, TermYearPage } from './model.ts';
import { words } from './words.ts';

const kinds: readonly TermKind[] = ['category', 'tag', 'author'];

/** The pages of tags, categories and authors: an index of each kind, a first page of each term, and its years. */
export function termPages({ language, terms }: Archive, archives: readonly Archive[], paths: Paths): Page[] {
  const others = archives.filter((other) => other.language !== language);
  return kinds.flatMap((kind) =>
    terms[kind].length === 0
      ? []
      : [
          {
            kind: 'termIndex' as const,
            url: paths.termIndex(language, kind),
            language,
            source: undefined,
            translations: others
              .filter((other) => other.terms[kind].length > 0)
              .map((other) => ({ language: other.language, url: paths.termIndex(other.language, kind) })),
            terms: kind,
            links: terms[kind].map(termLink),
          },
          ...terms[kind].flatMap((term) => pagesOfTerm(term, sameCategory(term, others), language, paths)),
        ],
  );
}

/** A term with the number of its articles. */
export function termLink({ label, url, entries }: Term): CountedLink {
  return { label, url, count: entries.length };
}

/** A category is one thing in all languages; a tag or an author of another language is known by its label alone. */
function sameCategory({ kind, slug }: Term, others: readonly Archive[]): Translation[] {
  if (kind !== 'category') return [];
  return others.flatMap(({ language, terms }) =>
    terms.category.filter((other) => other.slug === slug).map(({ url }) => ({ language, url })),
  );
}

function pagesOfTerm(
  term: Term,
  translations: readonly Translation[],
  language: Language,
  paths: Paths,
): Page[] {
  const { entries, ...head } = term;
  const { kind, slug } = head;
  const list = stableList(entries);
  const index = { label: words[language][kind], url: paths.termIndex(language, kind) };
  const page = { language, source: undefined, term: head, index };
  return [
    {
      ...page,
      kind: 'term',
      translations,
      url: term.url,
      entries: list.first,
      years: yearLinks(list, (year) => paths.termYear(language, kind, slug, year, 1)),
    },
    ...list.years.flatMap(({ year, pages }) =>
      numberedPages(pages, (number) => paths.termYear(language, kind, slug, year, number)).map(
        // Named one by one: Node 20 makes a hidden class for each object that is spread and then grows.
        ({ url, number, entries: some, previousUrl, nextUrl }): TermYearPage => ({
          kind: 'termYear',
          url,
          language,
          source: undefined,
          translations: [],
          term: head,
          index,
          year,
          number,
          entries: some,
          previousUrl,
          nextUrl,
        }),
      ),
    ),
  ];
}
